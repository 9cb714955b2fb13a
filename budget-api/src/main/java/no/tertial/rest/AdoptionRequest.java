package no.tertial.rest;

import java.util.List;
import no.tertial.budget.BudgetCommand.AdoptBudget;
import no.tertial.budget.Frame;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.chart.AccountClass;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.rest.json.Text;
import org.jspecify.annotations.Nullable;

/**
 * The council's budget for a year: net frames per area and class, and the lines that sum to each of them.
 *
 * @param version what the adopted proposal is called, such as {@code adopted}
 */
record AdoptionRequest(
        DecisionRequest decision,
        @Text(pattern = Text.IDENTIFIER) String version,
        List<FrameRequest> frames,
        List<LineRequest> lines) {
    /**
     * @param net kroner, income taken off
     * @param fte positions; none where left out
     */
    record FrameRequest(
            @Text(pattern = Text.IDENTIFIER) String area,
            AccountClass accountClass,
            Money net,
            @Nullable FullTimeEquivalents fte) {
        private Frame toFrame() {
            return new Frame(area, accountClass, net, fte == null ? FullTimeEquivalents.NONE : fte);
        }
    }

    AdoptBudget toCommand(FiscalYear year) {
        return new AdoptBudget(
                year,
                decision.toDecision(),
                version,
                frames.stream().map(FrameRequest::toFrame).toList(),
                LineRequest.toLines(lines, "/lines"));
    }
}
