package no.tertial.measures;

import java.util.List;
import no.tertial.chart.SplitPart;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;

/** What may be asked of a year's measures. A change names the version that was seen, so that nothing is changed unseen. */
public sealed interface MeasureCommand {
    FiscalYear year();

    record RegisterMeasure(FiscalYear year, String measure, MeasurePlan plan) implements MeasureCommand {}

    record ReviseMeasure(FiscalYear year, String measure, int expectedVersion, MeasurePlan plan)
            implements MeasureCommand {}

    record ChangeMeasureStatus(FiscalYear year, String measure, int expectedVersion, MeasureStatus status)
            implements MeasureCommand {}

    /**
     * States what the measure gave in a month; what was stated of the month before is replaced.
     *
     * @param effects on codings of the measure
     */
    record RecordRealisedEffect(
            FiscalYear year, String measure, int expectedVersion, Month month, List<RealisedEffect> effects)
            implements MeasureCommand {}

    /**
     * A responsibility centre is divided, and the measures of the year follow.
     *
     * @param effectiveMonth from which month on; may lie before the year
     * @param parts who takes over, in proportion to their weights
     */
    record FollowSplit(FiscalYear year, Month effectiveMonth, String ansvar, List<SplitPart> parts)
            implements MeasureCommand {}
}
