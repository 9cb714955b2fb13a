package no.tertial.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import no.tertial.figures.Sums.By;
import no.tertial.figures.Sums.Filter;
import no.tertial.figures.Sums.Sum;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest figures of a year, added up by the database. */
record PresentFigures(FiscalYear year, JdbcClient db) implements StoredFigures {
    @Override
    public List<Sum> sums(Filter filter, Set<By> groups) {
        List<By> columns = new ArrayList<>(groups);
        StringJoiner selected = new StringJoiner(", ");
        columns.forEach(column -> selected.add(column.column()));
        selected.add("f.measure");
        int toDate = Math.min(filter.through(), filter.until());
        String sql = "select %s, sum(%s), sum(%s)"
                        .formatted(
                                selected,
                                PeriodColumns.sum("f.", filter.from(), toDate),
                                PeriodColumns.sum("f.", filter.from(), filter.until()))
                + " from "
                + filter.codings()
                + " join figure_cell f on f.coding = c.id where "
                + (filter.restated() ? "" : "f.measure <> " + Measure.RESTATEMENT.code() + " and ")
                + "("
                + PeriodColumns.any("f.", filter.from(), filter.until())
                + ") group by "
                + selected;
        return db.sql(sql)
                .params(filter.parameters())
                .query((row, _) -> {
                    Map<By, String> values = new HashMap<>();
                    for (int i = 0; i < columns.size(); i++) {
                        values.put(columns.get(i), row.getString(1 + i));
                    }
                    return new Sum(
                            null,
                            null,
                            values.get(By.ANSVAR),
                            values.get(By.ACCOUNT),
                            values.get(By.FUNCTION),
                            values.get(By.PROJECT),
                            Measure.of(row.getInt(columns.size() + 1)),
                            row.getLong(columns.size() + 2),
                            row.getLong(columns.size() + 3));
                })
                .list();
    }

    @Override
    public List<TrialBalance.Line> trialBalance(int period) {
        return db.sql("""
                        select c.ansvar, c.account, sum(f.%1$s)
                        from figure_coding c join figure_cell f on f.coding = c.id
                        where c.fiscal_year = :year and f.measure = :measure and f.%1$s is not null
                        group by c.ansvar, c.account
                        """.formatted(PeriodColumns.name(period)))
                .param("year", year.value())
                .param("measure", Measure.ACTUAL.code())
                .query((row, _) -> new TrialBalance.Line(row.getString(1), row.getString(2), new Money(row.getLong(3))))
                .list();
    }
}
