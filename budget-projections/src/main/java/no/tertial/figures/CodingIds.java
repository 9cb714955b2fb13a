package no.tertial.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.period.FiscalYear;
import no.tertial.replay.TextArray;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Short numbers for the coding strings of a year, given in order of appearance, so that a rebuild gives the same. */
final class CodingIds {
    /** What {@link #id} and {@link #coding} read; {@code c} is the coding's row. */
    static final String COLUMNS = "c.id, c.ansvar, c.account_class, c.account, c.function_code, c.project";

    private static final int MOST_HELD = 200_000;
    private static final int BATCH = 1_000;

    private record Key(FiscalYear year, Coding coding) {}

    private record Owner(FiscalYear year, String ansvar) {}

    private final Map<Key, Integer> held = new HashMap<>();

    /** All of their codings are held: what is missing there is new, and need not be looked for. */
    private final Set<Owner> whole = new HashSet<>();

    void forget() {
        held.clear();
        whole.clear();
    }

    /** The numbers of the codings; those that had none yet are given one. */
    Map<Coding, Integer> of(FiscalYear year, Collection<Coding> codings, JdbcTemplate db) {
        if (held.size() > MOST_HELD) {
            forget();
        }
        Set<Coding> wanted = new LinkedHashSet<>(codings);
        if (!missing(year, wanted).isEmpty()) {
            load(year, missing(year, wanted), db);
            create(year, missing(year, wanted), db);
        }
        Map<Coding, Integer> ids = new HashMap<>();
        wanted.forEach(coding -> ids.put(coding, held.getOrDefault(new Key(year, coding), 0)));
        return ids;
    }

    /** What stands behind a number. */
    record Known(int id, FiscalYear year, String ansvar) {}

    /** What stands behind the numbers, by number. */
    static Map<Integer, Known> known(List<Integer> ids, JdbcTemplate db) {
        Map<Integer, Known> known = new HashMap<>();
        db.query(
                "select c.id, c.fiscal_year, c.ansvar from unnest(?) k (id) join figure_coding c on c.id = k.id",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("integer", ids.toArray())),
                row -> {
                    int id = row.getInt(1);
                    known.put(id, new Known(id, new FiscalYear(row.getInt(2)), row.getString(3)));
                });
        return known;
    }

    /** @throws IllegalStateException when the number was never given */
    static Known required(Map<Integer, Known> known, int id) {
        Known found = known.get(id);
        if (found == null) {
            throw new IllegalStateException("No coding has the number " + id);
        }
        return found;
    }

    private List<Coding> missing(FiscalYear year, Set<Coding> wanted) {
        return wanted.stream()
                .filter(coding -> !held.containsKey(new Key(year, coding)))
                .toList();
    }

    private void load(FiscalYear year, List<Coding> missing, JdbcTemplate db) {
        Set<String> ansvar = new LinkedHashSet<>();
        for (Coding coding : missing) {
            if (whole.add(new Owner(year, coding.ansvar()))) {
                ansvar.add(coding.ansvar());
            }
        }
        if (ansvar.isEmpty()) {
            return;
        }
        new NamedParameterJdbcTemplate(db)
                .query(
                        "select " + COLUMNS
                                + " from unnest(:ansvar) k (ansvar) join figure_coding c"
                                + " on c.fiscal_year = :year and c.ansvar = k.ansvar",
                        Map.of("year", year.value(), "ansvar", TextArray.of(ansvar)),
                        row -> {
                            held.put(new Key(year, coding(row)), id(row));
                        });
    }

    /** The number of a row with {@link #COLUMNS}. */
    static int id(ResultSet row) throws SQLException {
        return row.getInt(1);
    }

    /** The coding of a row with {@link #COLUMNS}. */
    static Coding coding(ResultSet row) throws SQLException {
        String project = row.getString(6);
        return new Coding(
                row.getString(2),
                AccountClass.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                project.isEmpty() ? null : project);
    }

    private void create(FiscalYear year, List<Coding> missing, JdbcTemplate db) {
        Integer last = db.queryForObject("select coalesce(max(id), 0) from figure_coding", Integer.class);
        int next = last == null ? 0 : last;
        for (Coding coding : missing) {
            next++;
            held.put(new Key(year, coding), next);
        }
        db.batchUpdate("""
                insert into figure_coding (id, fiscal_year, ansvar, account_class, account, function_code, project)
                values (?, ?, ?, ?, ?, ?, ?)
                """, missing, BATCH, (insert, coding) -> {
            insert.setInt(1, held.getOrDefault(new Key(year, coding), 0));
            insert.setInt(2, year.value());
            insert.setString(3, coding.ansvar());
            insert.setString(4, coding.accountClass().name());
            insert.setString(5, coding.account());
            insert.setString(6, coding.function());
            insert.setString(7, coding.project() == null ? "" : coding.project());
        });
    }
}
