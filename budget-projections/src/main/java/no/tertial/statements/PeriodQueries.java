package no.tertial.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import no.tertial.chart.Scope;
import no.tertial.journal.PeriodStatus;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.replay.Moment;
import no.tertial.replay.ReadModel;
import no.tertial.replay.Reading;
import no.tertial.statements.PeriodStatuses.StatusOfPeriod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers which periods are open, frozen or closed; every scope sees them. */
public final class PeriodQueries {
    private final Reading reading;

    public PeriodQueries(Reading reading) {
        this.reading = reading;
    }

    /** @throws no.tertial.replay.PositionNotReached when the position lies ahead */
    public PeriodStatuses periods(Scope scope, PeriodQuestion question) {
        return switch (scope) {
            case Scope.All _, Scope.OwnArea _, Scope.OwnUnit _ ->
                reading.at(question.asOf(), (db, moment) -> periods(question.year(), db, moment));
        };
    }

    private static PeriodStatuses periods(FiscalYear year, JdbcClient db, Moment moment) {
        Map<Integer, StatusOfPeriod> changed = new TreeMap<>();
        db.sql("""
                        select c.accounting_period, c.status, c.actor, k.recorded_nanos, c.reason
                        from period_change c join known_position k on k.position = c.position
                        where c.fiscal_year = :year and c.position <= :position
                        order by c.position
                        """)
                .param("year", year.value())
                .param("position", moment.position())
                .query((ResultSet row) -> {
                    changed.put(row.getInt(1), status(year, row));
                });
        return new PeriodStatuses(
                year,
                moment.knownAt(),
                moment.position(),
                IntStream.rangeClosed(0, AccountingPeriod.LAST)
                        .mapToObj(number -> changed.getOrDefault(
                                number, new StatusOfPeriod(year.period(number), PeriodStatus.OPEN, null, null, null)))
                        .toList());
    }

    private static StatusOfPeriod status(FiscalYear year, ResultSet row) throws SQLException {
        return new StatusOfPeriod(
                year.period(row.getInt(1)),
                PeriodStatus.valueOf(row.getString(2)),
                row.getString(3),
                ReadModel.instant(row.getLong(4)),
                row.getString(5));
    }
}
