package no.tertial.figures;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import no.tertial.chart.Coding;
import no.tertial.figures.Sums.By;
import no.tertial.figures.Sums.Filter;
import no.tertial.figures.Sums.Sum;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.replay.TextArray;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The figures of a year as of an earlier position, unpacked from history and added up here. Only the segment that the
 * position lies in is read.
 */
record PastFigures(FiscalYear year, int segment, long position, JdbcClient db) implements StoredFigures {
    private static final int ROWS_AT_ONCE = 2_000;

    static Optional<StoredFigures> at(FiscalYear year, long position, JdbcClient db) {
        return db.sql("""
                        select id from figure_segment where fiscal_year = ? and position <= ?
                        order by position desc fetch first 1 row only
                        """)
                .param(year.value())
                .param(position)
                .query(Integer.class)
                .optional()
                .map(segment -> new PastFigures(year, segment, position, db));
    }

    /** What a coding is counted under; what is not grouped by is null. */
    private record Place(
            @Nullable String ansvar,
            @Nullable String account,
            @Nullable String function,
            @Nullable String project,
            @Nullable Integer coding) {
        static Place of(Coding coding, int id, Set<By> groups) {
            return new Place(
                    groups.contains(By.ANSVAR) ? coding.ansvar() : null,
                    groups.contains(By.ACCOUNT) ? coding.account() : null,
                    groups.contains(By.FUNCTION) ? coding.function() : null,
                    groups.contains(By.PROJECT) ? Objects.requireNonNullElse(coding.project(), "") : null,
                    groups.contains(By.CODING) ? id : null);
        }
    }

    /** Running sums of a place, in øre or hundredths. */
    private static final class Running {
        private final Map<Measure, Long> toDate = new EnumMap<>(Measure.class);
        private final Map<Measure, Long> year = new EnumMap<>(Measure.class);

        void add(Measure measure, long amount, boolean countsToDate) {
            year.merge(measure, amount, Math::addExact);
            if (countsToDate) {
                toDate.merge(measure, amount, Math::addExact);
            }
        }

        void addTo(List<Sum> sums, Place place) {
            year.forEach((measure, amount) -> sums.add(new Sum(
                    null,
                    null,
                    place.ansvar,
                    place.account,
                    place.function,
                    place.project,
                    measure,
                    toDate.getOrDefault(measure, 0L),
                    amount)));
        }
    }

    @Override
    public List<Sum> sums(Filter filter, Set<By> groups) {
        Map<Place, Running> places = new HashMap<>();
        Map<Integer, Running> codings = new HashMap<>();
        codings(
                filter.codings(),
                filter.parameters(),
                (id, coding) ->
                        codings.put(id, places.computeIfAbsent(Place.of(coding, id, groups), _ -> new Running())));
        cells(
                "unnest(:ansvar) k (ansvar) join figure_history h on h.ansvar = k.ansvar",
                Map.of("ansvar", TextArray.of(filter.ansvar())),
                cell -> {
                    Running running = codings.get(cell.coding());
                    if (running != null && filter.counts(cell.measure(), cell.period())) {
                        running.add(cell.measure(), cell.amount(), cell.period() <= filter.through());
                    }
                });
        List<Sum> sums = new ArrayList<>();
        places.forEach((place, running) -> running.addTo(sums, place));
        return sums;
    }

    @Override
    public List<TrialBalance.Line> trialBalance(int period) {
        Map<Place, Running> places = new HashMap<>();
        Map<Integer, Running> codings = new HashMap<>();
        Set<By> groups = EnumSet.of(By.ANSVAR, By.ACCOUNT);
        codings(
                "figure_coding c where c.fiscal_year = :year",
                Map.of("year", year.value()),
                (id, coding) ->
                        codings.put(id, places.computeIfAbsent(Place.of(coding, id, groups), _ -> new Running())));
        cells("figure_history h", Map.of(), cell -> {
            if (cell.measure() == Measure.ACTUAL && cell.period() == period) {
                Objects.requireNonNull(codings.get(cell.coding())).add(Measure.ACTUAL, cell.amount(), true);
            }
        });
        List<TrialBalance.Line> lines = new ArrayList<>();
        places.forEach((place, running) -> running.year.forEach((_, total) -> lines.add(new TrialBalance.Line(
                Objects.requireNonNull(place.ansvar), Objects.requireNonNull(place.account), new Money(total)))));
        return lines;
    }

    /** Gives the codings one by one: there may be more of them than of the places that they are counted under. */
    private void codings(String from, Map<String, Object> parameters, BiConsumer<Integer, Coding> consumer) {
        db.sql("select " + CodingIds.COLUMNS + " from " + from)
                .params(parameters)
                .withFetchSize(ROWS_AT_ONCE)
                .query((ResultSet row) -> consumer.accept(CodingIds.id(row), CodingIds.coding(row)));
    }

    /** Gives each cell that the segment holds up to the position, as often as it was added to. */
    private void cells(String from, Map<String, Object> parameters, Consumer<PackedFigures.Reader> consumer) {
        db.sql("select h.position, h.figures from " + from + " where h.segment = :segment and h.position <= :position")
                .param("segment", segment)
                .param("position", position)
                .params(parameters)
                .withFetchSize(ROWS_AT_ONCE)
                .query((ResultSet row) -> {
                    PackedFigures.Reader cell = new PackedFigures.Reader(row.getBytes(2), row.getLong(1));
                    while (cell.next()) {
                        consumer.accept(cell);
                    }
                });
    }
}
