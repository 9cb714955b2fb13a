package no.tertial.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Chart;
import no.tertial.chart.Kostra;
import no.tertial.chart.Organisation;
import no.tertial.chart.Organisation.Area;
import no.tertial.chart.Organisation.Ownership;
import no.tertial.chart.Organisation.Split;
import no.tertial.chart.Organisation.Unit;
import no.tertial.chart.SplitPart;
import no.tertial.chart.Validity;
import no.tertial.period.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads organisation and chart from their rows as they held at a position. */
record ReferenceReader(JdbcClient db, long position) {
    private static final String HELD =
            " where from_position <= :position and (to_position is null or to_position > :position) ";

    Organisation organisation() {
        Map<String, Area> areas = new HashMap<>();
        rows("select area, name, valid_from from organisation_area" + HELD, row -> {
            Area area = new Area(row.getString(1), row.getString(2), day(row, 3));
            areas.put(area.id(), area);
        });
        Map<String, List<Ownership>> unitAreas =
                ownerships("select unit, area, valid_from, valid_until from organisation_unit_area");
        Map<String, Unit> units = new HashMap<>();
        rows("select unit, name, closed_from from organisation_unit" + HELD, row -> {
            String id = row.getString(1);
            Optional<LocalDate> closed = Optional.ofNullable(row.getObject(3, LocalDate.class));
            units.put(id, new Unit(id, row.getString(2), unitAreas.getOrDefault(id, List.of()), closed));
        });
        return new Organisation(
                areas,
                units,
                ownerships("select ansvar, unit, valid_from, valid_until from organisation_ansvar"),
                splits());
    }

    private Map<String, Split> splits() {
        Map<String, Split> splits = new HashMap<>();
        rows(
                "select ansvar, part, unit, weight, valid_from from organisation_split"
                        + " where from_position <= :position order by ansvar, ordinal",
                row -> {
                    LocalDate from = day(row, 5);
                    splits.computeIfAbsent(row.getString(1), _ -> new Split(new ArrayList<>(), from))
                            .parts()
                            .add(new SplitPart(row.getString(2), row.getString(3), row.getLong(4)));
                });
        return splits;
    }

    private Map<String, List<Ownership>> ownerships(String select) {
        Map<String, List<Ownership>> ownerships = new HashMap<>();
        rows(
                select + HELD + "order by valid_from",
                row -> ownerships
                        .computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(new Ownership(
                                row.getString(2), new Validity(day(row, 3), row.getObject(4, LocalDate.class)))));
        return ownerships;
    }

    Chart chart() {
        TreeMap<FiscalYear, Chart.Version> versions = new TreeMap<>();
        rows("select from_year, account, name, art, classes from chart_account" + HELD, row -> {
            Chart.Account account =
                    new Chart.Account(row.getString(2), row.getString(3), row.getString(4), classes(row.getString(5)));
            version(versions, row).accounts().put(account.code(), account);
        });
        rows(
                "select from_year, function_code, name, national_function, classes, sensitive from chart_function"
                        + HELD,
                row -> {
                    Chart.Function function = new Chart.Function(
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            classes(row.getString(5)),
                            row.getBoolean(6));
                    version(versions, row).functions().put(function.code(), function);
                });
        return new Chart(versions, national());
    }

    private static Chart.Version version(TreeMap<FiscalYear, Chart.Version> versions, ResultSet row)
            throws SQLException {
        return versions.computeIfAbsent(
                new FiscalYear(row.getInt(1)), _ -> new Chart.Version(new LinkedHashMap<>(), new LinkedHashMap<>()));
    }

    private TreeMap<FiscalYear, Kostra> national() {
        TreeMap<FiscalYear, Kostra> national = new TreeMap<>();
        rows("select from_year, art, name, classes, internal from kostra_art" + HELD, row -> {
            Kostra.Art art =
                    new Kostra.Art(row.getString(2), row.getString(3), classes(row.getString(4)), row.getBoolean(5));
            kostra(national, row).arts().put(art.code(), art);
        });
        rows("select from_year, national_function, name, classes from kostra_function" + HELD, row -> {
            Kostra.NationalFunction function =
                    new Kostra.NationalFunction(row.getString(2), row.getString(3), classes(row.getString(4)));
            kostra(national, row).functions().put(function.code(), function);
        });
        rows(
                "select from_year, classes, arts, functions, both_ways from kostra_binding" + HELD + "order by ordinal",
                row -> kostra(national, row)
                        .bindings()
                        .add(new Kostra.Binding(
                                classes(row.getString(2)),
                                List.of(row.getString(3).split(",", -1)),
                                List.of(row.getString(4).split(",", -1)),
                                row.getBoolean(5))));
        return national;
    }

    private static Kostra kostra(TreeMap<FiscalYear, Kostra> national, ResultSet row) throws SQLException {
        return national.computeIfAbsent(
                new FiscalYear(row.getInt(1)),
                _ -> new Kostra(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>()));
    }

    private static List<AccountClass> classes(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Stream.of(joined.split(",", -1)).map(AccountClass::valueOf).toList();
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getDate(column).toLocalDate();
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void rows(String sql, RowReader reader) {
        db.sql(sql).param("position", position).query((ResultSet row) -> reader.read(row));
    }
}
