package no.tertial.measures;

import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.money.Money.kroner;

import java.util.Arrays;
import java.util.List;
import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.period.Month;
import no.tertial.period.MonthlyAmounts;

/** Short ways to say what a measure is meant to do. */
final class Plans {
    private Plans() {}

    static MeasurePlan plan(Month expectedFrom, MeasureLine... lines) {
        return new MeasurePlan(
                "Færre plasser kjøpes",
                "Virksomhetsleder NAV",
                expectedFrom,
                kroner(-12_000_000),
                List.of(lines),
                "14/1234",
                "T1-2014");
    }

    /** The same amount in each month from the given one on. */
    static MeasureLine monthly(Coding coding, int from, Money amount) {
        Money[] months = new Money[Month.IN_A_YEAR];
        Arrays.fill(months, 0, from - 1, Money.ZERO);
        Arrays.fill(months, from - 1, Month.IN_A_YEAR, amount);
        return new MeasureLine(coding, new MonthlyAmounts(List.of(months)));
    }

    /** An amount in one month. */
    static MeasureLine once(Coding coding, int month, Money amount) {
        return new MeasureLine(coding, MonthlyAmounts.inMonth(month, amount));
    }

    static Month month(int number) {
        return YEAR.month(number);
    }
}
