package no.tertial.followup;

import java.util.List;
import no.tertial.chart.Coding;
import no.tertial.measures.MeasureEvent;
import no.tertial.measures.MeasureEvent.MeasureDivided;
import no.tertial.measures.MeasureEvent.MeasureRegistered;
import no.tertial.measures.MeasureEvent.MeasureRevised;
import no.tertial.measures.MeasureEvent.MeasureStatusChanged;
import no.tertial.measures.MeasureEvent.RealisedEffectRecorded;
import no.tertial.measures.MeasureLine;
import no.tertial.measures.MeasurePlan;
import no.tertial.measures.MeasureStatus;
import no.tertial.period.Month;
import no.tertial.replay.Projection;
import no.tertial.replay.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps every version of every measure, and how far each event moved its effects. */
public final class MeasureProjection implements Projection {
    private static final String OF_VERSION = " where fiscal_year = ? and measure = ? and version = ?";

    @Override
    public void apply(Recorded recorded, JdbcTemplate db) {
        if (recorded.event() instanceof MeasureEvent event) {
            switch (event) {
                case MeasureRegistered e -> first(e, recorded, db);
                case MeasureRevised e -> {
                    next(e, MeasureChange.REVISED, recorded, db);
                    replacePlan(e, db);
                }
                case MeasureStatusChanged e -> {
                    next(e, MeasureChange.STATUS_CHANGED, recorded, db);
                    db.update(
                            "update measure_version set status = ?" + OF_VERSION,
                            e.status().name(),
                            e.year().value(),
                            e.measure(),
                            e.version());
                }
                case MeasureDivided e -> next(e, MeasureChange.DIVIDED, recorded, db);
                case RealisedEffectRecorded e -> next(e, MeasureChange.REALISED_EFFECT_RECORDED, recorded, db);
            }
            event.changes().forEach(line -> move(event, line, recorded.position(), db));
        }
    }

    private static void first(MeasureRegistered event, Recorded recorded, JdbcTemplate db) {
        MeasurePlan plan = event.plan();
        db.update(
                """
                insert into measure_version (fiscal_year, measure, version, change, title, responsible, status,
                    expected_from, full_year_effect, case_reference, adjustment, actor, from_position)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                event.year().value(),
                event.measure(),
                event.version(),
                MeasureChange.REGISTERED.name(),
                plan.title(),
                plan.responsible(),
                MeasureStatus.PLANNED.name(),
                plan.expectedFrom().number(),
                plan.fullYearEffect().ore(),
                plan.caseReference(),
                plan.adjustment(),
                recorded.actor(),
                recorded.position());
    }

    /** A copy of the version before, which ends here. */
    private static void next(MeasureEvent event, MeasureChange change, Recorded recorded, JdbcTemplate db) {
        int year = event.year().value();
        int before = event.version() - 1;
        db.update(
                """
                insert into measure_version (fiscal_year, measure, version, change, title, responsible, status,
                    expected_from, full_year_effect, case_reference, adjustment, actor, from_position)
                select fiscal_year, measure, version + 1, cast(? as varchar(30)), title, responsible, status,
                    expected_from, full_year_effect, case_reference, adjustment, cast(? as varchar(200)),
                    cast(? as bigint)
                from measure_version
                """ + OF_VERSION, change.name(), recorded.actor(), recorded.position(), year, event.measure(), before);
        db.update(
                "update measure_version set to_position = ?" + OF_VERSION,
                recorded.position(),
                year,
                event.measure(),
                before);
    }

    private static void replacePlan(MeasureRevised event, JdbcTemplate db) {
        MeasurePlan plan = event.plan();
        db.update(
                """
                update measure_version set title = ?, responsible = ?, expected_from = ?, full_year_effect = ?,
                    case_reference = ?, adjustment = ?
                """ + OF_VERSION,
                plan.title(),
                plan.responsible(),
                plan.expectedFrom().number(),
                plan.fullYearEffect().ore(),
                plan.caseReference(),
                plan.adjustment(),
                event.year().value(),
                event.measure(),
                event.version());
    }

    private static void move(MeasureEvent event, MeasureLine line, long position, JdbcTemplate db) {
        Coding coding = line.coding();
        for (int month = 1; month <= Month.IN_A_YEAR; month++) {
            if (!line.months().month(month).isZero()) {
                db.update(
                        """
                        insert into measure_effect (fiscal_year, measure, position, realised, ansvar, account_class,
                            account, function_code, project, effect_month, amount)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        event.year().value(),
                        event.measure(),
                        position,
                        event instanceof RealisedEffectRecorded,
                        coding.ansvar(),
                        coding.accountClass().name(),
                        coding.account(),
                        coding.function(),
                        coding.project() == null ? "" : coding.project(),
                        month,
                        line.months().month(month).ore());
            }
        }
    }

    @Override
    public List<String> tables() {
        return List.of("measure_version", "measure_effect");
    }
}
