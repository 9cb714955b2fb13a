package no.tertial.rest;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tertial.budget.BudgetRejection.UnknownProposal;
import no.tertial.period.FiscalYear;

/** An adjustment's id begins with its budget's year, so that its address needs nothing else. */
final class AdjustmentPath {
    private static final Pattern ID = Pattern.compile("((?:19|2\\d)\\d{2})-.{1,60}");

    private AdjustmentPath() {}

    static String newId(FiscalYear year) {
        return year + "-" + UUID.randomUUID();
    }

    /** The year that the id begins with; empty where no adjustment could have that id. */
    static Optional<FiscalYear> yearIn(String id) {
        Matcher matcher = ID.matcher(id);
        return matcher.matches() ? Optional.of(FiscalYear.parse(matcher.group(1))) : Optional.empty();
    }

    /** @throws no.tertial.decider.Rejected 404 unknown-proposal when no adjustment could have that id */
    static FiscalYear yearOf(String id) {
        return yearIn(id).orElseThrow(() -> new UnknownProposal(id, "").rejected());
    }
}
