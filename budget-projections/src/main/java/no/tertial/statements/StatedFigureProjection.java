package no.tertial.statements;

import java.util.List;
import no.tertial.money.Money;
import no.tertial.replay.Projection;
import no.tertial.replay.Recorded;
import no.tertial.rounds.StatedFigure;
import no.tertial.rounds.StatedFiguresEvent;
import no.tertial.rounds.StatedFiguresEvent.StatedFiguresRecorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what reports state; a source recorded again for the same area and period replaces what it stated there. */
public final class StatedFigureProjection implements Projection {
    @Override
    public void apply(Recorded recorded, JdbcTemplate db) {
        if (recorded.event() instanceof StatedFiguresEvent event) {
            switch (event) {
                case StatedFiguresRecorded e -> record(e, recorded.position(), db);
            }
        }
    }

    private static void record(StatedFiguresRecorded event, long position, JdbcTemplate db) {
        int year = event.period().year().value();
        int through = event.period().through().number();
        db.update("""
                update stated_figure set to_position = ?
                where fiscal_year = ? and through_period = ? and area = ? and source = ? and to_position is null
                """, position, year, through, event.area(), event.source());
        int ordinal = 0;
        for (StatedFigure figure : event.figures()) {
            db.update(
                    """
                    insert into stated_figure (fiscal_year, through_period, period_name, area, source, from_position,
                        ordinal, unit, stated_measure, amount, stated_precision, rounded_to)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    year,
                    through,
                    event.period().name(),
                    event.area(),
                    event.source(),
                    position,
                    ordinal++,
                    figure.unit(),
                    figure.measure().name(),
                    ore(figure.amount()),
                    figure.precision().name(),
                    ore(figure.roundedTo()));
        }
    }

    private static @Nullable Long ore(@Nullable Money amount) {
        return amount == null ? null : amount.ore();
    }

    @Override
    public List<String> tables() {
        return List.of("stated_figure");
    }
}
