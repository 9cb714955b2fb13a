package no.tertial.measures;

import java.util.List;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;

/**
 * What has happened to a year's measures. Kept for ever: fields are only added. Each event says itself how far it moves
 * the effect of each coding string.
 */
public sealed interface MeasureEvent {
    FiscalYear year();

    String measure();

    /** 1 when the measure is registered, one more for each event of it. */
    int version();

    /** How far the event moves the expected effect of each coding, or for a realised effect that one. */
    List<MeasureLine> changes();

    /** A measure was planned. */
    record MeasureRegistered(FiscalYear year, String measure, int version, MeasurePlan plan) implements MeasureEvent {
        @Override
        public List<MeasureLine> changes() {
            return plan.lines();
        }
    }

    /** The plan was replaced. */
    record MeasureRevised(FiscalYear year, String measure, int version, MeasurePlan plan, List<MeasureLine> changes)
            implements MeasureEvent {}

    /** @param changes what is no longer expected, where the measure was abandoned */
    record MeasureStatusChanged(
            FiscalYear year, String measure, int version, MeasureStatus status, List<MeasureLine> changes)
            implements MeasureEvent {}

    /**
     * A responsibility centre was divided, and with it what is expected from the month on.
     *
     * @param lines the measure's lines from now on
     */
    record MeasureDivided(
            FiscalYear year,
            String measure,
            int version,
            Month effectiveMonth,
            String ansvar,
            List<MeasureLine> lines,
            List<MeasureLine> changes)
            implements MeasureEvent {}

    /**
     * It was stated what the measure gave in a month.
     *
     * @param effects all of the month, in place of what was stated of it before
     * @param changes against what was stated before
     */
    record RealisedEffectRecorded(
            FiscalYear year,
            String measure,
            int version,
            Month month,
            List<RealisedEffect> effects,
            List<MeasureLine> changes)
            implements MeasureEvent {}
}
