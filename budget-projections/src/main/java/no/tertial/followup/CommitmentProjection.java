package no.tertial.followup;

import java.util.List;
import no.tertial.chart.Coding;
import no.tertial.commitments.CommitmentEvent;
import no.tertial.commitments.CommitmentEvent.CommitmentCancelled;
import no.tertial.commitments.CommitmentEvent.CommitmentReduced;
import no.tertial.commitments.CommitmentEvent.CommitmentRegistered;
import no.tertial.replay.Projection;
import no.tertial.replay.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what remains of every order, from each event of it on. */
public final class CommitmentProjection implements Projection {
    @Override
    public void apply(Recorded recorded, JdbcTemplate db) {
        if (recorded.event() instanceof CommitmentEvent event) {
            switch (event) {
                case CommitmentRegistered e -> first(e, recorded.position(), db);
                case CommitmentReduced e -> next(e, recorded.position(), db);
                case CommitmentCancelled e -> next(e, recorded.position(), db);
            }
        }
    }

    private static void first(CommitmentRegistered event, long position, JdbcTemplate db) {
        Coding coding = event.coding();
        db.update(
                """
                insert into commitment (order_number, fiscal_year, expected_month, ansvar, account_class, account,
                    function_code, project, ordered, remaining, from_position)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                event.order(),
                event.expected().year().value(),
                event.expected().number(),
                coding.ansvar(),
                coding.accountClass().name(),
                coding.account(),
                coding.function(),
                coding.project() == null ? "" : coding.project(),
                event.amount().ore(),
                event.remaining().ore(),
                position);
    }

    private static void next(CommitmentEvent event, long position, JdbcTemplate db) {
        db.update("""
                insert into commitment (order_number, fiscal_year, expected_month, ansvar, account_class, account,
                    function_code, project, ordered, remaining, from_position)
                select order_number, fiscal_year, expected_month, ansvar, account_class, account, function_code,
                    project, ordered, cast(? as bigint), cast(? as bigint)
                from commitment where order_number = ? and to_position is null
                """, event.remaining().ore(), position, event.order());
        db.update(
                "update commitment set to_position = ? where order_number = ? and to_position is null and from_position < ?",
                position,
                event.order(),
                position);
    }

    @Override
    public List<String> tables() {
        return List.of("commitment");
    }
}
