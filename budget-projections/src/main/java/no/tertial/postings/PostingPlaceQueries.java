package no.tertial.postings;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import no.tertial.chart.Scope;
import no.tertial.figures.ImportsInProgress;
import no.tertial.figures.PeriodColumns;
import no.tertial.figures.Places;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.organisation.OutsideScope;
import no.tertial.organisation.Reference;
import no.tertial.organisation.Selection;
import no.tertial.organisation.UnknownFilter;
import no.tertial.replay.AsOf;
import no.tertial.replay.Moment;
import no.tertial.replay.Reading;
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
            db.sql("""
                            select d.position, d.places, %s
                            from figure_segment s
                            join figure_delta d on d.segment = s.id
                            join figure_coding c on c.id = d.coding
                            where s.fiscal_year = :year and s.position < :position and %s
                            """.formatted(PeriodColumns.sum("d.", from, through), filter.condition()))
                    .params(filter.parameters(moment.position()))
                    .withFetchSize(ROWS_AT_ONCE)
                    .query((ResultSet row) -> {
                        byte[] places = row.getBytes(2);
                        events.addAll(places == null ? List.of(row.getLong(1)) : Places.in(places, from, through));
                        total[0] = Math.addExact(total[0], row.getLong(3));
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
}
