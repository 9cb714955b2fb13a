package no.tertial.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.tertial.exchange.RowError;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with the rows of a run's file. All are counted; so many are kept as a person may want to read. */
final class RunErrors {
    static final int MOST_KEPT = 10_000;
    private static final int BATCH = 500;
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcTemplate db;
    private final JsonMapper json = JsonMapper.builder().build();

    RunErrors(JdbcTemplate db) {
        this.db = db;
    }

    /** Replaces what was kept for the run. */
    void keep(String runId, List<RowError> errors) {
        long id = Long.parseLong(runId);
        db.update("delete from import_error where id = ?", id);
        List<Object[]> rows = new ArrayList<>();
        for (RowError error : errors) {
            rows.add(new Object[] {
                id,
                rows.size(),
                error.row(),
                error.column(),
                error.code(),
                json.writeValueAsString(error.facts()),
                error.suggestion()
            });
        }
        for (int from = 0; from < rows.size(); from += BATCH) {
            db.batchUpdate("""
                    insert into import_error (id, ordinal, row_number, column_name, code, facts, suggestion)
                    values (?, ?, ?, ?, ?, ?, ?)""", rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    /** Drops the errors of runs that ended before the instant: they quote cells, and those may tell of people. */
    void forget(Instant before) {
        db.update(
                "delete from import_error where id in (select id from import_run where ended_at < ?)",
                before.atOffset(ZoneOffset.UTC));
    }

    /** So many errors at most, from the one with that ordinal on. */
    List<RowError> of(String runId, int from, int limit) {
        return db.query(
                """
                select row_number, column_name, code, facts, suggestion from import_error
                where id = ? and ordinal >= ? order by ordinal fetch first %d rows only""".formatted(limit),
                (row, _) -> new RowError(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        json.readValue(row.getString(4), FACTS),
                        row.getString(5)),
                Long.valueOf(runId),
                from);
    }
}
