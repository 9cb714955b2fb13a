package no.tertial.imports;

import java.util.List;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.budget.Phasing;
import no.tertial.budget.RequestedLine;
import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/** Makes lines as the budget takes them, spread as their rows say. */
final class RequestedLines {
    private static final String EVEN = "EVEN";
    private static final String LAST_YEAR = "LAST_YEAR";

    private final TableFacts.PastMonths past;

    RequestedLines(TableFacts.PastMonths past) {
        this.past = past;
    }

    RequestedLine line(
            FiscalYear year,
            Coding coding,
            Money amount,
            FullTimeEquivalents fte,
            @Nullable String profile,
            @Nullable List<Money> months) {
        return new RequestedLine(coding, amount, fte, phasing(year, coding, profile, months));
    }

    private Phasing phasing(FiscalYear year, Coding coding, @Nullable String profile, @Nullable List<Money> months) {
        if (months != null) {
            return new Phasing.Manual(months);
        }
        return switch (profile) {
            case null -> new Phasing.Even();
            case EVEN -> new Phasing.Even();
            case LAST_YEAR -> new Phasing.Weighted(past.weights(year.previous(), coding));
            default -> new Phasing.Profile(profile);
        };
    }
}
