package no.tertial.budget;

import static no.tertial.budget.AdjustmentKind.OPERATING_TO_CAPITAL;
import static no.tertial.chart.AccountClass.CAPITAL;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Budgets.DECISION;
import static no.tertial.fixtures.Budgets.adjust;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.appropriate;
import static no.tertial.fixtures.Budgets.decider;
import static no.tertial.fixtures.Budgets.evenly;
import static no.tertial.fixtures.Budgets.line;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.HOUSING_BUILDING;
import static no.tertial.fixtures.Drammen.INTRODUCTION_BENEFITS;
import static no.tertial.fixtures.Drammen.RESERVE_USED;
import static no.tertial.fixtures.Drammen.TRANSFER_GIVEN;
import static no.tertial.fixtures.Drammen.TRANSFER_RECEIVED;
import static no.tertial.fixtures.Drammen.capital;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.tertial.budget.Budget.Adopted;
import no.tertial.budget.BudgetCommand.AdjustBudget;
import no.tertial.budget.BudgetEvent.AppropriationAdjusted;
import no.tertial.budget.BudgetEvent.BudgetAdopted;
import no.tertial.budget.BudgetRejection.CapitalNeverFinancesOperations;
import no.tertial.budget.BudgetRejection.FinancingNotApplicable;
import no.tertial.budget.BudgetRejection.InsufficientAppropriation;
import no.tertial.budget.BudgetRejection.NoTransfer;
import no.tertial.budget.BudgetRejection.TransfersDiffer;
import no.tertial.chart.Coding;
import no.tertial.decider.Scenario;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.regulations.DecidingBody;
import no.tertial.regulations.Decision;
import org.junit.jupiter.api.Test;

/** Operating money that pays for investment: 0.72 million kroner for Introduksjonssenteret in 2013. */
class OperatingToCapitalTest {
    private static final FiscalYear LAST_YEAR = new FiscalYear(2013);
    private static final Money MOVED = kroner(720_000);
    private static final Coding FURNISHING = capital("1320", "0230", "265", "I13");
    private static final Coding CENTRAL_LOAN = new Coding("1390", CAPITAL, "0910", "880", null);
    private static final Coding DRUG_BUILDING = capital("1330", "0230", "243", "R13");
    private static final Decision JUNE =
            new Decision("13/0815", DecidingBody.COUNCIL, LocalDate.of(2013, 6, 18), "Revidert budsjett 2013", null);
    private static final Adjustment TO_CAPITAL =
            new Adjustment("a1", JUNE, LAST_YEAR.month(7), Recurrence.ONE_OFF, "Innredning");
    private static final Adjustment BACK = new Adjustment("a2", JUNE, LAST_YEAR.month(7), Recurrence.ONE_OFF, "Utsatt");

    private final Scenario<BudgetCommand, BudgetEvent, Budget> in2013 = Scenario.of(decider())
            .given(new BudgetAdopted(
                    LAST_YEAR,
                    DECISION,
                    "vedtatt",
                    List.of(
                            new Frame(AREA, OPERATING, kroner(80_000_000), FullTimeEquivalents.NONE),
                            new Frame(AREA, CAPITAL, kroner(1_000_000), FullTimeEquivalents.NONE, "I13"),
                            new Frame(AREA, CAPITAL, kroner(-1_000_000), FullTimeEquivalents.NONE)),
                    List.of(
                            evenly(INTRODUCTION_BENEFITS, 1, kroner(44_000_000)),
                            evenly(DRUG_PURCHASES, 1, kroner(36_000_000)),
                            evenly(FURNISHING, 1, kroner(1_000_000)),
                            evenly(CENTRAL_LOAN, 1, kroner(-1_000_000)))));

