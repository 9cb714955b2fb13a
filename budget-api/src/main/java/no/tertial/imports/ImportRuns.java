package no.tertial.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.tertial.chart.Scope;
import no.tertial.command.IdempotencyKeyReused;
import no.tertial.exchange.ReadingOptions;
import no.tertial.imports.ImportRun.Progress;
import no.tertial.security.Caller;
import no.tertial.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The runs as rows. What a run led to stands in the events; a row tells how far it has come, and is never read for money. */
final class ImportRuns {
    private static final String SELECT = """
            select id, kind, state, extent, policy, options, actor, caller_role, file_name, folder, file_hash, file_bytes,
                received_at, began_at, ended_at, cancelled, bytes_read, rows_read, vouchers, known, left_out, errors,
                line_count, lines_posted, store_position, report
            from import_run\s""";
    private static final String UNDER_WAY =
            "state in ('RECEIVED', 'READING', 'WAITING', 'CLAIMING', 'POSTING', 'RECONCILING')";

    private final JdbcTemplate db;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportRuns(JdbcTemplate db, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A new run; the one that the key had made already, where the request is the same.
     *
     * @param requestHash over everything that was asked for, the file included
     * @throws IdempotencyKeyReused when the key belongs to another request
     */
    ImportRun create(ImportRequest request, String requestHash, String folder, String fileHash, long fileBytes) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            insert(request, requestHash, folder, fileHash, fileBytes);
            ImportRun run = made(request, requestHash);
            db.update("insert into import_turn (id) values (?) on conflict do nothing", Long.valueOf(run.id()));
            return run;
        }));
    }

    private void insert(ImportRequest request, String requestHash, String folder, String fileHash, long fileBytes) {
        Caller caller = request.caller();
        db.update(
                """
                insert into import_run (kind, state, extent, policy, options, actor, caller_role, request_key,
                    request_hash, file_name, folder, file_hash, file_bytes, received_at, cancelled, bytes_read,
                    rows_read, vouchers, known, left_out, errors, line_count, lines_posted)
                values (?, 'RECEIVED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, 0, 0, 0, 0, 0, 0, 0, 0)
                on conflict do nothing""",
                request.kind().name(),
                request.extent().name(),
                request.policy().name(),
                json.writeValueAsString(request.options()),
                caller.actor(),
                caller.role().name(),
                request.key().key(),
                requestHash,
                request.fileName(),
                folder,
                fileHash,
                fileBytes,
                now());
    }

    private ImportRun made(ImportRequest request, String requestHash) {
        Caller caller = request.caller();
        return db
                .query(
                        "select id, request_hash from import_run where actor = ? and request_key = ?",
                        (row, _) -> {
                            if (!row.getString(2).equals(requestHash)) {
                                throw new IdempotencyKeyReused(request.key().key());
                            }
                            return row.getString(1);
                        },
                        caller.actor(),
                        request.key().key())
                .stream()
                .findFirst()
                .flatMap(this::find)
                .orElseThrow();
    }

    Optional<ImportRun> find(String id) {
        return id.length() > 18 || !id.chars().allMatch(Character::isDigit) || id.isEmpty()
                ? Optional.empty()
                : db.query(SELECT + "where id = ?", this::run, Long.valueOf(id)).stream()
                        .findFirst();
    }

    /** The latest runs, the newest first; only those before a number where one is given. */
    List<ImportRun> latest(@Nullable Long before, int limit) {
        return db.query(
                SELECT + "where id < ? order by id desc fetch first " + limit + " rows only",
                this::run,
                before == null ? Long.MAX_VALUE : before);
    }

    /** Those that have not ended, in the order in which they came. */
    List<ImportRun> underWay() {
        return db.query(SELECT + "where " + UNDER_WAY + " order by id", this::run);
    }

    boolean isUnderWay(String id) {
        return find(id).filter(run -> !run.state().hasEnded()).isPresent();
    }

    /** The folders of runs that are under way, or were refused since the instant and may be tried again. */
    Set<String> inUse(Instant since) {
        return Set.copyOf(db.query(
                "select folder from import_run where " + UNDER_WAY + " or (state = 'INVALID' and ended_at >= ?)",
                (row, _) -> row.getString(1),
                since.atOffset(ZoneOffset.UTC)));
    }

    void begin(String id, ImportState state) {
        db.update("update import_run set state = ?, began_at = ? where id = ?", state.name(), now(), Long.valueOf(id));
    }

    void enter(String id, ImportState state) {
        db.update("update import_run set state = ? where id = ?", state.name(), Long.valueOf(id));
    }

    void count(String id, Progress progress) {
        db.update(
                """
                update import_run set bytes_read = ?, rows_read = ?, vouchers = ?, known = ?, left_out = ?, errors = ?,
                    line_count = ?, lines_posted = ? where id = ?""",
                progress.bytesRead(),
                progress.rows(),
                progress.vouchers(),
                progress.known(),
                progress.leftOut(),
                progress.errors(),
                progress.lines(),
                progress.linesPosted(),
                Long.valueOf(id));
    }

    void end(String id, ImportState state, @Nullable Long position, @Nullable ImportReport report) {
        db.update(
                "update import_run set state = ?, ended_at = ?, store_position = ?, report = ? where id = ?",
                state.name(),
                now(),
                position,
                report == null ? null : json.writeValueAsString(report),
                Long.valueOf(id));
    }

    /** Asks for the run to be given up; answers whether it was still early enough. */
    boolean cancel(String id) {
        return db.update(
                        "update import_run set cancelled = true where id = ? and state <> 'RECONCILING' and "
                                + UNDER_WAY,
                        Long.valueOf(id))
                == 1;
    }

    /** The run is about to take effect, unless somebody wants it to be given up; answers whether it may. */
    boolean settle(String id) {
        return db.update(
                        "update import_run set state = 'RECONCILING' where id = ? and cancelled = false",
                        Long.valueOf(id))
                == 1;
    }

    boolean isCancelled(String id) {
        return Boolean.TRUE.equals(
                db.queryForObject("select cancelled from import_run where id = ?", Boolean.class, Long.valueOf(id)));
    }

    /** Lets an invalid run be worked on again, read in another way; answers whether it could. */
    boolean retry(String id, ReadingOptions options, ErrorPolicy policy) {
        return db.update("""
                        update import_run set state = 'RECEIVED', options = ?, policy = ?, ended_at = null,
                            cancelled = false
                        where id = ? and state = 'INVALID'""", json.writeValueAsString(options), policy.name(), Long.valueOf(id)) == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private ImportRun run(ResultSet row, int rowNumber) throws SQLException {
        return new ImportRun(
                row.getString("id"),
                ImportKind.valueOf(row.getString("kind")),
                ImportState.valueOf(row.getString("state")),
                ImportExtent.valueOf(row.getString("extent")),
                ErrorPolicy.valueOf(row.getString("policy")),
                json.readValue(row.getString("options"), ReadingOptions.class),
                new Caller(row.getString("actor"), Role.valueOf(row.getString("caller_role")), new Scope.All()),
                row.getString("file_name"),
                row.getString("folder"),
                row.getString("file_hash"),
                row.getLong("file_bytes"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                instant(row, "began_at"),
                instant(row, "ended_at"),
                Objects.requireNonNullElse(instant(row, "ended_at"), clock.instant()),
                row.getBoolean("cancelled"),
                new Progress(
                        row.getLong("bytes_read"),
                        row.getLong("rows_read"),
                        row.getLong("vouchers"),
                        row.getLong("known"),
                        row.getLong("left_out"),
                        row.getLong("errors"),
                        row.getLong("line_count"),
                        row.getLong("lines_posted")),
                row.getObject("store_position", Long.class),
                report(row.getString("report")));
    }

    private @Nullable ImportReport report(@Nullable String text) {
        return text == null ? null : json.readValue(text, ImportReport.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
