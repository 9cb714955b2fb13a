package no.tertial.statements;

import java.util.List;
import no.tertial.money.Money;
import no.tertial.replay.Projection;
import no.tertial.replay.Recorded;
import no.tertial.rounds.Outlook;
import no.tertial.rounds.StatementEvent;
import no.tertial.rounds.StatementEvent.StatementSubmitted;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps every version of every statement. */
public final class StatementProjection implements Projection {
    @Override
    public void apply(Recorded recorded, JdbcTemplate db) {
        if (recorded.event() instanceof StatementEvent event) {
            switch (event) {
                case StatementSubmitted e -> insert(e, recorded, db);
            }
        }
    }

    private static void insert(StatementSubmitted event, Recorded recorded, JdbcTemplate db) {
        db.update(
                """
                insert into statement (fiscal_year, through_period, period_name, unit, version, year_end, confidence,
                    comment_hash, actor, position)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                event.period().year().value(),
                event.period().through().number(),
                event.period().name(),
                event.unit(),
                event.version(),
                yearEnd(event.outlook()),
                event.confidence().name(),
                event.commentHash(),
                recorded.actor(),
                recorded.position());
    }

    private static @Nullable Long yearEnd(Outlook outlook) {
        return switch (outlook) {
            case Outlook.YearEnd(Money amount) -> amount.ore();
            case Outlook.Balance _ -> null;
        };
    }

    @Override
    public List<String> tables() {
        return List.of("statement");
    }
}
