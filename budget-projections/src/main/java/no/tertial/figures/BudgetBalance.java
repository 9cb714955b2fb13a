package no.tertial.figures;

import java.time.Instant;
import java.util.List;
import no.tertial.budget.Extent;
import no.tertial.chart.AccountClass;
import no.tertial.chart.AccountGroup;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * Whether the year's whole budget is in balance: operations and investment each end at zero when funds have been used or set
 * aside, and what operations give to investment is what investment gets.
 *
 * @param extent how much of the municipality the budget covers; null before one is adopted
 * @param operatingResult what operations sum to after funds; positive where they lack money
 * @param transfer what operations give to investment
 */
public record BudgetBalance(
        FiscalYear year,
        @Nullable Instant knownAt,
        long position,
        String currency,
        @Nullable Extent extent,
        List<ClassSum> classes,
        Money operatingResult,
        TransferSum transfer,
        Verdict verdict) {
    /** @param sum of all its groups; expenditure positive */
    public record ClassSum(AccountClass accountClass, List<GroupSum> groups, Money sum) {}

    /** @param accountGroup null for accounts that the year's chart no longer has */
    public record GroupSum(@Nullable AccountGroup accountGroup, Money amount) {}

    /**
     * @param given on art 570 in operations; positive
     * @param received on art 970 in investment; negative, as income is
     * @param difference what they sum to; zero where they agree
     */
    public record TransferSum(Money given, Money received, Money difference) {}

    /** What the figures say. */
    public enum Verdict {
        BALANCED,
        OUT_OF_BALANCE,
        /** The budget covers a part of the municipality, or none is adopted. */
        NOT_JUDGED
    }
}
