package no.tertial.figures;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.replay.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds up cells in the database as of a moment. The present is read from the cells; an earlier position from the one
 * segment of history that it lies in, so that neither reads what it is not asked for.
 *
 * @param hypothetical what is added as if it had happened
 */
record Sums(JdbcClient db, Moment moment, List<Delta> hypothetical) {
    /** What is stored, and nothing else. */
    Sums(JdbcClient db, Moment moment) {
        this(db, moment, List.of());
    }

    /** What sums can be grouped by. */
    enum By {
        ANSVAR("f.ansvar"),
        ACCOUNT("c.account"),
        FUNCTION("c.function_code"),
        PROJECT("c.project"),
        /** Each coding by itself, on top of what it consists of. */
        CODING("f.coding");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /**
     * Which cells count.
     *
     * @param through periods up to and including it, 0 to 15, make up the sum to date
     * @param ansvar the responsibility centres
     * @param from the first period that is read at all
     * @param until the last one
     * @param restated whether restatements are read too; they are no part of any figure but the corrected ones
     */
    record Filter(
            FiscalYear year,
            int through,
            Collection<String> ansvar,
            AccountClass accountClass,
            @Nullable String account,
            @Nullable String function,
            int from,
            int until,
            boolean restated) {
        Filter(
                FiscalYear year,
                int through,
                Collection<String> ansvar,
                AccountClass accountClass,
                @Nullable String account,
                @Nullable String function) {
            this(year, through, ansvar, accountClass, account, function, 0, AccountingPeriod.LAST, false);
        }

        Filter of(Collection<String> others) {
            return new Filter(year, through, others, accountClass, account, function, from, until, restated);
        }

        Filter within(int first, int last) {
            return new Filter(year, through, ansvar, accountClass, account, function, first, last, restated);
        }

        Filter withRestatements() {
            return new Filter(year, through, ansvar, accountClass, account, function, from, until, true);
        }

        private boolean counts(Cell cell) {
            Coding coding = cell.coding();
            return cell.year().equals(year)
                    && (restated || cell.measure() != Measure.RESTATEMENT)
                    && ansvar.contains(coding.ansvar())
                    && coding.accountClass() == accountClass
                    && (account == null || account.equals(coding.account()))
                    && (function == null || function.equals(coding.function()))
                    && cell.period() >= from
                    && cell.period() <= until;
        }
    }

    /**
     * One group; what it is not grouped by is null.
     *
     * @param unit that it counts in; null until {@link Counting} has said so, as is {@code area}
     * @param project empty where the cells have none
     * @param toDate øre or hundredths in the periods up to the asked one
     * @param year the same in all periods
     */
    record Sum(
            @Nullable String unit,
            @Nullable String area,
            @Nullable String ansvar,
            @Nullable String account,
            @Nullable String function,
            @Nullable String project,
            Measure measure,
            long toDate,
            long year) {
        /** An amount on a line that is not read from cells, to be counted as if it were. */
        static Sum of(Coding line, Measure measure, Money amount) {
            return new Sum(
                    null,
                    null,
                    line.ansvar(),
                    line.account(),
                    line.function(),
                    Objects.requireNonNullElse(line.project(), ""),
                    measure,
                    amount.ore(),
                    amount.ore());
        }

        /** The coding string of sums that are grouped by all its parts. */
        Coding coding(AccountClass accountClass) {
            String named = Objects.requireNonNull(project);
            return new Coding(
                    Objects.requireNonNull(ansvar),
                    accountClass,
                    Objects.requireNonNull(account),
                    Objects.requireNonNull(function),
                    named.isEmpty() ? null : named);
        }

        Sum at(String otherUnit, @Nullable String otherArea) {
            return new Sum(otherUnit, otherArea, ansvar, account, function, project, measure, toDate, year);
        }

        Sum part(String otherAnsvar, long partToDate, long partOfYear) {
            return new Sum(null, null, otherAnsvar, account, function, project, measure, partToDate, partOfYear);
        }
    }

