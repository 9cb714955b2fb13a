package no.tertial.organisation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.chart.ChartEvent.KostraLoaded;
import no.tertial.chart.Kostra.Binding;
import no.tertial.replay.Projection;
import no.tertial.replay.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the nation's codes that were loaded; those loaded again for the same year end the rows of the ones before. */
public final class KostraProjection implements Projection {
    private static final int BATCH = 500;

    @Override
    public void apply(Recorded recorded, JdbcTemplate db) {
        if (recorded.event() instanceof KostraLoaded event) {
            int from = event.from().value();
            tables().forEach(table -> end(table, from, recorded.position(), db));
            insertCodes(event, from, recorded.position(), db);
            insertBindings(event.bindings(), from, recorded.position(), db);
        }
    }

    private static void end(String table, int from, long position, JdbcTemplate db) {
        db.update(
                "update " + table + " set to_position = ? where from_year = ? and to_position is null", position, from);
    }

    private static void insertCodes(KostraLoaded event, int from, long position, JdbcTemplate db) {
        db.batchUpdate("""
                insert into kostra_art (from_year, art, name, classes, internal, from_position)
                values (?, ?, ?, ?, ?, ?)
                """, event.arts(), BATCH, (insert, art) -> {
            insert.setInt(1, from);
            insert.setString(2, art.code());
            insert.setString(3, art.name());
            insert.setString(4, joined(art.classes()));
            insert.setBoolean(5, art.internal());
            insert.setLong(6, position);
        });
        db.batchUpdate("""
                insert into kostra_function (from_year, national_function, name, classes, from_position)
                values (?, ?, ?, ?, ?)
                """, event.functions(), BATCH, (insert, function) -> {
            insert.setInt(1, from);
            insert.setString(2, function.code());
            insert.setString(3, function.name());
            insert.setString(4, joined(function.classes()));
            insert.setLong(5, position);
        });
    }

    private static void insertBindings(List<Binding> bindings, int from, long position, JdbcTemplate db) {
        int ordinal = 0;
        for (Binding binding : bindings) {
            db.update(
                    """
                    insert into kostra_binding
                        (from_year, ordinal, classes, arts, functions, both_ways, from_position)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """,
                    from,
                    ordinal++,
                    joined(binding.classes()),
                    String.join(",", binding.arts()),
                    String.join(",", binding.functions()),
                    binding.reverse(),
                    position);
        }
    }

    private static String joined(List<AccountClass> classes) {
        return classes.stream().map(AccountClass::name).collect(joining(","));
    }

    @Override
    public List<String> tables() {
        return List.of("kostra_art", "kostra_function", "kostra_binding");
    }
}
