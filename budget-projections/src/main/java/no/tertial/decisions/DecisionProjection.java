package no.tertial.decisions;

import java.sql.Date;
import java.util.List;
import java.util.Optional;
import no.tertial.budget.Adjustment;
import no.tertial.budget.AppropriationChange;
import no.tertial.budget.BudgetEvent;
import no.tertial.budget.BudgetEvent.AdjustmentRejected;
import no.tertial.budget.BudgetEvent.AdjustmentSubmitted;
import no.tertial.budget.BudgetEvent.AdjustmentWithdrawn;
import no.tertial.budget.BudgetEvent.AppropriationAdjusted;
import no.tertial.budget.BudgetEvent.BudgetAdopted;
import no.tertial.budget.BudgetEvent.BudgetClosed;
import no.tertial.budget.BudgetEvent.BudgetReorganised;
import no.tertial.budget.BudgetEvent.BudgetVersionRecorded;
import no.tertial.budget.Extent;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.regulations.Decision;
import no.tertial.replay.Projection;
import no.tertial.replay.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps every decision about a budget, from each event of it on, with what it changes. */
public final class DecisionProjection implements Projection {
    private static final String STANDING = " where fiscal_year = ? and id = ? and to_position is null";

    @Override
    public void apply(Recorded recorded, JdbcTemplate db) {
        if (recorded.event() instanceof BudgetEvent event) {
            switch (event) {
                case BudgetVersionRecorded e -> {
                    wholeBudget(
                            e.year(), e.version(), DecisionKind.BUDGET_VERSION, e.decision(), e.extent(), recorded, db);
                    new ChangeRows(recorded.position(), db).ofBudget(e.frames(), e.lines());
                }
                case BudgetAdopted e -> {
                    wholeBudget(e.year(), e.version(), DecisionKind.ADOPTION, e.decision(), e.extent(), recorded, db);
                    new ChangeRows(recorded.position(), db).ofBudget(e.frames(), e.lines());
                }
                case AdjustmentSubmitted e -> submit(e, recorded, db);
                case AppropriationAdjusted e -> adjust(e, recorded, db);
                case AdjustmentRejected e -> settle(e.year(), e.id(), "REJECTED", e.reason(), recorded, db);
                case AdjustmentWithdrawn e -> settle(e.year(), e.id(), "WITHDRAWN", null, recorded, db);
                case BudgetReorganised e -> reorganise(e, recorded, db);
                case BudgetClosed _ -> {}
            }
        }
    }

    private static void wholeBudget(
            FiscalYear year,
            String version,
            DecisionKind kind,
            Decision decision,
            @Nullable Extent extent,
            Recorded recorded,
            JdbcTemplate db) {
        boolean adopted = kind == DecisionKind.ADOPTION;
        insert(recorded, year, wholeBudgetId(year, version), kind, adopted ? "ADOPTED" : "PROPOSED", year.month(1), db);
        decided(decision, recorded.position(), db);
        db.update(
                "update decision set extent = ? where from_position = ?",
                (extent == null ? Extent.PART : extent).name(),
                recorded.position());
        trace(adopted ? "settled" : "submitted", recorded.actor(), recorded.position(), recorded.position(), db);
    }

    /** Where no adjustment has its id: those begin with the year too, and go on with something else. */
    static String wholeBudgetId(FiscalYear year, String version) {
        return year + "-budget-" + version;
    }

    private record Submission(int version, String by, long position) {}

    private static void submit(AdjustmentSubmitted event, Recorded recorded, JdbcTemplate db) {
        end(event.year(), event.adjustment().id(), recorded.position(), db);
        adjustment(event.year(), event.adjustment(), event.change(), "PROPOSED", event.version(), recorded, db);
        trace("submitted", event.by(), recorded.position(), recorded.position(), db);
    }

    private static void adjust(AppropriationAdjusted event, Recorded recorded, JdbcTemplate db) {
        Optional<Submission> submission = db
                .query(
                        "select version, submitted_by, submitted_position from decision" + STANDING,
                        (row, _) -> new Submission(row.getInt(1), row.getString(2), row.getLong(3)),
                        event.year().value(),
                        event.adjustment().id())
                .stream()
                .findFirst();
        end(event.year(), event.adjustment().id(), recorded.position(), db);
        int version = submission.map(Submission::version).orElse(1);
        adjustment(event.year(), event.adjustment(), event.change(), "ADOPTED", version, recorded, db);
        submission.ifPresent(before -> trace("submitted", before.by(), before.position(), recorded.position(), db));
        trace("settled", recorded.actor(), recorded.position(), recorded.position(), db);
    }

