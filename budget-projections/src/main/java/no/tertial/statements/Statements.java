package no.tertial.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.period.ReportingPeriod;
import no.tertial.replay.Moment;
import no.tertial.replay.ReadModel;
import no.tertial.rounds.Confidence;
import no.tertial.rounds.Outlook;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads statements as they were known at a moment, within a question's transaction. */
public record Statements(JdbcClient db, Moment moment) {
    private static final String SELECT = """
            select s.fiscal_year, s.through_period, s.period_name, s.unit, s.version, s.year_end, s.confidence,
                s.comment_hash, s.actor, k.recorded_nanos, s.position
            from statement s join known_position k on k.position = s.position
            where s.fiscal_year = :year and s.through_period = :through and s.position <= :position
            """;

    /** The latest statement of each of the units, whatever name the period was stated under, by unit. */
    public Map<String, Statement> latest(AccountingPeriod through, Collection<String> units) {
        Map<String, Statement> latest = new TreeMap<>();
        if (!units.isEmpty()) {
            find(through, "and s.unit in (:units) order by s.position", Map.of("units", units))
                    .forEach(statement -> latest.put(statement.unit(), statement));
        }
        return latest;
    }

    /** The latest statement of the unit under exactly that name of the period. */
    Optional<Statement> latest(ReportingPeriod period, String unit) {
        List<Statement> versions = find(
                period.through(),
                "and s.unit = :unit and s.period_name = :name order by s.position",
                Map.of("unit", unit, "name", period.name()));
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    private List<Statement> find(AccountingPeriod through, String which, Map<String, ?> parameters) {
        return db.sql(SELECT + which)
                .param("year", through.year().value())
                .param("through", through.number())
                .param("position", moment.position())
                .params(parameters)
                .query((row, _) -> statement(row))
                .list();
    }

    private static Statement statement(ResultSet row) throws SQLException {
        AccountingPeriod through = new AccountingPeriod(new FiscalYear(row.getInt(1)), row.getInt(2));
        Long yearEnd = row.getObject(6, Long.class);
        return new Statement(
                new ReportingPeriod(row.getString(3), through),
                row.getString(4),
                row.getInt(5),
                yearEnd == null ? new Outlook.Balance() : new Outlook.YearEnd(new Money(yearEnd)),
                Confidence.valueOf(row.getString(7)),
                row.getString(8),
                row.getString(9),
                ReadModel.instant(row.getLong(10)),
                row.getLong(11));
    }
}
