package no.tertial.figures;

import java.time.Instant;
import java.util.List;
import no.tertial.forecast.BalanceNeeds;
import no.tertial.forecast.Method;
import no.tertial.forecast.NotApplicable;
import no.tertial.money.Money;
import no.tertial.rounds.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * How the year will end for one unit, or for several together: what a method computes, what the heads state, and what the
 * finance office has published; never mixed.
 *
 * @param unit null where it is several units together
 * @param deviationToDate actual less budget; positive is overspend
 * @param alternatives what the other methods say
 * @param knownEffects what is known to change the rest of the year, each by itself
 * @param withKnownEffects the statistical year's end and all known effects together; null where the method does not apply
 * @param management null where no statement, or not every unit's, exists, or only a part of a unit is asked for
 * @param missing the units whose statement is lacking for {@code management}
 * @param official null until one is published
 */
public record YearEnd(
        @Nullable String unit,
        @Nullable String name,
        Money revisedBudget,
        Money budgetToDate,
        Money actualToDate,
        Money deviationToDate,
        Statistical statistical,
        List<Alternative> alternatives,
        List<KnownEffect> knownEffects,
        @Nullable WithKnownEffects withKnownEffects,
        @Nullable Management management,
        List<String> missing,
        @Nullable Official official,
        BalanceNeeds balanceNeeds) {

    /**
     * @param yearEnd null where the method does not apply, as is {@code deviation}
     * @param notApplicable why it does not; null where it does
     * @param intervals empty as long as {@code intervalNote} says why
     */
    public record Statistical(
            Method method,
            int version,
            @Nullable Money yearEnd,
            @Nullable Money deviation,
            NotApplicable.@Nullable Reason notApplicable,
            List<Interval> intervals,
            @Nullable String intervalNote) {}

    /**
     * @param level per cent of outcomes that are expected within
     * @param residuals how many past errors it rests on
     */
    public record Interval(int level, Money low, Money high, int residuals) {}

    /**
     * @param yearEnd null where the method does not apply, as is {@code deviation}
     * @param notApplicable why it does not; null where it does
     */
    public record Alternative(
            Method method,
            int version,
            @Nullable Money yearEnd,
            @Nullable Money deviation,
            NotApplicable.@Nullable Reason notApplicable) {}

    /** Where the year ends when what a method computes and what is known both come true. */
    public record WithKnownEffects(Money yearEnd, Money deviation) {}

    /**
     * What heads state. The fields after the deviation are null where it is the sum of several statements.
     *
     * @param balance whether the head steers towards balance and named no figure
     * @param version of the statement
     */
    public record Management(
            Money yearEnd,
            Money deviation,
            @Nullable Boolean balance,
            @Nullable Confidence confidence,
            @Nullable Integer version,
            @Nullable String by,
            @Nullable Instant at) {}

    /** What the finance office has published. */
    public record Official(Money yearEnd, Money deviation) {}
}
