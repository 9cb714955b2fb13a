package no.tertial.yearfile;

import static no.tertial.chart.AccountClass.CAPITAL;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Chart;
import no.tertial.chart.Chart.Account;
import no.tertial.chart.Chart.Function;
import no.tertial.chart.ChartDecider;
import no.tertial.chart.ChartEvent;
import no.tertial.chart.ChartEvent.ChartLoaded;
import no.tertial.chart.ChartEvent.KostraLoaded;
import no.tertial.chart.CodingRejection.UnknownAccount;
import no.tertial.chart.CodingRejection.UnknownFunction;
import no.tertial.chart.Kostra.Art;
import no.tertial.chart.Kostra.Binding;
import no.tertial.chart.Kostra.NationalFunction;
import no.tertial.chart.KostraRejection.ArtNotInClass;
import no.tertial.chart.KostraRejection.CombinationNotAllowed;
import no.tertial.chart.Organisation;
import no.tertial.chart.ReferenceData;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.yearfile.YearFileRejection.AmountTooWide;
import no.tertial.yearfile.YearFileRejection.InternalArtsDoNotCancel;
import no.tertial.yearfile.YearFileRejection.NationalCodesMissing;
import no.tertial.yearfile.YearFileRejection.ReportedTransfersDiffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The year file: mapped, rounded and held against the nation's rules. */
class YearFileTest {
    private static final FiscalYear YEAR = new FiscalYear(2025);
    private static final List<AccountClass> BOTH = List.of(OPERATING, CAPITAL);

    private static final ChartLoaded CHART = new ChartLoaded(
            new FiscalYear(2020),
            List.of(
                    account("1010", "010"),
                    account("1011", "010"),
                    account("1110", "110"),
                    account("1290", "290"),
                    account("1790", "790"),
                    account("1570", "570"),
                    account("1589", "589"),
                    account("1800", "800"),
                    account("0970", "970")),
            List.of(function("281", "281"), function("2811", "281"), function("1000", "100"), function("899", "899")));

    private static final KostraLoaded CODES = new KostraLoaded(
            YEAR,
            List.of(
                    new Art("010", null, BOTH, false),
                    new Art("110", null, List.of(OPERATING), false),
                    new Art("290", null, BOTH, true),
                    new Art("790", null, BOTH, true),
                    new Art("570", null, List.of(OPERATING), false),
                    new Art("589", null, BOTH, false),
                    new Art("800", null, List.of(OPERATING), false),
                    new Art("970", null, List.of(CAPITAL), false)),
            List.of(
                    new NationalFunction("100", null, BOTH),
                    new NationalFunction("281", null, BOTH),
                    new NationalFunction("899", null, BOTH)),
            List.of(new Binding(BOTH, List.of("589"), List.of("899"), true)));

    @Test
    void own_codes_are_added_up_under_the_nations() {
        YearFile file = file(
                operating("1010", "281", kroner(1_000_000)),
                operating("1011", "2811", kroner(234_000)),
                operating("1010", "1000", kroner(5_000)),
                operating("1800", "281", kroner(-1_239_000)),
                capital("1010", "281", kroner(7_000)));

        assertThat(file.records())
                .containsExactly(
                        new YearFileRecord(CAPITAL, "281", "010", kroner(7_000), 7),
                        new YearFileRecord(OPERATING, "100", "010", kroner(5_000), 5),
                        new YearFileRecord(OPERATING, "281", "010", kroner(1_234_000), 1_234),
                        new YearFileRecord(OPERATING, "281", "800", kroner(-1_239_000), -1_239));
        assertThat(file.totals())
                .containsExactly(
                        new ClassTotal(
                                CAPITAL,
                                kroner(7_000),
                                Money.ZERO,
                                Money.ZERO,
                                kroner(7_000),
                                Money.ZERO,
                                kroner(7_000)),
                        new ClassTotal(
                                OPERATING,
                                kroner(1_239_000),
                                kroner(-1_239_000),
                                Money.ZERO,
                                kroner(1_239_000),
                                kroner(-1_239_000),
                                Money.ZERO));
        assertThat(file.violations()).isEmpty();
    }

    @Test
    void rounding_does_not_pile_up_and_what_becomes_nothing_is_left_out() {
        YearFile file = file(
                operating("1010", "281", kroner(1_400)),
                operating("1010", "1000", kroner(1_400)),
                operating("1110", "281", kroner(400)),
                operating("1110", "1000", kroner(-100)));

        assertThat(file.records().stream().map(YearFileRecord::thousands)).containsExactly(2L, 1L);
        assertThat(file.records().get(0)).isEqualTo(new YearFileRecord(OPERATING, "100", "010", kroner(1_400), 2));
        assertThat(file.totals().get(1).expenditure()).isEqualTo(kroner(3_100));
        assertThat(file.totals().get(1).reportedExpenditure()).isEqualTo(kroner(3_000));
    }

