package no.tertial.figures;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.tertial.chart.Coding;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.replay.AsOf;
import no.tertial.replay.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers how a cost was spread over the months of a year. */
public final class PastMonthQueries {
    private final Reading reading;

    public PastMonthQueries(Reading reading) {
        this.reading = reading;
    }

    /**
     * What the ledger of the year shows for the coding's responsibility centre and account, as weights to spread a budget
     * by: twelve, January first. Months that run against the year's direction count as nothing; all are zero where the
     * ledger is empty.
     */
    public List<Long> weights(FiscalYear year, Coding coding) {
        return reading.at(AsOf.NOW, (db, _) -> weights(actuals(year, coding, db)));
    }

    private static List<Long> actuals(FiscalYear year, Coding coding, JdbcClient db) {
        List<Long> months = new ArrayList<>(Collections.nCopies(Month.IN_A_YEAR, 0L));
        db.sql("""
                        select %s from figure_coding c join figure_cell f on f.coding = c.id
                        where c.fiscal_year = :year and c.ansvar = :ansvar and f.measure = :actual
                            and c.account = :account and c.account_class = :accountClass
                        """.formatted(PeriodColumns.each("cast(sum(f.%s) as bigint)")))
                .param("year", year.value())
                .param("ansvar", coding.ansvar())
                .param("actual", Measure.ACTUAL.code())
                .param("account", coding.account())
                .param("accountClass", coding.accountClass().name())
                .query((ResultSet row) -> {
                    for (int month = 1; month <= Month.IN_A_YEAR; month++) {
                        months.set(month - 1, row.getLong(1 + month));
                    }
                });
        return months;
    }

    private static List<Long> weights(List<Long> months) {
        boolean income = months.stream().mapToLong(Long::longValue).sum() < 0;
        return months.stream()
                .map(amount -> Math.max(0, income ? -amount : amount))
                .toList();
    }
}
