package no.tertial.figures;

import java.util.List;
import no.tertial.journal.ImportEvent;
import no.tertial.journal.ImportEvent.ImportAbandoned;
import no.tertial.journal.ImportEvent.ImportCompleted;
import no.tertial.journal.ImportEvent.ImportStarted;
import no.tertial.journal.ImportEvent.VouchersImported;
import no.tertial.replay.Projection;
import no.tertial.replay.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which imports are under way, and which have taken effect. */
public final class ImportProjection implements Projection {
    @Override
    public void apply(Recorded recorded, JdbcTemplate db) {
        if (recorded.event() instanceof ImportEvent event) {
            switch (event) {
                case ImportStarted e -> start(e, recorded, db);
                case VouchersImported _ -> {} // until it has ended it is under way, however far
                case ImportCompleted e -> end(e.importId(), true, recorded.position(), db);
                case ImportAbandoned e -> end(e.importId(), false, recorded.position(), db);
            }
        }
    }

    private static void start(ImportStarted event, Recorded recorded, JdbcTemplate db) {
        db.update(
                """
                insert into ledger_import (import_id, from_position, completed, vouchers, line_count, actor)
                values (?, ?, false, ?, ?, ?)
                """,
                event.importId(),
                recorded.position(),
                event.contents().vouchers(),
                event.contents().lines(),
                recorded.actor());
    }

    private static void end(String importId, boolean completed, long position, JdbcTemplate db) {
        db.update(
                "update ledger_import set to_position = ?, completed = ? where import_id = ?",
                position,
                completed,
                importId);
    }

    @Override
    public List<String> tables() {
        return List.of("ledger_import");
    }
}
