package no.tertial.organisation;

import java.util.List;
import java.util.stream.Collectors;
import no.tertial.chart.AccountClass;
import no.tertial.chart.ChartEvent;
import no.tertial.chart.ChartEvent.ChartLoaded;
import no.tertial.chart.ChartEvent.KostraLoaded;
import no.tertial.replay.Projection;
import no.tertial.replay.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps every chart that was loaded; one loaded again for the same year ends the rows of the one before. */
public final class ChartProjection implements Projection {
    private static final int BATCH = 500;

    @Override
    public void apply(Recorded recorded, JdbcTemplate db) {
        if (recorded.event() instanceof ChartEvent event) {
            switch (event) {
                case ChartLoaded loaded -> load(loaded, recorded.position(), db);
                case KostraLoaded _ -> {} // in tables of its own; the change is noted here with the chart's
            }
            db.update("insert into chart_change (position) values (?)", recorded.position());
        }
    }

    private static void load(ChartLoaded event, long position, JdbcTemplate db) {
        int from = event.from().value();
        db.update(
                "update chart_account set to_position = ? where from_year = ? and to_position is null", position, from);
        db.update(
                "update chart_function set to_position = ? where from_year = ? and to_position is null",
                position,
                from);
        db.batchUpdate("""
                insert into chart_account (from_year, account, name, art, classes, from_position)
                values (?, ?, ?, ?, ?, ?)
                """, event.accounts(), BATCH, (insert, account) -> {
            insert.setInt(1, from);
            insert.setString(2, account.code());
            insert.setString(3, account.name());
            insert.setString(4, account.art());
            insert.setString(5, joined(account.classes()));
            insert.setLong(6, position);
        });
        db.batchUpdate("""
                insert into chart_function
                    (from_year, function_code, name, national_function, classes, sensitive, from_position)
                values (?, ?, ?, ?, ?, ?, ?)
                """, event.functions(), BATCH, (insert, function) -> {
            insert.setInt(1, from);
            insert.setString(2, function.code());
            insert.setString(3, function.name());
            insert.setString(4, function.nationalFunction());
            insert.setString(5, joined(function.classes()));
            insert.setBoolean(6, function.sensitive());
            insert.setLong(7, position);
        });
    }

    private static String joined(List<AccountClass> classes) {
        return classes.stream().map(AccountClass::name).collect(Collectors.joining(","));
    }

    @Override
    public List<String> tables() {
        return List.of("chart_account", "chart_function", "chart_change");
    }
}
