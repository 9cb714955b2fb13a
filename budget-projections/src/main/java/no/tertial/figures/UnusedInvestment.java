package no.tertial.figures;

import java.time.Instant;
import java.util.List;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/** What was appropriated for each project's investment in a year and not spent, and how much of it was given again. */
public record UnusedInvestment(
        FiscalYear year, @Nullable Instant knownAt, long position, String currency, List<ProjectRow> projects) {
    /**
     * Expenditure only; what pays for it is not counted.
     *
     * @param unused revised less actual; negative where more was spent than appropriated
     * @param reappropriated given again in the next year
     * @param left what may still be given again
     */
    public record ProjectRow(
            String project, Money revised, Money actual, Money unused, Money reappropriated, Money left) {}
}
