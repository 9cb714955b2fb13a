package no.tertial.postings;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import no.tertial.chart.Scope;
import no.tertial.figures.ImportsInProgress;
import no.tertial.figures.Measure;
import no.tertial.figures.PackedFigures;
import no.tertial.journal.PeriodStatus;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.organisation.OutsideScope;
import no.tertial.organisation.Reference;
import no.tertial.organisation.Selection;
import no.tertial.organisation.UnknownFilter;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;
import no.tertial.replay.Moment;
import no.tertial.replay.Reading;
import no.tertial.replay.TextArray;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds where lines stand by the figures that they went into, so that no event is read that has none of them. */
public final class PostingPlaceQueries {
    private static final int ROWS_AT_ONCE = 5_000;

    private final Reading reading;
    private final Reference reference;

    public PostingPlaceQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /**
     * @throws OutsideScope when the area, unit or responsibility centre is not the asker's to see
     * @throws UnknownFilter when there is no such area, unit or responsibility centre
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    PostingPlaces places(Scope scope, PostingQuestion question) {
        return reading.at(question.asOf(), (db, moment) -> {
            Selection selection = Selection.of(
                    scope,
                    question.area(),
                    question.unit(),
                    reference.organisation(db, moment),
                    question.through().lastDay());
            return places(new PostingFilter(question, unitOf(scope, question, selection)), db, moment);
        });
    }

    private static Map<String, String> unitOf(Scope scope, PostingQuestion question, Selection selection) {
        String ansvar = question.ansvar();
        if (ansvar == null) {
            return selection.unitOf();
        }
        String unit = selection.unitOf().get(ansvar);
        if (unit != null) {
            return Map.of(ansvar, unit);
        }
        if (scope instanceof Scope.All) {
            throw new UnknownFilter("ansvar", ansvar);
        }
        throw new OutsideScope("ansvar", ansvar);
    }

    private static PostingPlaces places(PostingFilter filter, JdbcClient db, Moment moment) {
        SortedSet<Long> events = new TreeSet<>();
        long[] total = {0};
        int from = filter.question().from().number();
        int through = filter.question().through().number();
        if (!filter.unitOf().isEmpty()) {
            Set<Integer> codings = codings(filter, db);
            db.sql("""
                            select h.position, h.figures
                            from figure_segment s cross join unnest(:ansvar) k (ansvar)
                                join figure_history h on h.segment = s.id and h.ansvar = k.ansvar
                            where s.fiscal_year = :year and h.position > s.position and h.position <= :position
                            """)
                    .param("year", filter.question().year().value())
                    .param("ansvar", TextArray.of(filter.unitOf().keySet()))
                    .param("position", moment.position())
                    .withFetchSize(ROWS_AT_ONCE)
                    .query((ResultSet row) -> {
                        PackedFigures.Reader cell = new PackedFigures.Reader(row.getBytes(2), row.getLong(1));
                        while (cell.next()) {
                            if (cell.measure() == Measure.ACTUAL
                                    && cell.period() >= from
                                    && cell.period() <= through
                                    && codings.contains(cell.coding())) {
                                Arrays.stream(cell.places()).forEach(events::add);
                                total[0] = Math.addExact(total[0], cell.amount());
                            }
                        }
                    });
        }
        return new PostingPlaces(
                moment.knownAt(),
                moment.position(),
                new Money(total[0]),
                ImportsInProgress.at(moment, db),
                List.copyOf(events),
                filter);
    }

    private static Set<Integer> codings(PostingFilter filter, JdbcClient db) {
        return Set.copyOf(db.sql("select c.id from " + filter.codings())
                .params(filter.parameters())
                .query(Integer.class)
                .list());
    }

    /** What had corrected the vouchers at that position, in the order in which it came. */
    Map<VoucherKey, List<Correction>> corrections(Collection<VoucherKey> vouchers, long position) {
        if (vouchers.isEmpty()) {
            return Map.of();
        }
        return reading.at(
                AsOf.position(position),
                (db, _) -> db
                        .sql("""
                                select original, correction, kind from voucher_correction
                                where original in (:vouchers) and position <= :position
                                order by position
                                """)
                        .param(
                                "vouchers",
                                vouchers.stream().map(VoucherKey::toString).toList())
                        .param("position", position)
                        .query((row, _) -> new Correction(
                                VoucherKey.parse(row.getString(1)),
                                VoucherKey.parse(row.getString(2)),
                                PostingKind.valueOf(row.getString(3))))
                        .list()
                        .stream()
                        .collect(groupingBy(Correction::original)));
    }

    /** The periods of the year that were frozen when each of the imports took effect, as its lines came then. */
    Map<String, Set<AccountingPeriod>> frozenFor(Set<String> imports, FiscalYear year, long position) {
        if (imports.isEmpty()) {
            return Map.of();
        }
        return reading.at(AsOf.position(position), (db, _) -> {
            Map<String, Set<AccountingPeriod>> frozen = new HashMap<>();
            db.sql("""
                            select i.import_id, c.accounting_period
                            from ledger_import i join period_change c
                                on c.fiscal_year = :year and c.status = :frozen and c.position < i.to_position
                            where i.import_id in (:imports) and not exists (
                                select 1 from period_change later
                                where later.fiscal_year = c.fiscal_year
                                    and later.accounting_period = c.accounting_period
                                    and later.position > c.position and later.position < i.to_position)
                            """)
                    .param("year", year.value())
                    .param("frozen", PeriodStatus.FROZEN.name())
                    .param("imports", imports)
                    .query((ResultSet row) -> {
                        frozen.computeIfAbsent(row.getString(1), _ -> new HashSet<>())
                                .add(year.period(row.getInt(2)));
                    });
            return frozen;
        });
    }
}
