package no.tertial.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.replay.Moment;
import no.tertial.replay.TextArray;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds up cells as of a moment: those that are stored, and those that are assumed.
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
        ANSVAR("c.ansvar"),
        ACCOUNT("c.account"),
        FUNCTION("c.function_code"),
        PROJECT("c.project"),
        /** Each coding by itself, on top of what it consists of. */
        CODING("c.id");

        private final String column;

        By(String column) {
            this.column = column;
        }

        /** In SQL, where {@code c} is a coding's row. */
        String column() {
            return column;
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
                    && ansvar.contains(coding.ansvar())
                    && coding.accountClass() == accountClass
                    && (account == null || account.equals(coding.account()))
                    && (function == null || function.equals(coding.function()))
                    && counts(cell.measure(), cell.period());
        }

        boolean counts(Measure measure, int period) {
            return (restated || measure != Measure.RESTATEMENT) && period >= from && period <= until;
        }

        /** Its codings, to select from; {@code c} is a coding's row. */
        String codings() {
            return "unnest(:ansvar) k (ansvar) join figure_coding c"
                    + " on c.fiscal_year = :year and c.ansvar = k.ansvar and c.account_class = :accountClass"
                    + (account == null ? "" : " and c.account = :account")
                    + (function == null ? "" : " and c.function_code = :function");
        }

        /** What {@link #codings} names. */
        Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("year", year.value());
            parameters.put("ansvar", TextArray.of(ansvar));
            parameters.put("accountClass", accountClass.name());
            if (account != null) {
                parameters.put("account", account);
            }
            if (function != null) {
                parameters.put("function", function);
            }
            return parameters;
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
        List<Sum> sums = new ArrayList<>(StoredFigures.at(filter.year(), moment, db)
                .map(stored -> stored.sums(filter, groups))
                .orElse(List.of()));
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

    /** What the ledger shows of a period, of both classes, by responsibility centre and account. */
    List<TrialBalance.Line> trialBalance(AccountingPeriod period) {
        return StoredFigures.at(period.year(), moment, db)
                .map(stored -> stored.trialBalance(period.number()))
                .orElse(List.of());
    }
}