    private static void adjustment(
            FiscalYear year,
            Adjustment adjustment,
            AppropriationChange change,
            String status,
            int version,
            Recorded recorded,
            JdbcTemplate db) {
        DecisionKind kind = DecisionKind.of(change.kind());
        insert(recorded, year, adjustment.id(), kind, status, adjustment.effectiveMonth(), db);
        decided(adjustment.decision(), recorded.position(), db);
        db.update(
                """
                update decision set version = ?, recurrence = ?, reason = ?, external_reference = ?, package = ?,
                    grant_id = ? where from_position = ?
                """,
                version,
                adjustment.recurrence().name(),
                adjustment.reason(),
                adjustment.externalReference(),
                adjustment.packageName(),
                change.grant(),
                recorded.position());
        new ChangeRows(recorded.position(), db).of(change);
    }

    private static void insert(
            Recorded recorded,
            FiscalYear year,
            String id,
            DecisionKind kind,
            String status,
            Month effective,
            JdbcTemplate db) {
        db.update(
                """
                insert into decision (from_position, fiscal_year, id, kind, status, version, change_position,
                    effective_from)
                values (?, ?, ?, ?, ?, 1, ?, ?)
                """,
                recorded.position(),
                year.value(),
                id,
                kind.name(),
                status,
                recorded.position(),
                Date.valueOf(effective.firstDay()));
    }

    private static void decided(Decision decision, long position, JdbcTemplate db) {
        db.update(
                """
                update decision set case_reference = ?, body = ?, decided_on = ?, title = ?, premise = ?
                where from_position = ?
                """,
                decision.caseReference(),
                decision.body().name(),
                Date.valueOf(decision.decidedOn()),
                decision.title(),
                decision.premise(),
                position);
        new ChangeRows(position, db).attach(decision.attachments());
    }

    /** @param step {@code submitted} or {@code settled} */
    private static void trace(String step, String by, long at, long row, JdbcTemplate db) {
        db.update(
                "update decision set %1$s_by = ?, %1$s_position = ? where from_position = ?".formatted(step),
                by,
                at,
                row);
    }

    private static void end(FiscalYear year, String id, long position, JdbcTemplate db) {
        db.update("update decision set to_position = ?" + STANDING, position, year.value(), id);
    }

    /** A copy of what waited, which ends here. */
    private static void settle(
            FiscalYear year, String id, String status, @Nullable String reason, Recorded recorded, JdbcTemplate db) {
        db.update(
                """
                insert into decision (from_position, fiscal_year, id, kind, status, version, change_position,
                    effective_from, case_reference, body, decided_on, title, premise, recurrence, reason,
                    external_reference, package, grant_id, submitted_by, submitted_position, settled_by,
                    settled_position, settled_reason)
                select cast(? as bigint), fiscal_year, id, kind, cast(? as varchar(20)), version, change_position,
                    effective_from, case_reference, body, decided_on, title, premise, recurrence, reason,
                    external_reference, package, grant_id, submitted_by, submitted_position, cast(? as varchar(200)),
                    cast(? as bigint), cast(? as varchar(4000))
                from decision
                """ + STANDING,
                recorded.position(),
                status,
                recorded.actor(),
                recorded.position(),
                reason,
                year.value(),
                id);
        db.update(
                "update decision set to_position = ?" + STANDING + " and from_position < ?",
                recorded.position(),
                year.value(),
                id,
                recorded.position());
    }

    private static void reorganise(BudgetReorganised event, Recorded recorded, JdbcTemplate db) {
        String id = event.year() + "-reorganisation-" + recorded.position();
        insert(recorded, event.year(), id, DecisionKind.REORGANISATION, "ADOPTED", event.effectiveMonth(), db);
        db.update("update decision set reason = ? where from_position = ?", event.reason(), recorded.position());
        trace("settled", recorded.actor(), recorded.position(), recorded.position(), db);
        new ChangeRows(recorded.position(), db).of(event.lines(), event.frameChanges());
    }

    @Override
    public List<String> tables() {
        return List.of("decision", "decision_line", "decision_frame", "decision_attachment");
    }
}