    @Test
    void operating_money_pays_for_investment_in_four_legs_of_one_fact() {
        in2013.when(crossing(TO_CAPITAL, fourLegs(MOVED)))
                .thenEvents(new AppropriationAdjusted(
                        LAST_YEAR,
                        TO_CAPITAL,
                        new AppropriationChange(
                                OPERATING_TO_CAPITAL,
                                List.of(
                                        evenly(INTRODUCTION_BENEFITS, 7, MOVED.negated()),
                                        evenly(TRANSFER_GIVEN, 7, MOVED),
                                        evenly(FURNISHING, 7, MOVED),
                                        evenly(TRANSFER_RECEIVED, 7, MOVED.negated())),
                                List.of(),
                                List.of(
                                        new FrameChange(AREA, CAPITAL, MOVED, "I13", null),
                                        new FrameChange(AREA, CAPITAL, MOVED.negated())),
                                null)));
    }

    @Test
    void each_class_sums_to_zero() {
        List<BudgetEvent> made =
                in2013.when(crossing(TO_CAPITAL, fourLegs(MOVED))).events();

        assertThat(LineRules.sums(linesOf(made))).isEqualTo(Map.of(OPERATING, Money.ZERO, CAPITAL, Money.ZERO));
    }

    @Test
    void a_transfer_of_this_year_is_struck_again() {
        Adopted after = (Adopted)
                in2013.given(in2013.when(crossing(TO_CAPITAL, fourLegs(MOVED))).events())
                        .when(crossing(BACK, fourLegs(MOVED.negated())))
                        .thenState();

        assertThat(after.amountOf(INTRODUCTION_BENEFITS)).isEqualTo(kroner(44_000_000));
        assertThat(after.amountOf(FURNISHING)).isEqualTo(kroner(1_000_000));
        assertThat(after.amountOf(TRANSFER_GIVEN)).isEqualTo(Money.ZERO);
        assertThat(after.amountOf(TRANSFER_RECEIVED)).isEqualTo(Money.ZERO);
        assertThat(after.frames()).containsEntry(new Frame.Key(AREA, CAPITAL, "I13"), kroner(1_000_000));
    }

    @Test
    void a_transfer_is_reduced_but_never_below_zero() {
        Money more = MOVED.plus(new Money(1));
        Scenario<BudgetCommand, BudgetEvent, Budget> transferred =
                in2013.given(in2013.when(crossing(TO_CAPITAL, fourLegs(MOVED))).events());

        transferred
                .when(crossing(BACK, fourLegs(MOVED.negated().plus(new Money(1)))))
                .thenAccepted();
        transferred
                .when(crossing(BACK, fourLegs(more.negated())))
                .thenRejected(
                        new InsufficientAppropriation(TRANSFER_GIVEN, MOVED, more, "/lines/1"),
                        new InsufficientAppropriation(TRANSFER_RECEIVED, MOVED, more, "/lines/3"));
    }

    @Test
    void investment_money_never_comes_to_operations() {
        in2013.when(crossing(
                        TO_CAPITAL, List.of(line(FURNISHING, kroner(-500)), line(INTRODUCTION_BENEFITS, kroner(500)))))
                .thenRejected(new CapitalNeverFinancesOperations(kroner(500)));
    }

    @Test
    void what_one_class_gives_the_other_receives_to_the_ore() {
        Money short_ = MOVED.minus(new Money(1));

        in2013.when(crossing(
                        TO_CAPITAL,
                        List.of(
                                line(INTRODUCTION_BENEFITS, MOVED.negated()),
                                line(TRANSFER_GIVEN, MOVED),
                                line(FURNISHING, short_),
                                line(TRANSFER_RECEIVED, short_.negated()))))
                .thenRejected(new TransfersDiffer(MOVED, short_.negated()));
    }

    @Test
    void money_that_does_not_cross_is_moved_by_another_kind() {
        in2013.when(crossing(
                        TO_CAPITAL, List.of(line(INTRODUCTION_BENEFITS, kroner(-5)), line(DRUG_PURCHASES, kroner(5)))))
                .thenRejected(new NoTransfer());
    }

