package no.tertial.postings;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.tertial.chart.Scope;
import no.tertial.journal.ImportEvent.VouchersImported;
import no.tertial.journal.Posting;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.period.AccountingPeriod;
import no.tertial.postings.PostingPage.Mark;
import no.tertial.replay.Recorded;

/**
 * Answers which voucher lines a figure is the sum of. Only events that hold some of them are read, a few at a time, so the
 * cost grows with the answer and not with the history.
 */
public final class PostingQueries {
    private static final int EVENTS_AT_ONCE = 10;

    private final PostingPlaceQueries places;
    private final Function<List<Long>, List<Recorded>> events;
    private final Texts texts;

    /** The texts of vouchers, which are no part of events. */
    public interface Texts {
        /** The texts that are kept of the vouchers, which the event brought. */
        Map<VoucherKey, String> of(Recorded event, List<Voucher> vouchers);
    }

    /** @param events the events at the positions, in their order */
    public PostingQueries(PostingPlaceQueries places, Function<List<Long>, List<Recorded>> events, Texts texts) {
        this.places = places;
        this.events = events;
        this.texts = texts;
    }

    /**
     * The lines after the mark, in the order in which they were posted.
     *
     * @param limit how many at most
     * @throws no.tertial.organisation.OutsideScope when the area, unit or responsibility centre is not the asker's to see
     * @throws no.tertial.organisation.UnknownFilter when there is no such area, unit or responsibility centre
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public PostingPage postings(Scope scope, PostingQuestion question, Mark after, int limit) {
        PostingPlaces found = places.places(scope, question);
        List<Marked> lines = lines(found, after).limit(limit + 1L).toList();
        boolean more = lines.size() > limit;
        List<Marked> shown = more ? lines.subList(0, limit) : lines;
        return new PostingPage(
                found.knownAt(),
                found.position(),
                found.total(),
                found.importsInProgress(),
                shown.stream().map(Marked::line).toList(),
                more ? shown.getLast().mark() : null);
    }

    /** Every line, read as the stream is consumed; where the question is refused, it is refused at once, as above. */
    public Stream<PostingLine> all(Scope scope, PostingQuestion question) {
        return lines(places.places(scope, question), Mark.START).map(Marked::line);
    }

    private record Marked(Mark mark, PostingLine line) {}

    private Stream<Marked> lines(PostingPlaces found, Mark after) {
        List<Long> unread =
                found.events().stream().filter(event -> event >= after.event()).toList();
        return Stream.iterate(0, from -> from < unread.size(), from -> from + EVENTS_AT_ONCE)
                .flatMap(from ->
                        read(unread.subList(from, Math.min(unread.size(), from + EVENTS_AT_ONCE)), found).stream())
                .dropWhile(marked -> !marked.mark().isAfter(after));
    }

    private List<Marked> read(List<Long> positions, PostingPlaces found) {
        List<PostedVouchers> posted = posted(events.apply(positions), found);
        List<VoucherKey> keys = posted.stream()
                .flatMap(event -> event.matching(found.filter()).stream())
                .map(Voucher::key)
                .toList();
        Map<VoucherKey, List<Correction>> corrections = places.corrections(keys, found.position());
        List<Marked> lines = new ArrayList<>();
        posted.forEach(event -> add(event, corrections, found.filter(), lines));
        return lines;
    }

    private List<PostedVouchers> posted(List<Recorded> recorded, PostingPlaces found) {
        Set<String> imports = recorded.stream()
                .flatMap(event ->
                        event.event() instanceof VouchersImported chunk ? Stream.of(chunk.importId()) : Stream.of())
                .collect(toSet());
        Map<String, Set<AccountingPeriod>> frozen =
                places.frozenFor(imports, found.filter().question().year(), found.position());
        return recorded.stream().map(event -> PostedVouchers.of(event, frozen)).toList();
    }

    private void add(
            PostedVouchers posted,
            Map<VoucherKey, List<Correction>> corrections,
            PostingFilter filter,
            List<Marked> lines) {
        Map<VoucherKey, String> kept = texts.of(posted.event(), posted.matching(filter));
        for (int number = 0; number < posted.vouchers().size(); number++) {
            Voucher voucher = posted.vouchers().get(number);
            for (int i = 0; i < voucher.lines().size(); i++) {
                Posting line = voucher.lines().get(i);
                String unit = filter.unitOf().get(line.coding().ansvar());
                if (unit != null && filter.counts(voucher.period(), line.coding())) {
                    Mark mark = new Mark(posted.event().position(), number, i + 1);
                    lines.add(new Marked(
                            mark,
                            posted.line(
                                    voucher,
                                    i,
                                    unit,
                                    kept.get(voucher.key()),
                                    corrections.getOrDefault(voucher.key(), List.of()))));
                }
            }
        }
    }
}
