package no.tertial.forecast;

import java.util.List;
import java.util.Optional;
import no.tertial.forecast.NotApplicable.Reason;
import no.tertial.money.Money;
import no.tertial.period.Month;

/**
 * The simple ways in use in Norwegian municipalities to tell how a year will end. Pure: the same figures always give the
 * same answer. Expenditure and income are forecast gross, each by itself, then added; the sum is rounded once, to the
 * nearest øre, halves away from zero.
 */
public enum Method {
    /** The rest of the year goes as budgeted: actual to date plus the budget that is phased to the months left. */
    AS_BUDGETED(1),
    /** Every month costs what the months so far did on average: actual × 12 / months. */
    RUN_RATE(1),
    /** The deviation keeps growing at its pace so far: revised budget plus deviation × 12 / months. */
    DEVIATION_CONTINUES(1),
    /** The rest of the year goes as last year's: actual to date plus what last year had left from the same date. */
    LAST_YEAR_REMAINDER(1),
    /** As much of the year is done as in earlier years, pooled: actual × their totals / their amounts to date. */
    COMPLETION_RATIO(1);

    private final int version;

    Method(int version) {
        this.version = version;
    }

    /** Raised when the method's arithmetic changes. */
    public int version() {
        return version;
    }

    /** The year-end that the figures lead to, or why they lead to none. */
    public Answer forecast(Figures figures) {
        Optional<Reason> lacking = lacks(figures);
        if (lacking.isPresent()) {
            return new NotApplicable(this, version, lacking.get());
        }
        Fraction yearEnd = figures.sides().stream()
                .map(side -> yearEnd(side, figures.monthsElapsed()))
                .reduce(Fraction.ZERO, Fraction::plus);
        return yearEnd.rounded()
                .<Answer>map(rounded -> new Forecast(this, version, rounded, rounded.minus(figures.revisedBudget())))
                .orElseGet(() -> new NotApplicable(this, version, Reason.BEYOND_RANGE));
    }

    private Optional<Reason> lacks(Figures figures) {
        return switch (this) {
            case AS_BUDGETED -> Optional.empty();
            case RUN_RATE, DEVIATION_CONTINUES -> lacksMonths(figures);
            case LAST_YEAR_REMAINDER -> lacksLastYear(figures);
            case COMPLETION_RATIO ->
                lacksMonths(figures).or(() -> lacksLastYear(figures)).or(() -> lacksRatio(figures.sides()));
        };
    }

    private Fraction yearEnd(Gross side, int months) {
        return switch (this) {
            case AS_BUDGETED -> Fraction.whole(side.actualToDate().plus(side.remainingBudget()));
            case RUN_RATE -> Fraction.times(side.actualToDate(), Month.IN_A_YEAR, months);
            case DEVIATION_CONTINUES ->
                Fraction.whole(side.revisedBudget())
                        .plus(Fraction.times(side.deviationToDate(), Month.IN_A_YEAR, months));
            case LAST_YEAR_REMAINDER ->
                Fraction.whole(
                        side.actualToDate().plus(side.history().getFirst().remainder()));
            case COMPLETION_RATIO -> side.isEmpty() ? Fraction.ZERO : completed(side.actualToDate(), side.pooled());
        };
    }

    private static Fraction completed(Money actualToDate, PastYear past) {
        return Fraction.times(actualToDate, past.total().ore(), past.toDate().ore());
    }

    private static Optional<Reason> lacksMonths(Figures figures) {
        return figures.monthsElapsed() == 0 ? Optional.of(Reason.NO_MONTHS_ELAPSED) : Optional.empty();
    }

    private static Optional<Reason> lacksLastYear(Figures figures) {
        return figures.hasHistory() ? Optional.empty() : Optional.of(Reason.NO_LAST_YEAR);
    }

    /** A side that is empty throughout has no ratio and needs none: a unit without income can still be forecast. */
    private static Optional<Reason> lacksRatio(List<Gross> sides) {
        return sides.stream()
                .filter(side -> !side.isEmpty())
                .flatMap(side -> lacksRatio(side).stream())
                .findFirst();
    }

    private static Optional<Reason> lacksRatio(Gross side) {
        PastYear past = side.pooled();
        if (side.actualToDate().isZero() || past.toDate().isZero()) {
            return Optional.of(Reason.NOTHING_TO_DATE);
        }
        int sign = Long.signum(side.actualToDate().ore());
        boolean sameSign = Long.signum(past.toDate().ore()) == sign
                && Long.signum(past.total().ore()) == sign;
        return sameSign ? Optional.empty() : Optional.of(Reason.SIGNS_DIFFER);
    }
}
