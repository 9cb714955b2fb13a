package no.tertial.measures;

import java.util.List;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Refusals;
import no.tertial.measures.MeasureRejection.EffectBeforeStart;
import no.tertial.measures.MeasureRejection.LineWithoutEffect;
import no.tertial.measures.MeasureRejection.MeasureMonthOutsideYear;
import no.tertial.measures.MeasureRejection.NoMeasureEffects;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;

/** The rules that a measure's plan must keep. */
record PlanRules(ReferenceData reference, FiscalYear year) {
    /** The plan with one line for each coding. */
    MeasurePlan checked(MeasurePlan plan) {
        Refusals refusals = new Refusals();
        refusals.when(
                !plan.expectedFrom().year().equals(year),
                () -> new MeasureMonthOutsideYear(plan.expectedFrom(), year, "/expectedFrom"));
        refusals.throwIfAny();
        refusals.when(plan.lines().isEmpty(), () -> new NoMeasureEffects("/lines"));
        for (int i = 0; i < plan.lines().size(); i++) {
            check(plan.lines().get(i), plan.expectedFrom(), "/lines/" + i, refusals);
        }
        List<MeasureLine> merged = MeasureLine.merged(plan.lines());
        refusals.throwIfAny();
        if (merged.isEmpty()) {
            throw new NoMeasureEffects("/lines").rejected();
        }
        return plan.with(merged);
    }

    private void check(MeasureLine line, Month from, String at, Refusals refusals) {
        refusals.when(!line.hasEffect(), () -> new LineWithoutEffect(at + "/months"));
        refusals.when(line.months().touchesBefore(from.number()), () -> new EffectBeforeStart(from, at + "/months"));
        reference.check(line.coding(), year, firstMonthOf(line, from).firstDay(), at, refusals);
    }

    /** A line may stand on a centre that is closed, or not yet open, in months where it has no effect. */
    private static Month firstMonthOf(MeasureLine line, Month from) {
        int month = from.number();
        while (month < Month.IN_A_YEAR && line.months().month(month).isZero()) {
            month++;
        }
        return from.year().month(month);
    }
}
