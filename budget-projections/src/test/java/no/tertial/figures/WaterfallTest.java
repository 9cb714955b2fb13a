package no.tertial.figures;

import static no.tertial.budget.AdjustmentKind.OPERATING_TO_CAPITAL;
import static no.tertial.budget.AdjustmentKind.REALLOCATION;
import static no.tertial.budget.AdjustmentKind.REPHASING;
import static no.tertial.chart.AccountClass.CAPITAL;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.adjusted;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.evenly;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.DRUG_CENTRE;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.HOUSING_BUILDING;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.OTHER_AREA;
import static no.tertial.fixtures.Drammen.TRANSFER_GIVEN;
import static no.tertial.fixtures.Drammen.TRANSFER_RECEIVED;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import no.tertial.budget.Adjustment;
import no.tertial.budget.AdjustmentKind;
import no.tertial.budget.BudgetEvent.AppropriationAdjusted;
import no.tertial.budget.BudgetEvent.BudgetAdopted;
import no.tertial.budget.BudgetEvent.BudgetVersionRecorded;
import no.tertial.budget.BudgetLine;
import no.tertial.budget.Extent;
import no.tertial.budget.FrameChange;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.budget.Recurrence;
import no.tertial.chart.AccountClass;
import no.tertial.chart.OrganisationEvent.AnsvarSplit;
import no.tertial.chart.OrganisationEvent.UnitMoved;
import no.tertial.chart.Scope;
import no.tertial.chart.SplitPart;
import no.tertial.decisions.DecisionKind;
import no.tertial.decisions.DecisionLines.WholeBudget;
import no.tertial.figures.BudgetBalance.TransferSum;
import no.tertial.figures.BudgetBalance.Verdict;
import no.tertial.figures.BudgetOverview.BudgetRow;
import no.tertial.figures.BudgetOverview.FrameOfArea;
import no.tertial.figures.UnusedInvestment.ProjectRow;
import no.tertial.figures.VersionComparison.VersionRow;
import no.tertial.figures.Waterfall.Fall;
import no.tertial.figures.Waterfall.FallStep;
import no.tertial.fixtures.Budgets;
import no.tertial.fixtures.Drammen;
import no.tertial.fixtures.Vouchers;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.money.Money;
import no.tertial.organisation.OrganisationView;
import no.tertial.organisation.UnknownFilter;
import no.tertial.period.FiscalYear;
import no.tertial.period.MonthlyAmounts;
import no.tertial.readside.Database;
import no.tertial.readside.History;
import no.tertial.readside.ReadSide;
import no.tertial.replay.AsOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What decisions made of the budget: waterfall, versions, frames per project, balance, and what was left unused. */
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class WaterfallTest {
    private static final Scope ALL = new Scope.All();

    private final ReadSide readSide;
    private final History history;

    WaterfallTest(Database database) {
        DataSource dataSource = database.migrated();
        readSide = ReadSide.over(dataSource);
        history = new History(dataSource, _ -> readSide.readModel());
    }

    private void adopt() {
        history.record(Drammen.ORGANISATION_EVENTS);
        history.record(Drammen.CHART_EVENTS);
        history.record(Budgets.ADOPTED);
    }

    private Waterfall waterfall(Detail detail, AccountClass accountClass, OrganisationView view, AsOf asOf) {
        return readSide.waterfalls()
                .waterfall(ALL, new WaterfallQuestion(YEAR, null, null, detail, accountClass, view, asOf));
    }

    @Test
    void each_decision_is_a_step_in_its_order_and_the_last_ends_at_the_revised_budget() {
        // given
        adopt();
        history.record(adjusted(
                REALLOCATION,
                adjustment("a"),
                List.of(evenly(NAV_BENEFITS, 5, kroner(800)), evenly(DRUG_PURCHASES, 5, kroner(-800))),
                List.of()));
        history.record(adjusted(
                REALLOCATION,
                adjustment("b"),
                List.of(evenly(NAV_BENEFITS, 5, kroner(-300)), evenly(DRUG_PURCHASES, 5, kroner(300))),
                List.of()));

        // when
        Waterfall now = waterfall(Detail.UNIT, OPERATING, OrganisationView.RESTATED, AsOf.NOW);
        Waterfall before = waterfall(Detail.UNIT, OPERATING, OrganisationView.RESTATED, AsOf.position(10));

        // then
        Fall nav = fallOf(NAV, now);
        assertThat(nav.original()).isEqualTo(kroner(138_000_000));
        assertThat(nav.steps())
                .containsExactly(
                        step(10, "a", kroner(800), kroner(138_000_800)),
                        step(11, "b", kroner(-300), kroner(138_000_500)));
        assertThat(nav.revised()).isEqualTo(kroner(138_000_500));
        assertThat(fallOf(NAV, before).revised()).isEqualTo(kroner(138_000_800));
        assertThat(now.total().steps())
                .extracting(FallStep::amount, FallStep::running)
                .containsExactly(tuple(Money.ZERO, kroner(238_000_000)), tuple(Money.ZERO, kroner(238_000_000)));
        assertThat(fallOf("introduksjonssenteret", now).steps()).isEmpty();
    }

    private static FallStep step(long position, String id, Money amount, Money running) {
        return new FallStep(
                position,
                id,
                DecisionKind.REALLOCATION,
                Budgets.DECISION.caseReference(),
                Budgets.DECISION.title(),
                YEAR.month(5),
                amount,
                running);
    }

    private static Fall fallOf(String unit, Waterfall waterfall) {
        return waterfall.rows().stream()
                .filter(row -> unit.equals(row.unit()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void every_row_ends_at_the_revised_budget_to_the_ore_in_both_views_whatever_was_split_and_moved(long seed) {
        // given
        Random random = new Random(seed);
        List<Object> events = new ArrayList<>(RandomHistory.events(seed, 80));
        events.add(
                10 + random.nextInt(60),
                new AnsvarSplit(
                        "1310",
                        List.of(
                                new SplitPart("1311", NAV, 2),
                                new SplitPart("1312", DRUG_CENTRE, 1 + random.nextInt(5))),
                        LocalDate.of(2014, 1 + random.nextInt(12), 1)));
        events.add(
                10 + random.nextInt(60),
                new UnitMoved(DRUG_CENTRE, OTHER_AREA, LocalDate.of(2014, 1 + random.nextInt(12), 1)));
        history.record(events);

        // when, then
        for (OrganisationView view : OrganisationView.values()) {
            for (AccountClass accountClass : AccountClass.values()) {
                AsOf asOf = AsOf.position(20 + random.nextInt(60));
                Waterfall waterfall = waterfall(Detail.UNIT, accountClass, view, asOf);
                BudgetOverview budget = readSide.budgets()
                        .budget(
                                ALL,
                                new BudgetQuestion(
                                        YEAR, null, null, List.of(Dimension.UNIT), accountClass, view, asOf));
                assertThat(waterfall.total().revised()).isEqualTo(budget.total().revised());
                assertThat(waterfall.total().original())
                        .isEqualTo(budget.total().original());
                for (BudgetRow row : budget.rows()) {
                    Money revised = Money.sum(waterfall.rows().stream()
                            .filter(fall -> String.valueOf(row.unit()).equals(fall.unit()))
                            .map(Fall::revised)
                            .toList());
                    assertThat(revised).as("%s %s", view, row.unit()).isEqualTo(row.revised());
                }
                for (Fall fall :
                        waterfall(Detail.LINE, accountClass, view, asOf).rows()) {
                    assertThat(
                                    fall.steps().isEmpty()
                                            ? fall.original()
                                            : fall.steps().getLast().running())
                            .isEqualTo(fall.revised());
                }
            }
        }
    }

    @Test
    void a_rephasing_is_a_step_of_nothing() {
        adopt();
        BudgetLine later = new BudgetLine(
                NAV_BENEFITS,
                MonthlyAmounts.inMonth(5, kroner(-100)).plus(MonthlyAmounts.inMonth(9, kroner(100))),
                FullTimeEquivalents.NONE);
        history.record(adjusted(REPHASING, adjustment("a"), List.of(later), List.of()));

        assertThat(waterfall(Detail.AREA, OPERATING, OrganisationView.RESTATED, AsOf.NOW)
                        .rows()
                        .getFirst()
                        .steps())
                .extracting(FallStep::kind, FallStep::amount, FallStep::running)
                .containsExactly(tuple(DecisionKind.REPHASING, Money.ZERO, kroner(236_000_000)));
    }

    @Test
    void budgets_on_their_way_to_the_council_are_compared_with_the_adopted_and_the_revised_one() {
        // given
        history.record(Drammen.ORGANISATION_EVENTS);
        history.record(Drammen.CHART_EVENTS);
        history.record(new BudgetVersionRecorded(
                YEAR,
                Budgets.DECISION,
                "forslag",
                Extent.PART,
                List.of(),
                List.of(evenly(NAV_BENEFITS, 1, kroner(160_000_000)), evenly(DRUG_PURCHASES, 1, kroner(36_000_000)))));
        history.record(Budgets.ADOPTED);
        history.record(adjusted(
                AdjustmentKind.SUPPLEMENTARY,
                adjustment("a"),
                List.of(evenly(DRUG_PURCHASES, 5, kroner(1_000_000))),
                List.of()));

        // when
        VersionComparison adopted = compare("forslag", "vedtatt");
        VersionComparison revised = compare("vedtatt", VersionComparisonQuestion.REVISED);

        // then
        assertThat(adopted.rows())
                .filteredOn(row -> NAV.equals(row.unit()))
                .containsExactly(new VersionRow(
                        NAV,
                        null,
                        null,
                        null,
                        null,
                        "NAV",
                        kroner(160_000_000),
                        kroner(138_000_000),
                        kroner(-22_000_000),
                        new BigDecimal("-13.75"),
                        FullTimeEquivalents.NONE,
                        FullTimeEquivalents.of(83)));
        assertThat(revised.total().difference()).isEqualTo(kroner(1_000_000));
        assertThat(readSide.versions().versions(ALL, YEAR, AsOf.NOW).versions())
                .extracting(WholeBudget::name, WholeBudget::adopted, WholeBudget::at)
                .containsExactly(tuple("forslag", false, History.at(9)), tuple("vedtatt", true, History.at(10)));
        assertThat(readSide.versions().versions(ALL, YEAR, AsOf.position(9)).versions())
                .hasSize(1);
        assertThatThrownBy(() -> compare("forslag", "annet")).isInstanceOf(UnknownFilter.class);
    }

    private VersionComparison compare(String from, String to) {
        return readSide.versions()
                .comparison(
                        ALL,
                        new VersionComparisonQuestion(
                                YEAR, from, to, null, null, List.of(Dimension.UNIT), OPERATING, AsOf.NOW));
    }

    @Test
    void investment_has_a_frame_for_each_project_and_each_is_handed_out_in_full() {
        adopt();
        history.record(crossing());

        List<FrameOfArea> frames = readSide.budgets()
                .budget(ALL, new BudgetQuestion(YEAR, null, null, List.of(), CAPITAL, AsOf.NOW))
                .frames();

        assertThat(frames)
                .extracting(FrameOfArea::area, FrameOfArea::project, FrameOfArea::frame, FrameOfArea::unallocated)
                .containsExactly(
                        tuple(AREA, null, kroner(-720_000), Money.ZERO),
                        tuple(OTHER_AREA, "B14", kroner(720_000), Money.ZERO));
    }

    /** Scenario 4: four legs. */
    private static Object crossing() {
        return adjusted(
                OPERATING_TO_CAPITAL,
                adjustment("x"),
                List.of(
                        evenly(NAV_BENEFITS, 5, kroner(-720_000)),
                        evenly(TRANSFER_GIVEN, 5, kroner(720_000)),
                        evenly(HOUSING_BUILDING, 5, kroner(720_000)),
                        evenly(TRANSFER_RECEIVED, 5, kroner(-720_000))),
                List.of(
                        new FrameChange(AREA, CAPITAL, kroner(-720_000)),
                        new FrameChange(OTHER_AREA, CAPITAL, kroner(720_000), "B14", null)));
    }

    @Test
    void the_balance_sets_what_operations_give_against_what_investment_gets() {
        adopt();
        history.record(crossing());

        BudgetBalance balance = readSide.balances().balance(ALL, YEAR, AsOf.NOW);
        BudgetBalance before = readSide.balances().balance(ALL, YEAR, AsOf.position(9));

        assertThat(balance.transfer()).isEqualTo(new TransferSum(kroner(720_000), kroner(-720_000), Money.ZERO));
        assertThat(balance.operatingResult()).isEqualTo(kroner(238_000_000));
        assertThat(balance.classes())
                .extracting(one -> one.accountClass() + " " + one.sum())
                .containsExactly("CAPITAL 0.00", "OPERATING 238000000.00");
        assertThat(balance.verdict()).isEqualTo(Verdict.NOT_JUDGED);
        assertThat(before.transfer().given()).isEqualTo(Money.ZERO);
        assertThat(readSide.balances()
                        .balance(ALL, new FiscalYear(2015), AsOf.NOW)
                        .extent())
                .isNull();
    }

    @Test
    void a_whole_budget_is_judged() {
        history.record(Drammen.ORGANISATION_EVENTS);
        history.record(Drammen.CHART_EVENTS);
        history.record(new BudgetAdopted(
                YEAR,
                Budgets.DECISION,
                "vedtatt",
                List.of(),
                List.of(evenly(NAV_BENEFITS, 1, kroner(100)), evenly(Drammen.RESERVE_USED, 1, kroner(-100))),
                Extent.WHOLE));
        assertThat(readSide.balances().balance(ALL, YEAR, AsOf.NOW).verdict()).isEqualTo(Verdict.BALANCED);

        history.record(
                adjusted(REALLOCATION, adjustment("a"), List.of(evenly(NAV_BENEFITS, 5, new Money(1))), List.of()));

        assertThat(readSide.balances().balance(ALL, YEAR, AsOf.NOW).verdict()).isEqualTo(Verdict.OUT_OF_BALANCE);
    }

    @Test
    void what_investment_left_unused_is_the_revised_expenditure_less_the_ledger_less_what_was_given_again() {
        // given
        adopt();
        history.record(new VouchersPosted(
                List.of(Vouchers.voucher("1", 8, Vouchers.posting(HOUSING_BUILDING, kroner(15_000_000)))), List.of()));
        FiscalYear next = new FiscalYear(2015);
        var again = adjusted(
                AdjustmentKind.REAPPROPRIATION,
                adjustment("r"),
                List.of(evenly(HOUSING_BUILDING, 5, kroner(2_000_000))),
                List.of());
        history.record(new AppropriationAdjusted(
                next,
                new Adjustment("2015-r", Budgets.DECISION, next.month(5), Recurrence.ONE_OFF, "Rebevilgning"),
                again.change()));

        // when
        UnusedInvestment unused = readSide.unusedInvestment().unused(ALL, YEAR, AsOf.NOW);

        // then
        assertThat(unused.projects())
                .containsExactly(new ProjectRow(
                        "B14",
                        kroner(20_000_000),
                        kroner(15_000_000),
                        kroner(5_000_000),
                        kroner(2_000_000),
                        kroner(3_000_000)));
        assertThat(readSide.unusedInvestment().unusedBefore(next))
                .hasValueSatisfying(left -> assertThat(left).containsEntry("B14", kroner(5_000_000)));
        assertThat(readSide.unusedInvestment().unusedBefore(YEAR)).isEmpty();
        assertThat(readSide.unusedInvestment()
                        .unused(new Scope.OwnUnit(NAV), YEAR, AsOf.NOW)
                        .projects())
                .isEmpty();
    }
}