    List<Sum> of(Filter filter, Set<By> groups) {
        if (filter.ansvar().isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>();
        Optional<String> source = source(filter.year(), parameters);
        List<Sum> sums = source.isEmpty() ? new ArrayList<>() : query(source.get(), filter, groups, parameters);
        hypothetical.stream()
                .filter(delta -> filter.counts(delta.cell()))
                .forEach(delta -> sums.add(sum(delta, filter, groups)));
        return sums;
    }

    private static Sum sum(Delta delta, Filter filter, Set<By> groups) {
        Coding coding = delta.cell().coding();
        return new Sum(
                null,
                null,
                groups.contains(By.ANSVAR) ? coding.ansvar() : null,
                groups.contains(By.ACCOUNT) ? coding.account() : null,
                groups.contains(By.FUNCTION) ? coding.function() : null,
                groups.contains(By.PROJECT) ? Objects.requireNonNullElse(coding.project(), "") : null,
                delta.cell().measure(),
                delta.cell().period() <= filter.through() ? delta.amount() : 0,
                delta.amount());
    }

    /** Where the year's rows for the moment stand; empty where the year had none yet. */
    private Optional<String> source(FiscalYear year, Map<String, Object> parameters) {
        Optional<Long> last = db.sql("select position from figure_year where fiscal_year = ?")
                .param(year.value())
                .query(Long.class)
                .optional();
        if (last.isPresent() && last.get() <= moment.position()) {
            parameters.put("year", year.value());
            return Optional.of("figure_cell where fiscal_year = :year");
        }
        return last.isEmpty() ? Optional.empty() : segment(year, parameters);
    }

    private Optional<String> segment(FiscalYear year, Map<String, Object> parameters) {
        return db.sql("""
                        select id from figure_segment where fiscal_year = ? and position <= ?
                        order by position desc fetch first 1 row only
                        """)
                .param(year.value())
                .param(moment.position())
                .query(Integer.class)
                .optional()
                .map(segment -> {
                    parameters.put("segment", segment);
                    parameters.put("position", moment.position());
                    return "figure_delta where segment = :segment and position <= :position";
                });
    }

    /** What the ledger shows of a year, of both classes, by period, responsibility centre and account. */
    List<TrialBalance.Line> trialBalance(FiscalYear year) {
        Map<String, Object> parameters = new HashMap<>();
        Optional<String> source = source(year, parameters);
        if (source.isEmpty()) {
            return List.of();
        }
        List<TrialBalance.Line> lines = new ArrayList<>();
        db.sql("select f.ansvar, c.account, %s from (select * from %s) f join figure_coding c on c.id = f.coding"
                                .formatted(PeriodColumns.each("cast(sum(f.%s) as bigint)"), source.get())
                        + " where f.measure = :measure group by f.ansvar, c.account")
                .params(parameters)
                .param("measure", Measure.ACTUAL.code())
                .query((ResultSet row) -> {
                    for (int period = 0; period < PeriodColumns.COUNT; period++) {
                        Long total = row.getObject(3 + period, Long.class);
                        if (total != null) {
                            lines.add(new TrialBalance.Line(
                                    new AccountingPeriod(year, period),
                                    row.getString(1),
                                    row.getString(2),
                                    new Money(total)));
                        }
                    }
                });
        return lines;
    }

    /** A coding's rows are added up before the coding is looked up: of an earlier position there are several to one. */
    private List<Sum> query(String source, Filter filter, Set<By> groups, Map<String, Object> parameters) {
        List<By> columns = new ArrayList<>(groups);
        StringJoiner selected = new StringJoiner(", ");
        columns.forEach(column -> selected.add(column.column));
        selected.add("f.measure");
        StringBuilder sql = new StringBuilder("select sum(f.to_date), sum(f.in_year), ")
                .append(selected)
                .append(" from (select coding, ansvar, measure, sum(")
                .append(PeriodColumns.sum("", filter.from(), filter.until()))
                .append(") as in_year, sum(")
                .append(PeriodColumns.sum("", filter.from(), Math.min(filter.through(), filter.until())))
                .append(") as to_date from ")
                .append(source)
                .append(filter.restated() ? "" : " and measure <> " + Measure.RESTATEMENT.code())
                .append(" and ansvar in (:ansvar) and (")
                .append(PeriodColumns.any("", filter.from(), filter.until()))
                .append(") group by coding, ansvar, measure) f")
                .append(" join figure_coding c on c.id = f.coding where c.account_class = :accountClass");
        parameters.put("ansvar", filter.ansvar());
        parameters.put("accountClass", filter.accountClass().name());
        if (filter.account() != null) {
            sql.append(" and c.account = :account");
            parameters.put("account", filter.account());
        }
        if (filter.function() != null) {
            sql.append(" and c.function_code = :function");
            parameters.put("function", filter.function());
        }
        sql.append(" group by ").append(selected);
        return db.sql(sql.toString())
                .params(parameters)
                .query((row, _) -> {
                    Map<By, String> values = new HashMap<>();
                    for (int i = 0; i < columns.size(); i++) {
                        values.put(columns.get(i), row.getString(3 + i));
                    }
                    return new Sum(
                            null,
                            null,
                            values.get(By.ANSVAR),
                            values.get(By.ACCOUNT),
                            values.get(By.FUNCTION),
                            values.get(By.PROJECT),
                            Measure.of(row.getInt(3 + columns.size())),
                            row.getLong(1),
                            row.getLong(2));
                })
                .list();
    }
}
