package no.tertial.figures;

import java.util.List;
import no.tertial.replay.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports that had begun and not ended at a moment: what they bring counts in no figure yet. */
public final class ImportsInProgress {
    private ImportsInProgress() {}

    /** Their ids, in the order in which they began. */
    public static List<String> at(Moment moment, JdbcClient db) {
        return db.sql("""
                        select import_id from ledger_import
                        where from_position <= :position and (to_position is null or to_position > :position)
                        order by from_position
                        """)
                .param("position", moment.position())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
