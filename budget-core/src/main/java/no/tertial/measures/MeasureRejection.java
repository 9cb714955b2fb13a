package no.tertial.measures;

import no.tertial.chart.Coding;
import no.tertial.decider.Rejection;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;

/** Why a change of a measure is refused. */
public sealed interface MeasureRejection extends Rejection {
    record UnknownMeasure(FiscalYear year, String measure) implements MeasureRejection, NotFound {}

    record MeasureExists(FiscalYear year, String measure) implements MeasureRejection {
        @Override
        public String at() {
            return "/measure";
        }
    }

    /** The measure was changed after you saw it. */
    record MeasureChanged(String measure, int expected, int present) implements MeasureRejection, VersionStale {}

    /** What was given up stays given up; register a new measure instead. */
    record MeasureIsAbandoned(String measure) implements MeasureRejection {}

    record MeasureHasStatus(String measure, MeasureStatus status) implements MeasureRejection {
        @Override
        public String at() {
            return "/status";
        }
    }

    /** A measure is planned year by year, and each of its months lies in that year. */
    record MeasureMonthOutsideYear(Month month, FiscalYear year, String at) implements MeasureRejection {}

    record NoMeasureEffects(String at) implements MeasureRejection {}

    /** A line of zeroes says nothing; leave it out. */
    record LineWithoutEffect(String at) implements MeasureRejection {}

    /** A measure gives nothing before the first month in which it works. */
    record EffectBeforeStart(Month expectedFrom, String at) implements MeasureRejection {}

    /** Only what a measure is planned to change can it have changed; revise the plan first. */
    record EffectOutsideMeasure(String measure, Coding coding, String at) implements MeasureRejection {}
}
