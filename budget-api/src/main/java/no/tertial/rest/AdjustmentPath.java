package no.tertial.rest;

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

    /** @throws no.tertial.decider.Rejected 404 unknown-proposal when no adjustment could have that id */
    static FiscalYear yearOf(String id) {
        Matcher matcher = ID.matcher(id);
        if (!matcher.matches()) {
            throw new UnknownProposal(id, "").rejected();
        }
        return FiscalYear.parse(matcher.group(1));
    }
}
