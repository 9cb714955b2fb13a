package no.tertial.statements;

import java.util.List;
import no.tertial.journal.PeriodDecider;
import no.tertial.journal.PeriodEvent;
import no.tertial.journal.PeriodEvent.PeriodReopened;
import no.tertial.replay.Projection;
import no.tertial.replay.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps every change of an accounting period's status. */
public final class PeriodProjection implements Projection {
    @Override
    public void apply(Recorded recorded, JdbcTemplate db) {
        if (recorded.event() instanceof PeriodEvent event) {
            db.update(
                    """
                    insert into period_change (fiscal_year, accounting_period, position, status, reason, actor)
                    values (?, ?, ?, ?, ?, ?)
                    """,
                    event.period().year().value(),
                    event.period().number(),
                    recorded.position(),
                    PeriodDecider.statusAfter(event).name(),
                    event instanceof PeriodReopened reopened ? reopened.reason() : null,
                    recorded.actor());
        }
    }

    @Override
    public List<String> tables() {
        return List.of("period_change");
    }
}
