package no.tertial.figures;

import java.time.Instant;
import java.util.List;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/** What the restricted funds held when the year began, what moved them, and what they hold when it ends. */
public record FundOverview(
        FiscalYear year,
        @Nullable Instant knownAt,
        long position,
        String currency,
        List<FundRow> funds,
        FundBalance total) {
    /** The fund of one share of a grant. */
    public record FundRow(String grant, String name, String unit, String ansvar, FundBalance balance) {}

    /**
     * @param before the balance at the start of the year
     * @param after the balance at its end: before and set aside, less used
     */
    public record FundBalance(Money before, Money setAside, Money used, Money after) {
        static final FundBalance EMPTY = new FundBalance(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

        FundBalance plus(FundBalance other) {
            return new FundBalance(
                    before.plus(other.before),
                    setAside.plus(other.setAside),
                    used.plus(other.used),
                    after.plus(other.after));
        }
    }
}
