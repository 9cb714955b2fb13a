package no.tertial.figures;

import java.util.List;
import java.util.Objects;
import no.tertial.budget.BudgetEvent;
import no.tertial.replay.Projection;
import no.tertial.replay.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the council's frames: each change as a row. There are few, so they are summed when asked for. */
public final class FrameProjection implements Projection {
    @Override
    public void apply(Recorded recorded, JdbcTemplate db) {
        if (recorded.event() instanceof BudgetEvent event) {
            FrameDelta.of(event)
                    .forEach(delta -> db.update(
                            """
                            insert into frame_delta (fiscal_year, area, account_class, project, position, net, fte)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """,
                            event.year().value(),
                            delta.area(),
                            delta.accountClass().name(),
                            Objects.requireNonNullElse(delta.project(), ""),
                            recorded.position(),
                            delta.net().ore(),
                            delta.fte().hundredths()));
        }
    }

    @Override
    public List<String> tables() {
        return List.of("frame_delta");
    }
}
