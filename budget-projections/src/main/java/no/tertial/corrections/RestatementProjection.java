package no.tertial.corrections;

import java.util.ArrayList;
import java.util.List;
import no.tertial.chart.Coding;
import no.tertial.replay.Projection;
import no.tertial.replay.Recorded;
import no.tertial.restatements.RestatedLine;
import no.tertial.restatements.Restatement;
import no.tertial.restatements.RestatementEvent;
import no.tertial.restatements.RestatementEvent.RestatementRecorded;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps every restatement with its lines; one that is cancelled stays, and so does the one that cancels it. */
public final class RestatementProjection implements Projection {
    @Override
    public void apply(Recorded recorded, JdbcTemplate db) {
        if (recorded.event() instanceof RestatementEvent event) {
            switch (event) {
                case RestatementRecorded e -> insert(e, recorded, db);
            }
        }
    }

    private static void insert(RestatementRecorded event, Recorded recorded, JdbcTemplate db) {
        Restatement content = event.content();
        db.update(
                """
                insert into restatement (position, fiscal_year, accounting_period, restatement, reason, case_reference,
                    voucher, cancels, actor)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                recorded.position(),
                content.period().year().value(),
                content.period().number(),
                event.restatement(),
                content.reason(),
                content.caseReference(),
                content.voucher(),
                event.cancels(),
                recorded.actor());
        List<Object[]> rows = new ArrayList<>();
        for (RestatedLine line : content.lines()) {
            rows.add(row(recorded.position(), rows.size(), line));
        }
        db.batchUpdate("""
                insert into restatement_line (position, ordinal, from_ansvar, from_class, from_account, from_function,
                    from_project, to_ansvar, to_class, to_account, to_function, to_project, amount)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private static Object[] row(long position, int ordinal, RestatedLine line) {
        Coding from = line.from();
        Coding to = line.to();
        return new Object[] {
            position,
            ordinal,
            from.ansvar(),
            from.accountClass().name(),
            from.account(),
            from.function(),
            from.project() == null ? "" : from.project(),
            to.ansvar(),
            to.accountClass().name(),
            to.account(),
            to.function(),
            to.project() == null ? "" : to.project(),
            line.amount().ore()
        };
    }

    @Override
    public List<String> tables() {
        return List.of("restatement", "restatement_line");
    }
}
