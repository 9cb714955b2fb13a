package no.tertial.decisions;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tertial.budget.Recurrence;
import no.tertial.decisions.DecisionRow.Handled;
import no.tertial.decisions.DecisionRow.UnitChange;
import no.tertial.organisation.Selection;
import no.tertial.period.FiscalYear;
import no.tertial.regulations.Attachment;
import no.tertial.regulations.DecidingBody;
import no.tertial.regulations.Decision;
import no.tertial.replay.Moment;
import no.tertial.replay.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads decisions as known at a moment: those that touch the selection. */
record DecisionReader(JdbcClient db, Moment moment, Selection selection, LocalDate validAt) {
    private static final String KNOWN = """
            from decision d
                left join known_position s on s.position = d.submitted_position
                left join known_position e on e.position = d.settled_position
            where d.fiscal_year = :year and d.from_position <= :position
                and (d.to_position is null or d.to_position > :position) and d.case_reference is not null
                and exists (select 1 from decision_line l
                    where l.position = d.change_position and l.ansvar in (:ansvar))
            """;

    private static final String COLUMNS = """
            select d.from_position, d.change_position, d.id, d.kind, d.status, d.effective_from, d.case_reference,
                d.body, d.decided_on, d.title, d.premise, d.recurrence, d.reason, d.external_reference, d.package,
                d.grant_id, d.version, d.submitted_by, s.recorded_nanos as submitted_at, d.settled_by,
                e.recorded_nanos as settled_at, d.settled_reason
            """;

    /** @param change the position of the event that states what it changes */
    private record Found(long change, DecisionRow row) {}

    ChangeReader changes() {
        return new ChangeReader(db, selection);
    }

    /** One more than was asked for, to know whether there is a next page. */
    List<DecisionRow> find(DecisionQuestion question) {
        Map<String, Object> parameters = parameters(question.year());
        String filters = filters(question, parameters);
        parameters.put("after", question.after());
        parameters.put("rows", question.limit() + 1L);
        return found(
                filters + " and d.from_position > :after order by d.from_position fetch first :rows rows only",
                parameters);
    }

    /** The adjustment; empty where it touches nothing of the selection. */
    Optional<DecisionRow> adjustment(FiscalYear year, String id) {
        Map<String, Object> parameters = parameters(year);
        parameters.put("id", id);
        return found(" and d.id = :id", parameters).stream().findFirst();
    }

    /** Where it is stated what the adjustment changes, whoever it is that asks; empty where there is no such adjustment. */
    Optional<Long> changeOf(FiscalYear year, String id) {
        return db.sql("""
                        select change_position from decision
                        where fiscal_year = :year and id = :id and from_position <= :position and extent is null
                            and (to_position is null or to_position > :position) and case_reference is not null
                        """)
                .param("year", year.value())
                .param("id", id)
                .param("position", moment.position())
                .query(Long.class)
                .optional();
    }

    /** The positions of what the decisions of the question changed together; what was not adopted changed nothing. */
    List<Long> effective(DecisionQuestion question) {
        if (selection.unitOf().isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = parameters(question.year());
        String filters = filters(question, parameters);
        return db.sql("select d.change_position " + KNOWN + filters + " and d.status = 'ADOPTED'")
                .params(parameters)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private Map<String, Object> parameters(FiscalYear year) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("year", year.value());
        parameters.put("position", moment.position());
        parameters.put("ansvar", selection.unitOf().keySet());
        return parameters;
    }

    private String filters(DecisionQuestion question, Map<String, Object> parameters) {
        StringBuilder filters = new StringBuilder();
        equal("case_reference", question.caseReference(), filters, parameters);
        equal("kind", question.kind() == null ? null : question.kind().name(), filters, parameters);
        equal("package", question.packageName(), filters, parameters);
        equal("grant_id", question.grant(), filters, parameters);
        DecisionStatus status = question.status();
        if (status != null) {
            boolean inEffect = status == DecisionStatus.IN_EFFECT;
            equal("status", inEffect ? DecisionStatus.ADOPTED.name() : status.name(), filters, parameters);
            if (inEffect || status == DecisionStatus.ADOPTED) {
                filters.append(inEffect ? " and d.effective_from <= :validAt" : " and d.effective_from > :validAt");
                parameters.put("validAt", Date.valueOf(validAt));
            }
        }
        return filters.toString();
    }

    private static void equal(
            String column, @Nullable String value, StringBuilder filters, Map<String, Object> parameters) {
        if (value != null) {
            filters.append(" and d.").append(column).append(" = :").append(column);
            parameters.put(column, value);
        }
    }

    private List<DecisionRow> found(String filters, Map<String, Object> parameters) {
        if (selection.unitOf().isEmpty()) {
            return List.of();
        }
        List<Found> found = db.sql(COLUMNS + KNOWN + filters)
                .params(parameters)
                .query((row, _) -> new Found(row.getLong("change_position"), row(row)))
                .list();
        List<Long> stated = found.stream().map(Found::change).toList();
        Map<Long, List<UnitChange>> changed = changes().perUnit(stated);
        Map<Long, List<Attachment>> documents = changes().documents(stated);
        return found.stream()
                .map(one -> one.row()
                        .with(
                                documents.getOrDefault(one.change(), List.of()),
                                changed.getOrDefault(one.change(), List.of())))
                .toList();
    }

    private DecisionRow row(ResultSet row) throws SQLException {
        LocalDate effectiveFrom = row.getDate("effective_from").toLocalDate();
        String recurrence = row.getString("recurrence");
        return new DecisionRow(
                row.getString("id"),
                DecisionKind.valueOf(row.getString("kind")),
                status(row.getString("status"), effectiveFrom),
                row.getLong("from_position"),
                new Decision(
                        row.getString("case_reference"),
                        DecidingBody.valueOf(row.getString("body")),
                        row.getDate("decided_on").toLocalDate(),
                        row.getString("title"),
                        row.getString("premise")),
                effectiveFrom,
                recurrence == null ? null : Recurrence.valueOf(recurrence),
                row.getString("reason"),
                row.getString("external_reference"),
                row.getString("package"),
                row.getString("grant_id"),
                row.getInt("version"),
                step(row, "submitted", null),
                step(row, "settled", row.getString("settled_reason")),
                List.of());
    }

    private DecisionStatus status(String stored, LocalDate effectiveFrom) {
        DecisionStatus status = DecisionStatus.valueOf(stored);
        return status == DecisionStatus.ADOPTED && !effectiveFrom.isAfter(validAt) ? DecisionStatus.IN_EFFECT : status;
    }

    private static @Nullable Handled step(ResultSet row, String name, @Nullable String reason) throws SQLException {
        String by = row.getString(name + "_by");
        return by == null ? null : new Handled(by, ReadModel.instant(row.getLong(name + "_at")), reason);
    }
}
