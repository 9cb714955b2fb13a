package no.tertial.rest;

import java.util.List;
import no.tertial.budget.BudgetCommand.AdoptProposals;
import no.tertial.budget.BudgetCommand.AdoptedProposal;
import no.tertial.budget.BudgetCommand.StruckProposal;
import no.tertial.period.FiscalYear;
import no.tertial.rest.json.Text;
import org.jspecify.annotations.Nullable;

/** One decision of the council over a package of proposals. Each of them is either adopted or struck. */
record PackageAdoptionRequest(
        DecisionRequest decision,
        List<AdoptedRequest> adopted,
        @Nullable List<StruckRequest> struck) {
    /**
     * @param version the version that the council had before it
     * @param amended what it adopted instead; left out where the proposal stands
     */
    record AdoptedRequest(
            @Text(max = 80) String id,
            int version,
            @Nullable ChangeRequest amended) {
        private AdoptedProposal toItem(FiscalYear year, PastMonths past) {
            return new AdoptedProposal(id, version, amended == null ? null : amended.toChange(year, past));
        }
    }

    /** @param reason public; names no private person */
    record StruckRequest(
            @Text(max = 80) String id,
            int version,
            @Text(max = 2000) String reason) {
        private StruckProposal toItem() {
            return new StruckProposal(id, version, reason);
        }
    }

    AdoptProposals toCommand(FiscalYear year, String packageName, PastMonths past) {
        List<StruckRequest> out = struck == null ? List.of() : struck;
        return new AdoptProposals(
                year,
                packageName,
                decision.toDecision(),
                adopted.stream().map(item -> item.toItem(year, past)).toList(),
                out.stream().map(StruckRequest::toItem).toList());
    }
}
