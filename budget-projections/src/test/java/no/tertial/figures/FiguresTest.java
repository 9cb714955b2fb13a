package no.tertial.figures;

import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.adjusted;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.evenly;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_PAY;
import static no.tertial.fixtures.Drammen.OTHER_AREA;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Vouchers.posting;
import static no.tertial.fixtures.Vouchers.voucher;
import static no.tertial.money.Money.kroner;
import static no.tertial.readside.Tertial2Of2014.T2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import no.tertial.budget.AdjustmentKind;
import no.tertial.budget.BudgetLine;
import no.tertial.budget.FrameChange;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.chart.AccountGroup;
import no.tertial.chart.Scope;
import no.tertial.figures.BudgetOverview.Adjustments;
import no.tertial.figures.BudgetOverview.BudgetRow;
import no.tertial.figures.BudgetOverview.FrameOfArea;
import no.tertial.fixtures.Drammen;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.journal.Voucher;
import no.tertial.money.Money;
import no.tertial.organisation.OutsideScope;
import no.tertial.organisation.UnknownFilter;
import no.tertial.period.MonthlyAmounts;
import no.tertial.period.ReportingPeriod;
import no.tertial.readside.Database;
import no.tertial.readside.History;
import no.tertial.readside.ReadSide;
import no.tertial.readside.Tertial2Of2014;
import no.tertial.replay.AsOf;
import no.tertial.replay.PositionNotReached;
import no.tertial.rounds.Reconciliation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class FiguresTest {
    private static final Scope ALL = new Scope.All();

    private final ReadSide readSide;
    private final History history;

    FiguresTest(Database database) {
        DataSource dataSource = database.migrated();
        readSide = ReadSide.over(dataSource);
        history = new History(dataSource, _ -> readSide.readModel());
        history.record(Tertial2Of2014.events());
    }

    @Test
    void second_tertial_of_2014_gives_the_deviation_of_every_unit_to_the_ore() {
        // when
        Variances variances = readSide.variances().variances(ALL, variance(AREA, null, AsOf.NOW, Dimension.UNIT));

        // then
        assertThat(variances.rows())
                .extracting(VarianceRow::unit, VarianceRow::name, VarianceRow::deviation, VarianceRow::favourable)
                .containsExactly(
                        tuple("introduksjonssenteret", "Introduksjonssenteret", kroner(1_900_000), false),
                        tuple("nav", "NAV", kroner(3_400_000), false),
                        tuple("rusforebygging", "Senter for rusforebygging", kroner(-100_000), true),
                        tuple("sentrale-midler-13", "Sentrale midler", Money.ZERO, true));
        assertThat(variances.rows().get(1))
                .isEqualTo(new VarianceRow(
                        NAV,
                        null,
                        null,
                        null,
                        null,
                        "NAV",
                        kroner(138_000_000),
                        Money.ZERO,
                        kroner(138_000_000),
                        Money.ZERO,
                        kroner(92_000_000),
                        kroner(95_400_000),
                        Money.ZERO,
                        kroner(3_400_000),
                        new BigDecimal("3.70"),
                        false,
                        Money.ZERO,
                        kroner(42_600_000),
                        Money.ZERO,
                        Money.ZERO));
        assertThat(variances.total().deviation()).isEqualTo(kroner(5_200_000));
        assertThat(variances.position()).isEqualTo(10);
        assertThat(variances.knownAt()).isEqualTo(History.at(10));
    }

    @Test
    void a_stated_total_is_held_against_the_ledger_and_against_its_parts() {
        // given
        history.record(Tertial2Of2014.REPORT);

        // when
        Variances variances = readSide.variances().variances(ALL, variance(AREA, null, AsOf.NOW));

        // then
        assertThat(variances.reconciliation())
                .extracting(
                        Reconciliation::against,
                        Reconciliation::computed,
                        Reconciliation::residual,
                        Reconciliation::tolerance,
                        Reconciliation::verdict)
                .containsExactly(
                        tuple(
                                Reconciliation.Against.LEDGER,
                                kroner(5_200_000),
                                kroner(100_000),
                                kroner(50_000),
                                Reconciliation.Verdict.UNEXPLAINED),
                        tuple(
                                Reconciliation.Against.STATED_PARTS,
                                kroner(5_200_000),
                                kroner(100_000),
                                kroner(200_000),
                                Reconciliation.Verdict.WITHIN_ROUNDING));
        assertThat(readSide.variances()
                        .variances(ALL, variance(AREA, null, AsOf.position(10)))
                        .reconciliation())
                .isEmpty();
    }

    @Test
    void one_ore_more_in_one_posting_changes_the_answer_by_exactly_that_and_leaves_the_earlier_answer_alone() {
        // given
        Variances before = readSide.variances().variances(ALL, variance(AREA, null, AsOf.NOW, Dimension.UNIT));

        // when
        history.record(posted(voucher("99", 8, posting(NAV_BENEFITS, new Money(1)))));

        // then
        Variances after = readSide.variances().variances(ALL, variance(AREA, null, AsOf.NOW, Dimension.UNIT));
        assertThat(after.total().deviation()).isEqualTo(kroner(5_200_000).plus(new Money(1)));
        assertThat(after.rows().get(1).deviation()).isEqualTo(kroner(3_400_000).plus(new Money(1)));
        assertThat(readSide.variances().variances(ALL, variance(AREA, null, AsOf.position(10), Dimension.UNIT)))
                .isEqualTo(before);
        assertThat(readSide.variances()
                        .variances(
                                ALL,
                                variance(AREA, null, AsOf.knownAt(History.at(11).minusNanos(1)), Dimension.UNIT))
                        .rows())
                .isEqualTo(before.rows());
    }

    @Test
    void money_moved_to_a_later_month_leaves_the_budget_to_date_by_exactly_that_month() {
        // when 1.2 million of the year moves from June to December
        List<Money> months = new ArrayList<>(Collections.nCopies(12, Money.ZERO));
        months.set(5, kroner(-1_200_000));
        months.set(11, kroner(1_200_000));
        history.record(adjusted(
                AdjustmentKind.REALLOCATION,
                adjustment("a1", 6),
                List.of(new BudgetLine(NAV_BENEFITS, new MonthlyAmounts(months), FullTimeEquivalents.NONE)),
                List.of()));

        // then
        VarianceRow total = readSide.variances()
                .variances(ALL, variance(null, NAV, AsOf.NOW))
                .total();
        assertThat(total.revisedBudget()).isEqualTo(kroner(138_000_000));
        assertThat(total.budgetToDate()).isEqualTo(kroner(90_800_000));
        assertThat(total.deviation()).isEqualTo(kroner(4_600_000));
    }

    @Test
    void year_end_periods_count_only_when_asked_through_them() {
        // given
        history.record(posted(voucher("13", 13, posting(NAV_BENEFITS, kroner(1_000)))));

        // then
        assertThat(actualOfNav("2014-12")).isEqualTo(kroner(95_400_000));
        assertThat(actualOfNav("2014-13")).isEqualTo(kroner(95_401_000));
        assertThat(actualOfNav("2014-15")).isEqualTo(kroner(95_401_000));
    }

    private Money actualOfNav(String through) {
        VarianceQuestion question =
                new VarianceQuestion(YEAR, ReportingPeriod.parse(through), null, NAV, List.of(), OPERATING, AsOf.NOW);
        return readSide.variances().variances(ALL, question).total().actualToDate();
    }

    @Test
    void rows_break_down_by_several_dimensions_and_always_sum_to_the_total() {
        // when
        Variances variances = readSide.variances()
                .variances(ALL, variance(AREA, null, AsOf.NOW, Dimension.ACCOUNT_GROUP, Dimension.FUNCTION));

        // then
        assertThat(variances.rows())
                .extracting(VarianceRow::function, VarianceRow::accountGroup, VarianceRow::name, VarianceRow::deviation)
                .containsExactly(
                        tuple("243", AccountGroup.PURCHASES, "Rusmiddeltiltak", kroner(-100_000)),
                        tuple("275", AccountGroup.TRANSFERS, "Introduksjonsordningen", kroner(1_900_000)),
                        tuple("276", AccountGroup.INCOME, "Kvalifiseringsprogrammet", Money.ZERO),
                        tuple("281", AccountGroup.TRANSFERS, "Økonomisk sosialhjelp", kroner(3_400_000)));
        for (Dimension dimension : Dimension.values()) {
            Variances by = readSide.variances().variances(ALL, variance(null, null, AsOf.NOW, dimension));
            assertThat(Money.sum(by.rows().stream().map(VarianceRow::deviation).toList()))
                    .isEqualTo(by.total().deviation());
        }
    }

    @Test
    void income_that_falls_short_is_unfavourable_and_its_percentage_keeps_the_sign() {
        // given the state pays a million less than NAV's 10.67 to date
        history.record(posted(voucher("77", 8, posting(no.tertial.fixtures.Drammen.NAV_GRANT, kroner(1_000_000)))));

        // when
        VarianceRow grant = readSide.variances()
                .variances(ALL, variance(null, NAV, AsOf.NOW, Dimension.FUNCTION))
                .rows()
                .getFirst();

        // then
        assertThat(grant.deviation()).isEqualTo(kroner(1_000_000));
        assertThat(grant.deviationPercent()).isEqualTo(new BigDecimal("9.38"));
        assertThat(grant.favourable()).isFalse();
    }

    @Test
    void what_was_never_budgeted_has_no_percentage() {
        history.record(posted(voucher("78", 8, posting(NAV_PAY, kroner(500)))));

        assertThat(readSide.variances()
                        .variances(ALL, variance(null, NAV, AsOf.NOW, Dimension.ACCOUNT))
                        .rows()
                        .getFirst())
                .extracting(VarianceRow::account, VarianceRow::deviation, VarianceRow::deviationPercent)
                .containsExactly("1010", kroner(500), null);
    }

    @Test
    void the_frame_of_236_is_handed_out_in_full() {
        // when
        BudgetOverview budget = readSide.budgets().budget(ALL, budget(AREA, null, AsOf.NOW));

        // then
        assertThat(budget.frames())
                .containsExactly(new FrameOfArea(
                        AREA,
                        "Sosiale tjenester",
                        null,
                        kroner(236_000_000),
                        kroner(236_000_000),
                        Money.ZERO,
                        FullTimeEquivalents.of(206),
                        FullTimeEquivalents.of(206)));
        assertThat(budget.rows())
                .extracting(BudgetRow::unit, BudgetRow::revised, BudgetRow::fte, BudgetRow::shareOfFrame)
                .containsExactly(
                        tuple(
                                "introduksjonssenteret",
                                kroner(44_000_000),
                                FullTimeEquivalents.of(79),
                                new BigDecimal("18.6")),
                        tuple("nav", kroner(138_000_000), FullTimeEquivalents.of(83), new BigDecimal("58.5")),
                        tuple("rusforebygging", kroner(36_000_000), FullTimeEquivalents.of(44), new BigDecimal("15.3")),
                        tuple(
                                "sentrale-midler-13",
                                kroner(18_000_000),
                                FullTimeEquivalents.NONE,
                                new BigDecimal("7.6")));
    }

    @Test
    void adjustments_show_by_kind_and_move_the_frame_and_the_budget_before_them_stays() {
        // given
        BudgetOverview before = readSide.budgets().budget(ALL, budget(null, null, AsOf.NOW));
        history.record(adjusted(
                AdjustmentKind.REALLOCATION,
                adjustment("a1"),
                List.of(evenly(NAV_BENEFITS, 5, kroner(-500_000)), evenly(DRUG_PURCHASES, 5, kroner(500_000))),
                List.of()));
        history.record(adjusted(
                AdjustmentKind.SUPPLEMENTARY,
                adjustment("a2"),
                List.of(evenly(NAV_BENEFITS, 5, kroner(2_000_000))),
                List.of(evenly(Drammen.HOUSING_PURCHASES, 5, kroner(-2_000_000))),
                List.of(
                        new FrameChange(AREA, OPERATING, kroner(2_000_000)),
                        new FrameChange(OTHER_AREA, OPERATING, kroner(-2_000_000)))));

        // when
        BudgetOverview after = readSide.budgets().budget(ALL, budget(null, null, AsOf.NOW));

        // then
        BudgetRow nav = after.rows().stream()
                .filter(row -> NAV.equals(row.unit()))
                .findFirst()
                .orElseThrow();
        assertThat(nav.original()).isEqualTo(kroner(138_000_000));
        assertThat(nav.adjustments())
                .isEqualTo(new Adjustments(
                        kroner(-500_000),
                        kroner(2_000_000),
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO));
        assertThat(nav.revised()).isEqualTo(kroner(139_500_000));
        assertThat(after.frames())
                .extracting(FrameOfArea::area, FrameOfArea::frame, FrameOfArea::unallocated)
                .containsExactly(
                        tuple(AREA, kroner(238_000_000), Money.ZERO), tuple(OTHER_AREA, Money.ZERO, Money.ZERO));
        assertThat(readSide.budgets().budget(ALL, budget(null, null, AsOf.position(10))))
                .isEqualTo(before);
    }

    @Test
    void before_the_first_event_everything_is_empty_and_a_position_ahead_is_refused() {
        // when
        Variances empty =
                readSide.variances().variances(ALL, variance(null, null, AsOf.knownAt(History.START), Dimension.UNIT));

        // then
        assertThat(empty.rows()).isEmpty();
        assertThat(empty.total().revisedBudget()).isEqualTo(Money.ZERO);
        assertThat(empty.position()).isZero();
        assertThat(empty.knownAt()).isEqualTo(History.START);
        assertThatThrownBy(() -> readSide.variances().variances(ALL, variance(null, null, AsOf.position(11))))
                .isInstanceOfSatisfying(PositionNotReached.class, refused -> {
                    assertThat(refused.asked()).isEqualTo(11);
                    assertThat(refused.present()).isEqualTo(10);
                });
    }

    @Test
    void everyone_sees_their_own_part_and_is_refused_the_rest() {
        VarianceQueries variances = readSide.variances();
        Scope ownUnit = new Scope.OwnUnit(NAV);
        Scope ownArea = new Scope.OwnArea(AREA);

        // no filter means all of one's own
        assertThat(variances
                        .variances(ownUnit, variance(null, null, AsOf.NOW, Dimension.UNIT))
                        .rows())
                .extracting(VarianceRow::unit)
                .containsExactly(NAV);
        assertThat(variances
                        .variances(ownArea, variance(null, null, AsOf.NOW))
                        .total()
                        .deviation())
                .isEqualTo(kroner(5_200_000));
        assertThat(variances
                        .variances(ALL, variance(null, null, AsOf.NOW))
                        .total()
                        .deviation())
                .isEqualTo(kroner(5_200_000).minus(new Money(133_333_333)));

        // a filter outside is refused, whether or not it exists
        refused(ownUnit, AREA, null);
        refused(ownUnit, null, "rusforebygging");
        refused(ownUnit, null, "nowhere");
        refused(ownArea, OTHER_AREA, null);
        refused(ownArea, null, "boliger");
        refused(ownArea, null, "nowhere");

        // who may see all is told what does not exist
        assertThatThrownBy(() -> variances.variances(ALL, variance(null, "nowhere", AsOf.NOW)))
                .isInstanceOf(UnknownFilter.class);
        assertThatThrownBy(() -> variances.variances(ALL, variance("99", null, AsOf.NOW)))
                .isInstanceOf(UnknownFilter.class);
        assertThatThrownBy(() -> variances.variances(ALL, variance(OTHER_AREA, NAV, AsOf.NOW)))
                .isInstanceOf(UnknownFilter.class);
    }

    private void refused(Scope scope, @Nullable String area, @Nullable String unit) {
        assertThatThrownBy(() -> readSide.variances().variances(scope, variance(area, unit, AsOf.NOW)))
                .isInstanceOf(OutsideScope.class);
        assertThatThrownBy(() -> readSide.budgets().budget(scope, budget(area, unit, AsOf.NOW)))
                .isInstanceOf(OutsideScope.class);
    }

    private static VouchersPosted posted(Voucher voucher) {
        return new VouchersPosted(List.of(voucher), List.of());
    }

    private static VarianceQuestion variance(
            @Nullable String area, @Nullable String unit, AsOf asOf, Dimension... groupBy) {
        return new VarianceQuestion(YEAR, T2, area, unit, List.of(groupBy), OPERATING, asOf);
    }

    private static BudgetQuestion budget(@Nullable String area, @Nullable String unit, AsOf asOf) {
        return new BudgetQuestion(YEAR, area, unit, List.of(Dimension.UNIT), OPERATING, asOf);
    }
}
