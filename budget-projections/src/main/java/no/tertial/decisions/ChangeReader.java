package no.tertial.decisions;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.budget.Recurrence;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.decisions.AdjustmentAnswer.AdjustmentLine;
import no.tertial.decisions.AdjustmentAnswer.FrameMove;
import no.tertial.decisions.DecisionRow.UnitChange;
import no.tertial.money.Money;
import no.tertial.money.Precision;
import no.tertial.organisation.Selection;
import no.tertial.regulations.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what decisions change, each by the position of the event that states it: only what lies in the selection. */
record ChangeReader(JdbcClient db, Selection selection) {
    private record Place(String area, String unit, AccountClass accountClass) {
        static final Comparator<Place> ORDER =
                Comparator.comparing(Place::area).thenComparing(Place::unit).thenComparing(Place::accountClass);
    }

    private record Amount(long ore, long fte) {
        Amount plus(Amount other) {
            return new Amount(Math.addExact(ore, other.ore), Math.addExact(fte, other.fte));
        }
    }

    /** What each changes per area, unit and class. */
    Map<Long, List<UnitChange>> perUnit(Collection<Long> changes) {
        Map<Long, List<UnitChange>> perUnit = new HashMap<>();
        sums(changes).forEach((change, sums) -> perUnit.put(change, listed(sums)));
        return perUnit;
    }

    /** What they change together. */
    List<UnitChange> together(Collection<Long> changes) {
        Map<Place, Amount> all = new TreeMap<>(Place.ORDER);
        sums(changes).values().forEach(sums -> sums.forEach((place, sum) -> all.merge(place, sum, Amount::plus)));
        return listed(all);
    }

    private Map<Long, Map<Place, Amount>> sums(Collection<Long> changes) {
        Map<Long, Map<Place, Amount>> sums = new HashMap<>();
        if (!changes.isEmpty()) {
            db.sql("""
                            select position, ansvar, account_class, sum(amount), sum(fte) from decision_line
                            where position in (:changes) and ansvar in (:ansvar)
                            group by position, ansvar, account_class
                            """)
                    .param("changes", changes)
                    .param("ansvar", selection.unitOf().keySet())
                    .query((ResultSet row) -> {
                        Place place = place(row.getString(2), AccountClass.valueOf(row.getString(3)));
                        sums.computeIfAbsent(row.getLong(1), _ -> new TreeMap<>(Place.ORDER))
                                .merge(place, new Amount(row.getLong(4), row.getLong(5)), Amount::plus);
                    });
        }
        return sums;
    }

    private Place place(String ansvar, AccountClass accountClass) {
        String unit = unitOf(ansvar);
        return new Place(selection.areaOf().getOrDefault(unit, ""), unit, accountClass);
    }

    private String unitOf(String ansvar) {
        return selection.unitOf().getOrDefault(ansvar, "");
    }

    private static List<UnitChange> listed(Map<Place, Amount> sums) {
        return sums.entrySet().stream()
                .map(sum -> new UnitChange(
                        sum.getKey().area(),
                        sum.getKey().unit(),
                        sum.getKey().accountClass(),
                        new Money(sum.getValue().ore()),
                        new FullTimeEquivalents(sum.getValue().fte())))
                .toList();
    }

    /** The documents behind each decision. */
    Map<Long, List<Attachment>> documents(Collection<Long> changes) {
        Map<Long, List<Attachment>> documents = new HashMap<>();
        if (!changes.isEmpty()) {
            db.sql("""
                            select position, name, sha256 from decision_attachment
                            where position in (:changes) order by position, ordinal
                            """).param("changes", changes).query((ResultSet row) -> {
                documents
                        .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                        .add(new Attachment(row.getString(2), row.getString(3)));
            });
        }
        return documents;
    }

    List<AdjustmentLine> lines(long change, boolean financing) {
        return db.sql("""
                        select ansvar, account_class, account, function_code, project, months, fte, recurrence,
                            stated_precision
                        from decision_line
                        where position = :change and financing = :financing and ansvar in (:ansvar) order by ordinal
                        """)
                .param("change", change)
                .param("financing", financing)
                .param("ansvar", selection.unitOf().keySet())
                .query((row, _) -> {
                    var months = DecisionLines.months(row.getString(6));
                    return new AdjustmentLine(
                            new Coding(
                                    row.getString(1),
                                    AccountClass.valueOf(row.getString(2)),
                                    row.getString(3),
                                    row.getString(4),
                                    DecisionLines.projectOf(row.getString(5))),
                            unitOf(row.getString(1)),
                            months.total(),
                            months,
                            new FullTimeEquivalents(row.getLong(7)),
                            recurrence(row.getString(8)),
                            precision(row.getString(9)));
                })
                .list();
    }

    private static @Nullable Recurrence recurrence(@Nullable String stored) {
        return stored == null ? null : Recurrence.valueOf(stored);
    }

    private static @Nullable Precision precision(@Nullable String stored) {
        return stored == null ? null : Precision.valueOf(stored);
    }

    /** By how much frames of the selected areas move; none where a single unit is selected. */
    List<FrameMove> frames(long change) {
        if (selection.unit() != null) {
            return List.of();
        }
        return db
                .sql("""
                        select area, account_class, project, net, fte from decision_frame
                        where position = :change order by ordinal
                        """)
                .param("change", change)
                .query((row, _) -> new FrameMove(
                        row.getString(1),
                        AccountClass.valueOf(row.getString(2)),
                        DecisionLines.projectOf(row.getString(3)),
                        new Money(row.getLong(4)),
                        new FullTimeEquivalents(row.getLong(5))))
                .list()
                .stream()
                .filter(frame -> selection.area() == null || frame.area().equals(selection.area()))
                .toList();
    }
}
