package no.tertial.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tertial.money.Money;
import no.tertial.money.Precision;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.ReportingPeriod;
import no.tertial.replay.Moment;
import no.tertial.rounds.StatedFigure;
import no.tertial.rounds.StatedMeasure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads stated figures as they were known at a moment, within a question's transaction. */
public record StatedFigures(JdbcClient db, Moment moment) {
    private record Row(String source, String periodName, StatedFigure figure) {}

    /** What each source states of the area through the period, ordered by source. */
    public List<StatedSource> of(AccountingPeriod through, String area) {
        Map<String, List<Row>> sources = new TreeMap<>();
        rows(through, area)
                .forEach(row -> sources.computeIfAbsent(row.source(), _ -> new ArrayList<>())
                        .add(row));
        return sources.values().stream()
                .map(rows -> new StatedSource(
                        rows.getFirst().source(),
                        new ReportingPeriod(rows.getFirst().periodName(), through),
                        area,
                        rows.stream().map(Row::figure).toList()))
                .toList();
    }

    private List<Row> rows(AccountingPeriod through, String area) {
        return db.sql("""
                        select source, period_name, unit, stated_measure, amount, stated_precision, rounded_to
                        from stated_figure
                        where fiscal_year = :year and through_period = :through and area = :area
                            and from_position <= :position and (to_position is null or to_position > :position)
                        order by from_position, ordinal
                        """)
                .param("year", through.year().value())
                .param("through", through.number())
                .param("area", area)
                .param("position", moment.position())
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString(1),
                row.getString(2),
                new StatedFigure(
                        row.getString(3),
                        StatedMeasure.valueOf(row.getString(4)),
                        money(row, 5),
                        Precision.valueOf(row.getString(6)),
                        money(row, 7)));
    }

    private static @Nullable Money money(ResultSet row, int column) throws SQLException {
        Long ore = row.getObject(column, Long.class);
        return ore == null ? null : new Money(ore);
    }
}
