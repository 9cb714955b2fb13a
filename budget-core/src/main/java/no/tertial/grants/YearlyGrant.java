package no.tertial.grants;

import java.util.List;
import java.util.stream.IntStream;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.period.MonthlyAmounts;
import org.jspecify.annotations.Nullable;

/**
 * What is given for a year, as the giver says it: positive.
 *
 * @param months twelve amounts, January first; null where it is spread evenly over the grant's months of the year
 */
public record YearlyGrant(
        FiscalYear year, Money amount, @Nullable List<Money> months) {
    /** Spread evenly over the grant's months of the year. */
    public static YearlyGrant evenly(FiscalYear year, Money amount) {
        return new YearlyGrant(year, amount, null);
    }

    /** The income that each share can expect, exact to the øre share by share and in all. */
    List<ExpectedIncome> sharedBy(GrantTerms terms) {
        List<Money> amounts = amount.negated()
                .splitByWeights(terms.shares().stream().map(GrantShare::weight).toList());
        return IntStream.range(0, amounts.size())
                .mapToObj(i -> new ExpectedIncome(terms.shares().get(i).coding(), spread(amounts.get(i), terms)))
                .toList();
    }

    private MonthlyAmounts spread(Money share, GrantTerms terms) {
        List<Long> weights = months == null || amount.isZero()
                ? IntStream.rangeClosed(1, Month.IN_A_YEAR)
                        .mapToObj(number -> terms.coversMonth(year.month(number)) ? 1L : 0L)
                        .toList()
                : months.stream().map(Money::ore).toList();
        return new MonthlyAmounts(share.splitByWeights(weights));
    }
}