    @Test
    void the_transfer_is_the_financing_and_there_is_no_other() {
        in2013.when(new AdjustBudget(
                        LAST_YEAR,
                        TO_CAPITAL,
                        RequestedChange.of(
                                OPERATING_TO_CAPITAL, fourLegs(MOVED), List.of(line(CENTRAL_LOAN, kroner(-5))))))
                .thenRejected(new FinancingNotApplicable(OPERATING_TO_CAPITAL));
    }

    @Test
    void the_year_after_there_is_nothing_to_transfer_back_and_operations_are_given_anew() {
        Scenario<BudgetCommand, BudgetEvent, Budget> in2014 =
                Scenario.of(decider()).given(ADOPTED);
        List<RequestedLine> back = List.of(
                line(INTRODUCTION_BENEFITS, MOVED),
                line(TRANSFER_GIVEN, MOVED.negated()),
                line(HOUSING_BUILDING, MOVED.negated()),
                line(TRANSFER_RECEIVED, MOVED));

        in2014.when(adjust(adjustment("a1"), RequestedChange.of(OPERATING_TO_CAPITAL, back)))
                .thenRejected(
                        new InsufficientAppropriation(TRANSFER_GIVEN, Money.ZERO, MOVED, "/lines/1"),
                        new InsufficientAppropriation(TRANSFER_RECEIVED, Money.ZERO, MOVED, "/lines/3"));
        in2014.when(appropriate(
                        adjustment("a1"),
                        List.of(line(INTRODUCTION_BENEFITS, MOVED)),
                        List.of(line(RESERVE_USED, MOVED.negated()))))
                .thenAccepted();
    }

    @Test
    void seven_lines_adopted_and_their_transfer_struck_again_leave_each_class_at_zero_ore() {
        List<BudgetEvent> given =
                in2013.when(crossing(TO_CAPITAL, sevenLines(1))).events();
        Scenario<BudgetCommand, BudgetEvent, Budget>.Asked striking =
                in2013.given(given).when(crossing(BACK, sevenLines(-1)));
        List<BudgetEvent> struck = striking.events();

        assertThat(LineRules.sums(linesOf(given))).isEqualTo(Map.of(OPERATING, Money.ZERO, CAPITAL, Money.ZERO));
        assertThat(LineRules.sums(linesOf(struck))).isEqualTo(Map.of(OPERATING, Money.ZERO, CAPITAL, Money.ZERO));
        Adopted after = (Adopted) striking.thenState();
        assertThat(after.amountOf(TRANSFER_GIVEN)).isEqualTo(Money.ZERO);
        assertThat(after.amountOf(TRANSFER_RECEIVED)).isEqualTo(Money.ZERO);
    }

    /** Two units give, three lines of two projects receive; thirds of a krone on the way. */
    private static List<RequestedLine> sevenLines(long sign) {
        return List.of(
                line(INTRODUCTION_BENEFITS, new Money(sign * -72_000_001)),
                line(DRUG_PURCHASES, new Money(sign * -28_000_002)),
                line(TRANSFER_GIVEN, new Money(sign * 100_000_003)),
                line(FURNISHING, new Money(sign * 60_000_001)),
                line(capital("1320", "1370", "265", "I13"), new Money(sign * 10_000_001)),
                line(DRUG_BUILDING, new Money(sign * 30_000_001)),
                line(TRANSFER_RECEIVED, new Money(sign * -100_000_003)));
    }

    private static List<RequestedLine> fourLegs(Money moved) {
        return List.of(
                line(INTRODUCTION_BENEFITS, moved.negated()),
                line(TRANSFER_GIVEN, moved),
                line(FURNISHING, moved),
                line(TRANSFER_RECEIVED, moved.negated()));
    }

    private static AdjustBudget crossing(Adjustment adjustment, List<RequestedLine> lines) {
        return new AdjustBudget(LAST_YEAR, adjustment, RequestedChange.of(OPERATING_TO_CAPITAL, lines));
    }

    private static List<BudgetLine> linesOf(List<BudgetEvent> events) {
        return events.stream()
                .flatMap(event -> ((AppropriationAdjusted) event).change().allLines().stream())
                .toList();
    }
}
