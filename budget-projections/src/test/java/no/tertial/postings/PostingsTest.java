package no.tertial.postings;

import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.CHART_EVENTS;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_PAY;
import static no.tertial.fixtures.Drammen.ORGANISATION_EVENTS;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Vouchers.key;
import static no.tertial.fixtures.Vouchers.posting;
import static no.tertial.fixtures.Vouchers.voucher;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.chart.Scope;
import no.tertial.figures.AfterCutOffQuestion;
import no.tertial.figures.Dimension;
import no.tertial.figures.VarianceQuestion;
import no.tertial.journal.ImportContents;
import no.tertial.journal.ImportEvent.ImportCompleted;
import no.tertial.journal.ImportEvent.ImportStarted;
import no.tertial.journal.ImportEvent.VouchersImported;
import no.tertial.journal.JournalEvent.VoucherReclassified;
import no.tertial.journal.JournalEvent.VoucherReversed;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.journal.PeriodEvent.PeriodFrozen;
import no.tertial.journal.PeriodEvent.PeriodReopened;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.organisation.OutsideScope;
import no.tertial.organisation.UnknownFilter;
import no.tertial.period.ReportingPeriod;
import no.tertial.postings.PostingPage.Mark;
import no.tertial.readside.Database;
import no.tertial.readside.History;
import no.tertial.readside.ReadSide;
import no.tertial.replay.AsOf;
import no.tertial.replay.Rebuild;
import no.tertial.replay.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a figure down to its lines. */
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class PostingsTest {
    private static final Scope ALL = new Scope.All();

    private final DataSource dataSource;
    private final ReadSide readSide;
    private final History history;
    private final PostingQueries queries;
    private final List<Long> read = new ArrayList<>();

    PostingsTest(Database database) {
        dataSource = database.migrated();
        readSide = ReadSide.over(dataSource);
        history = new History(dataSource, _ -> readSide.readModel());
        queries = new PostingQueries(
                readSide.postingPlaces(),
                this::eventsAt,
                (_, vouchers) -> vouchers.stream()
                        .filter(voucher -> voucher.key().equals(key("1")))
                        .findFirst()
                        .map(found -> Map.of(found.key(), "Husleie"))
                        .orElse(Map.of()));
        history.record(Stream.concat(ORGANISATION_EVENTS.stream(), CHART_EVENTS.stream())
                .toList());
    }

    private List<Recorded> eventsAt(List<Long> positions) {
        read.addAll(positions);
        return history.through(Long.MAX_VALUE)
                .filter(event -> positions.contains(event.position()))
                .toList();
    }

    private static PostingQuestion question(Coding coding, int period, AsOf asOf) {
        return new PostingQuestion(
                YEAR.period(period),
                YEAR.period(period),
                null,
                null,
                coding.ansvar(),
                coding.accountClass(),
                coding.account(),
                coding.function(),
                coding.project() == null ? "" : coding.project(),
                asOf);
    }

    private static PostingQuestion all(AsOf asOf) {
        return new PostingQuestion(YEAR.period(0), YEAR.period(15), null, null, null, null, null, null, null, asOf);
    }

    private List<PostingLine> lines(PostingQuestion question) {
        return queries.postings(ALL, question, Mark.START, 1_000_000).postings();
    }

    private static Money sum(List<PostingLine> lines) {
        return Money.sum(lines.stream().map(PostingLine::amount).toList());
    }

    @Test
    void a_cell_leads_to_the_lines_that_it_is_the_sum_of_and_says_what_became_of_them() {
        // given
        history.record(new VouchersPosted(
                List.of(
                        voucher("1", 8, posting(NAV_PAY, kroner(5)), posting(NAV_BENEFITS, kroner(100))),
                        voucher("2", 9, posting(NAV_BENEFITS, kroner(7)))),
                List.of(key("1"))));
        history.record(new VoucherReversed(
                key("1"), voucher("3", 8, posting(NAV_PAY, kroner(-5)), posting(NAV_BENEFITS, kroner(-100))), false));
        begin("17", voucher("4", 8, posting(DRUG_PURCHASES, kroner(1)), posting(NAV_BENEFITS, kroner(40))));
        long before = history.position();
        history.record(new ImportCompleted("17"));

        // when
        PostingPage page = queries.postings(ALL, question(NAV_BENEFITS, 8, AsOf.NOW), Mark.START, 10);

        // then
        assertThat(page.total()).isEqualTo(kroner(40));
        assertThat(page.next()).isNull();
        assertThat(page.postings())
                .containsExactly(
                        line("1", 2, kroner(100), "Husleie", PostingKind.POSTING, null, "3", List.of(), true, null, 9),
                        line("3", 2, kroner(-100), null, PostingKind.REVERSAL, "1", null, List.of(), false, null, 10),
                        line("4", 2, kroner(40), null, PostingKind.POSTING, null, null, List.of(), false, "17", 12));
        assertThat(lines(question(NAV_BENEFITS, 8, AsOf.position(before)))).hasSize(2);
        assertThat(lines(question(NAV_BENEFITS, 8, AsOf.position(9))))
                .containsExactly(line(
                        "1", 2, kroner(100), "Husleie", PostingKind.POSTING, null, null, List.of(), true, null, 9));
    }

    /** An import with one chunk, stored while no period was frozen. */
    private void begin(String importId, Voucher... vouchers) {
        history.record(new ImportStarted(
                importId, "0".repeat(64), new ImportContents(1, vouchers.length, 1, List.of()), 0, 0));
        history.record(new VouchersImported(importId, 1, List.of(vouchers), null, List.of()));
    }

    @Test
    void lines_of_an_import_came_after_a_cut_off_when_their_period_was_frozen_as_it_took_effect() {
        // given
        begin("17", voucher("1", 8, posting(NAV_PAY, kroner(1))), voucher("2", 9, posting(NAV_PAY, kroner(2))));
        begin("18", voucher("3", 8, posting(NAV_PAY, kroner(3))));
        begin("19", voucher("4", 8, posting(NAV_PAY, kroner(4))));

        // when
        history.record(new ImportCompleted("18"));
        history.record(new PeriodFrozen(YEAR.period(8)));
        history.record(new ImportCompleted("17"));
        history.record(new PeriodReopened(YEAR.period(8), "Rapporten lages på nytt"));
        history.record(new ImportCompleted("19"));

        // then
        assertThat(lines(all(AsOf.NOW)).stream()
                        .filter(PostingLine::afterCutOff)
                        .map(PostingLine::voucher))
                .containsExactly(key("1"));
    }

    @Test
    void a_chunk_that_was_stored_while_its_period_was_frozen_is_not_late_when_that_was_reopened_before_the_end() {
        history.record(new PeriodFrozen(YEAR.period(8)));
        history.record(new ImportStarted("17", "0".repeat(64), new ImportContents(1, 1, 1, List.of()), 0, 0));
        history.record(new VouchersImported(
                "17", 1, List.of(voucher("1", 8, posting(NAV_PAY, kroner(1)))), null, List.of(YEAR.period(8))));
        history.record(new PeriodReopened(YEAR.period(8), "Rapporten lages på nytt"));
        history.record(new ImportCompleted("17"));

        assertThat(lines(all(AsOf.NOW))).singleElement().matches(line -> !line.afterCutOff());
    }

    @Test
    void late_lines_of_imports_and_what_came_after_the_cut_off_are_the_same() {
        // given
        begin("17", voucher("1", 8, posting(NAV_BENEFITS, kroner(1))));
        begin("18", voucher("2", 8, posting(NAV_BENEFITS, kroner(20))));
        history.record(new ImportCompleted("17"));
        history.record(new PeriodFrozen(YEAR.period(8)));

        // when
        history.record(new ImportCompleted("18"));

        // then
        List<PostingLine> late =
                lines(all(AsOf.NOW)).stream().filter(PostingLine::afterCutOff).toList();
        AfterCutOffQuestion question =
                new AfterCutOffQuestion(YEAR.period(8), null, null, List.of(), AccountClass.OPERATING, AsOf.NOW);
        assertThat(sum(late))
                .isEqualTo(kroner(20))
                .isEqualTo(readSide.afterCutOff()
                        .afterCutOff(ALL, question)
                        .orElseThrow()
                        .total()
                        .effect());
    }

    @Test
    void a_reclassification_is_shown_on_both_sides() {
        // given
        history.record(new VouchersPosted(List.of(voucher("1", 8, posting(NAV_BENEFITS, kroner(100)))), List.of()));
        long before = history.position();
        PostingLine untouched =
                line("1", 1, kroner(100), "Husleie", PostingKind.POSTING, null, null, List.of(), false, null, 9);

        // when
        history.record(new VoucherReclassified(
                key("1"),
                voucher("2", 8, posting(NAV_BENEFITS, kroner(-30)), posting(NAV_PAY, kroner(30))),
                List.of(1),
                "Feil konto",
                false));

        // then
        List<VoucherKey> by = List.of(key("2"));
        assertThat(lines(question(NAV_BENEFITS, 8, AsOf.NOW)))
                .containsExactly(
                        line("1", 1, kroner(100), "Husleie", PostingKind.POSTING, null, null, by, false, null, 9),
                        line(
                                "2",
                                1,
                                kroner(-30),
                                null,
                                PostingKind.RECLASSIFICATION,
                                "1",
                                null,
                                List.of(),
                                false,
                                null,
                                10));
        assertThat(lines(question(NAV_BENEFITS, 8, AsOf.position(before)))).containsExactly(untouched);
        assertThat(lines(question(NAV_PAY, 8, AsOf.NOW))).hasSize(1);
    }

    private static PostingLine line(
            String number,
            int line,
            Money amount,
            @Nullable String text,
            PostingKind kind,
            @Nullable String corrects,
            @Nullable String reversedBy,
            List<VoucherKey> reclassifiedBy,
            boolean afterCutOff,
            @Nullable String importId,
            long position) {
        return new PostingLine(
                key(number),
                line,
                YEAR.period(8).lastDay(),
                YEAR.period(8),
                NAV,
                NAV_BENEFITS.ansvar(),
                NAV_BENEFITS.accountClass(),
                NAV_BENEFITS.account(),
                NAV_BENEFITS.function(),
                null,
                amount,
                text,
                kind,
                corrects == null ? null : key(corrects),
                reversedBy == null ? null : key(reversedBy),
                reclassifiedBy,
                afterCutOff,
                importId,
                position);
    }

    @Test
    void lines_that_cancel_out_in_one_event_are_shown_all_the_same() {
        history.record(new VouchersPosted(
                List.of(voucher("1", 8, posting(NAV_PAY, kroner(5)), posting(NAV_PAY, kroner(-5)))), List.of()));

        assertThat(lines(question(NAV_PAY, 8, AsOf.NOW)).stream().map(PostingLine::amount))
                .containsExactly(kroner(5), kroner(-5));
    }

    @Test
    void events_are_read_by_the_index_however_long_the_history_is() {
        // given a cell with two events among few, then among many
        history.record(posted("a", NAV_BENEFITS));
        history.record(posted("b", NAV_BENEFITS));
        lines(question(NAV_BENEFITS, 8, AsOf.NOW));
        List<Long> amongFew = List.copyOf(read);
        for (int i = 0; i < 400; i++) {
            history.record(posted("x" + i, RandomLedger.CODINGS.get(1 + i % 5)));
        }
        read.clear();

        // when
        lines(question(NAV_BENEFITS, 8, AsOf.NOW));

        // then
        assertThat(read).isEqualTo(amongFew).hasSize(2);
    }

    private static VouchersPosted posted(String number, Coding coding) {
        return new VouchersPosted(List.of(voucher(number, 8, posting(coding, kroner(3)))), List.of());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void the_lines_of_every_cell_sum_to_the_figure_as_of_any_position(long seed) {
        // given
        history.record(RandomLedger.events(seed, 300));
        Random random = new Random(seed);

        for (int i = 0; i < 12; i++) {
            // when
            AsOf asOf = AsOf.position(random.nextLong(8, history.position() + 1));
            List<PostingLine> lines = lines(all(asOf));

            // then
            assertThat(sum(lines))
                    .isEqualTo(
                            figure(null, asOf, AccountClass.OPERATING).plus(figure(null, asOf, AccountClass.CAPITAL)));
            for (Coding coding : RandomLedger.CODINGS) {
                int period = random.nextInt(16);
                assertThat(sum(lines(question(coding, period, asOf))))
                        .as("%s in %d as of %s", coding, period, asOf)
                        .isEqualTo(figure(coding, period, asOf))
                        .isEqualTo(queries.postings(ALL, question(coding, period, asOf), Mark.START, 1)
                                .total());
            }
        }
    }

    /** What the figures have for the cell: the sum to the period less the sum to the one before. */
    private Money figure(Coding coding, int period, AsOf asOf) {
        Money through = figure(coding, YEAR.period(period).toString(), asOf);
        return period == 0
                ? through
                : through.minus(figure(coding, YEAR.period(period - 1).toString(), asOf));
    }

    private Money figure(Coding coding, String through, AsOf asOf) {
        return readSide
                .variances()
                .variances(
                        ALL,
                        new VarianceQuestion(
                                YEAR,
                                ReportingPeriod.parse(through),
                                null,
                                null,
                                List.of(Dimension.ANSVAR, Dimension.ACCOUNT, Dimension.FUNCTION),
                                coding.accountClass(),
                                asOf))
                .rows()
                .stream()
                .filter(row -> coding.ansvar().equals(row.ansvar())
                        && coding.account().equals(row.account())
                        && coding.function().equals(row.function()))
                .map(row -> row.actualToDate())
                .reduce(Money.ZERO, Money::plus);
    }

    private Money figure(@Nullable String unit, AsOf asOf, AccountClass accountClass) {
        return readSide.variances()
                .variances(
                        ALL,
                        new VarianceQuestion(
                                YEAR, ReportingPeriod.parse("2014-15"), null, unit, List.of(), accountClass, asOf))
                .total()
                .actualToDate();
    }

    @ParameterizedTest(name = "{0} at a time")
    @ValueSource(ints = {1, 2, 7, 100})
    void pages_together_are_the_whole(int limit) {
        // given
        history.record(RandomLedger.events(5, 60));
        List<PostingLine> whole = queries.all(ALL, all(AsOf.NOW)).toList();

        // when
        List<PostingLine> paged = new ArrayList<>();
        Mark mark = Mark.START;
        while (mark != null) {
            PostingPage page = queries.postings(ALL, all(AsOf.NOW), mark, limit);
            assertThat(page.postings()).hasSizeLessThanOrEqualTo(limit);
            paged.addAll(page.postings());
            mark = page.next();
        }

        // then
        assertThat(paged).isEqualTo(whole).hasSizeGreaterThan(50);
    }

    @Test
    void nobody_sees_lines_outside_the_scope() {
        history.record(RandomLedger.events(6, 40));

        List<PostingLine> own = queries.postings(new Scope.OwnUnit(NAV), all(AsOf.NOW), Mark.START, 10_000)
                .postings();

        assertThat(own).isNotEmpty().allSatisfy(line -> assertThat(line.unit()).isEqualTo(NAV));
        assertThat(queries.postings(new Scope.OwnArea(AREA), all(AsOf.NOW), Mark.START, 10_000)
                        .postings())
                .hasSizeGreaterThan(own.size())
                .allSatisfy(line -> assertThat(line.ansvar()).startsWith("13"));
        assertThatThrownBy(() ->
                        queries.postings(new Scope.OwnUnit(NAV), question(DRUG_PURCHASES, 8, AsOf.NOW), Mark.START, 10))
                .isInstanceOf(OutsideScope.class);
        assertThatThrownBy(() -> lines(question(NAV_PAY.withAnsvar("0000"), 8, AsOf.NOW)))
                .isInstanceOf(UnknownFilter.class);
    }

    @Test
    void a_rebuild_gives_the_same_rows() {
        history.record(RandomLedger.events(7, 80));

        assertThat(new Rebuild(dataSource, "rebuilt", ReadSide::projections)
                        .compare(history::through)
                        .equal())
                .isTrue();
    }
}
