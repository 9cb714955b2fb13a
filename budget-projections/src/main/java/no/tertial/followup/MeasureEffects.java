package no.tertial.followup;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.replay.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds up what measures give, as known at a moment, within a question's transaction. */
public record MeasureEffects(JdbcClient db, Moment moment) {
    /**
     * What is still expected of one measure on one responsibility centre.
     *
     * @param amount never zero; negative saves money
     */
    public record Remaining(String ansvar, String measure, String title, Money amount) {}

    /**
     * What measures are expected to give in operations after so many months; nothing of those that were abandoned.
     *
     * @param account null for every account
     * @param function null for every function
     */
    public List<Remaining> after(
            int months,
            FiscalYear year,
            Collection<String> ansvar,
            @Nullable String account,
            @Nullable String function) {
        if (ansvar.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                        select e.ansvar, e.measure, v.title, sum(e.amount)
                        from measure_effect e join measure_version v
                            on v.fiscal_year = e.fiscal_year and v.measure = e.measure and v.from_position <= :position
                                and (v.to_position is null or v.to_position > :position)
                        where e.fiscal_year = :year and e.realised = false and e.account_class = 'OPERATING'
                            and e.effect_month > :months and e.position <= :position and e.ansvar in (:ansvar)
                            and (cast(:account as varchar) is null or e.account = :account)
                            and (cast(:function as varchar) is null or e.function_code = :function)
                        group by e.ansvar, e.measure, v.title having sum(e.amount) <> 0
                        order by e.measure, e.ansvar
                        """)
                .param("year", year.value())
                .param("position", moment.position())
                .param("months", months)
                .param("ansvar", ansvar)
                .param("account", account)
                .param("function", function)
                .query((row, _) ->
                        new Remaining(row.getString(1), row.getString(2), row.getString(3), new Money(row.getLong(4))))
                .list();
    }

    /** What one measure moves in one cell. */
    record Effect(String measure, Coding coding, int month, boolean realised, Money amount) {}

    /** Everything that measures of the year give on the responsibility centres; those that cancel out give zero. */
    List<Effect> of(FiscalYear year, Collection<String> ansvar, @Nullable String measure) {
        if (ansvar.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters =
                new HashMap<>(Map.of("year", year.value(), "position", moment.position(), "ansvar", ansvar));
        if (measure != null) {
            parameters.put("measure", measure);
        }
        return db.sql("""
                        select measure, ansvar, account_class, account, function_code, project, effect_month, realised,
                            sum(amount)
                        from measure_effect
                        where fiscal_year = :year and position <= :position and ansvar in (:ansvar)
                        """ + (measure == null ? "" : " and measure = :measure ") + """
                        group by measure, ansvar, account_class, account, function_code, project, effect_month, realised
                        order by measure, ansvar, account_class, account, function_code, project, effect_month
                        """)
                .params(parameters)
                .query((row, _) -> new Effect(
                        row.getString(1),
                        new Coding(
                                row.getString(2),
                                AccountClass.valueOf(row.getString(3)),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6).isEmpty() ? null : row.getString(6)),
                        row.getInt(7),
                        row.getBoolean(8),
                        new Money(row.getLong(9))))
                .list();
    }
}