    @Test
    void internal_arts_stay_out_and_must_cancel_over_both_classes() {
        YearFile cancelling =
                file(operating("1790", "281", kroner(-900)), capital("1290", "1000", kroner(900)), zero("1570", "281"));
        YearFile differing = file(operating("1290", "281", kroner(900)), operating("1790", "281", new Money(-89_999)));

        assertThat(cancelling.records()).isEmpty();
        assertThat(cancelling.violations()).isEmpty();
        assertThat(cancelling.totals().stream().map(ClassTotal::internal)).containsExactly(kroner(900), kroner(-900));
        assertThat(differing.violations())
                .containsExactly(new InternalArtsDoNotCancel(List.of("290", "790"), new Money(1)));
    }

    @Test
    void transfers_may_differ_by_30_thousand_and_no_more() {
        YearFile within = file(operating("1570", "281", kroner(130_499)), capital("0970", "281", kroner(-100_000)));
        YearFile beyond = file(operating("1570", "281", kroner(130_500)), capital("0970", "281", kroner(-100_000)));

        assertThat(within.violations()).isEmpty();
        assertThat(beyond.violations())
                .containsExactly(new ReportedTransfersDiffer(kroner(131_000), kroner(-100_000), kroner(31_000)));
    }

    @Test
    void each_rule_that_is_broken_is_told_once() {
        YearFile file = file(
                capital("1110", "281", kroner(1_000)),
                capital("1110", "1000", kroner(1_000)),
                operating("1589", "281", kroner(1_000)),
                operating("1010", "899", kroner(1_000)),
                operating("1999", "281", kroner(1_000)),
                operating("1010", "999", kroner(1_000)));

        assertThat(file.violations())
                .containsExactly(
                        new ArtNotInClass("1110", "110", CAPITAL, YEAR, "/account"),
                        new CombinationNotAllowed("1589", "589", "281", "281", OPERATING, YEAR, ""),
                        new CombinationNotAllowed("1010", "010", "899", "899", OPERATING, YEAR, ""),
                        new UnknownAccount("1999", YEAR, "/account"),
                        new UnknownFunction("999", YEAR, "/function"));
    }

    @Test
    void nothing_can_be_reported_without_the_nations_codes_of_the_year() {
        FiscalYear before = YEAR.previous();

        assertThat(YearFile.of(before, REFERENCE, List.of(operating("1010", "281", kroner(1_000))))
                        .violations())
                .containsExactly(new NationalCodesMissing(before));
    }

    @Test
    void an_amount_that_has_no_room_is_refused() {
        Money most = kroner(999_999_999_999L);
        YearFile file = file(operating("1010", "281", most), operating("1800", "281", kroner(-99_999_999_500L)));

        assertThat(file.violations())
                .containsExactly(
                        new AmountTooWide(OPERATING, "281", "010", most),
                        new AmountTooWide(OPERATING, "281", "800", kroner(-99_999_999_500L)));
        assertThat(file(operating("1800", "281", kroner(-99_999_999_000L))).violations())
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thousands_sum_to_the_total_rounded_once_and_each_is_less_than_one_off(int seed) {
        Random random = new Random(seed);
        List<Money> amounts = IntStream.rangeClosed(0, random.nextInt(50))
                .mapToObj(_ -> new Money(random.nextLong(-10_000_000, 10_000_000)))
                .toList();

        List<Long> thousands = Thousands.of(amounts);

        assertThat(thousands.stream().mapToLong(Long::longValue).sum())
                .isEqualTo(Thousands.nearest(Money.sum(amounts)));
        for (int i = 0; i < amounts.size(); i++) {
            assertThat(Thousands.asMoney(thousands.get(i)).minus(amounts.get(i)).abs())
                    .isLessThan(kroner(1_000));
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static final ReferenceData REFERENCE = new ReferenceData(Organisation.EMPTY, chart());

    private static Chart chart() {
        List<ChartEvent> events = List.of(CHART, CODES);
        return new ChartDecider().evolveAll(new Chart(new TreeMap<>(), new TreeMap<>()), events);
    }

    private static YearFile file(Booked... booked) {
        return YearFile.of(YEAR, REFERENCE, List.of(booked));
    }

    private static Booked operating(String account, String function, Money amount) {
        return new Booked(OPERATING, account, function, amount);
    }

    private static Booked zero(String account, String function) {
        return operating(account, function, Money.ZERO);
    }

    private static Booked capital(String account, String function, Money amount) {
        return new Booked(CAPITAL, account, function, amount);
    }

    private static Account account(String code, String art) {
        return new Account(code, code, art, BOTH);
    }

    private static Function function(String code, String national) {
        return new Function(code, code, national, BOTH, false);
    }
}
