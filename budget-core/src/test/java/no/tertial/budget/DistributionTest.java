package no.tertial.budget;

import static no.tertial.budget.AdjustmentKind.REALLOCATION;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.DECISION;
import static no.tertial.fixtures.Budgets.adjust;
import static no.tertial.fixtures.Budgets.adjusted;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.decider;
import static no.tertial.fixtures.Budgets.evenly;
import static no.tertial.fixtures.Budgets.line;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_PAY;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Drammen.operating;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import no.tertial.budget.Budget.Adopted;
import no.tertial.budget.BudgetCommand.AdjustBudget;
import no.tertial.budget.BudgetEvent.BudgetAdopted;
import no.tertial.budget.BudgetRejection.InsufficientAppropriation;
import no.tertial.budget.BudgetRejection.LineTwice;
import no.tertial.budget.BudgetRejection.LinesAndDistribution;
import no.tertial.budget.BudgetRejection.NobodyTakesPart;
import no.tertial.budget.BudgetRejection.NothingToDistribute;
import no.tertial.chart.Coding;
import no.tertial.decider.Scenario;
import no.tertial.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The central pot for the pay settlement, handed out in one decision. */
class DistributionTest {
    private static final Adjustment MAY = adjustment("a1", 5);
    private static final Coding POT = operating("1390", "1010", "281");
    private static final Coding INTRODUCTION_PAY = operating("1320", "1010", "275");
    private static final Coding DRUG_PAY = operating("1330", "1010", "243");
    private static final Money SETTLEMENT = new Money(1_000_000_01);

    private final Scenario<BudgetCommand, BudgetEvent, Budget> adopted = Scenario.of(decider())
            .given(new BudgetAdopted(
                    YEAR,
                    DECISION,
                    "vedtatt",
                    List.of(new Frame(AREA, OPERATING, kroner(220_000_000), FullTimeEquivalents.NONE)),
                    List.of(
                            evenly(DRUG_PAY, 1, kroner(10_000_000)),
                            evenly(INTRODUCTION_PAY, 1, kroner(20_000_000)),
                            evenly(NAV_PAY, 1, kroner(30_000_000)),
                            evenly(NAV_BENEFITS, 1, kroner(154_000_000)),
                            evenly(POT, 1, kroner(6_000_000))),
                    Extent.PART));

    @Test
    void the_pot_is_handed_out_as_pay_is_budgeted_in_one_decision() {
        adopted.when(handingOut(byPay())).thenEvents(made(166_666_67, 333_333_34, 500_000_00));
    }

    @Test
    void some_take_part_and_others_do_not() {
        adopted.when(handingOut(new Distribution(
                        POT,
                        SETTLEMENT,
                        new Distribution.Formula.PayBudget(List.of("1330", "1310")),
                        new Phasing.Even())))
                .thenEvents(adjusted(
                        REALLOCATION,
                        MAY,
                        List.of(
                                evenly(POT, 5, SETTLEMENT.negated()),
                                evenly(NAV_PAY, 5, new Money(750_000_00)),
                                evenly(DRUG_PAY, 5, new Money(250_000_01))),
                        List.of()));
    }

    @Test
    void the_pot_takes_no_part_in_what_it_gives_also_where_its_own_are_named() {
        adopted.when(handingOut(new Distribution(
                        POT,
                        SETTLEMENT,
                        new Distribution.Formula.PayBudget(List.of("1390", "1310")),
                        new Phasing.Even())))
                .thenEvents(adjusted(
                        REALLOCATION,
                        MAY,
                        List.of(evenly(POT, 5, SETTLEMENT.negated()), evenly(NAV_PAY, 5, SETTLEMENT)),
                        List.of()));
    }

    @Test
    void weights_such_as_positions_decide_and_no_weight_gets_nothing() {
        adopted.when(handingOut(
                        byWeights(weighted(NAV_PAY, 83), weighted(DRUG_PAY, 0), weighted(INTRODUCTION_PAY, 79))))
                .thenEvents(adjusted(
                        REALLOCATION,
                        MAY,
                        List.of(
                                evenly(POT, 5, SETTLEMENT.negated()),
                                evenly(NAV_PAY, 5, new Money(512_345_68)),
                                evenly(INTRODUCTION_PAY, 5, new Money(487_654_33))),
                        List.of()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_parts_sum_to_what_is_handed_out_to_the_ore(long seed) {
        Random random = new Random(seed);
        Money amount = new Money(1 + random.nextLong(6_000_000_00));
        Adopted after = (Adopted) adopted.when(handingOut(new Distribution(
                        POT,
                        amount,
                        new Distribution.Formula.Weights(List.of(
                                weighted(NAV_PAY, 1 + random.nextInt(1_000)),
                                weighted(DRUG_PAY, random.nextInt(1_000)),
                                weighted(INTRODUCTION_PAY, random.nextInt(1_000)))),
                        new Phasing.Profile("PAYROLL"))))
                .thenState();

        assertThat(after.amountOf(POT)).isEqualTo(kroner(6_000_000).minus(amount));
        assertThat(Money.sum(
                        List.of(after.amountOf(NAV_PAY), after.amountOf(DRUG_PAY), after.amountOf(INTRODUCTION_PAY))))
                .isEqualTo(kroner(60_000_000).plus(amount));
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @Test
    void the_pot_gives_no_more_than_it_holds() {
        Money more = kroner(6_000_001);
        adopted.when(handingOut(
                        new Distribution(POT, more, new Distribution.Formula.PayBudget(List.of()), new Phasing.Even())))
                .thenRejected(new InsufficientAppropriation(POT, kroner(6_000_000), more, "/lines/0"));
    }

    @Test
    void what_is_handed_out_is_positive() {
        for (Money amount : List.of(Money.ZERO, kroner(-5))) {
            adopted.when(handingOut(new Distribution(
                            POT, amount, new Distribution.Formula.PayBudget(List.of()), new Phasing.Even())))
                    .thenRejected(new NothingToDistribute(amount));
        }
    }

    @Test
    void someone_takes_part() {
        Distribution nobodysPay = new Distribution(
                POT, SETTLEMENT, new Distribution.Formula.PayBudget(List.of("1410")), new Phasing.Even());

        adopted.when(handingOut(nobodysPay)).thenRejected(new NobodyTakesPart());
        adopted.when(handingOut(byWeights(weighted(NAV_PAY, 0)))).thenRejected(new NobodyTakesPart());
    }

    @Test
    void the_pot_is_given_no_weight() {
        adopted.when(handingOut(byWeights(weighted(NAV_PAY, 1), weighted(POT, 1))))
                .thenRejected(new LineTwice("/distribution/weights/1/line"));
    }

    @Test
    void the_formula_makes_the_lines_and_no_others_are_given() {
        adopted.when(adjust(
                        MAY,
                        new RequestedChange(REALLOCATION, List.of(line(NAV_PAY, kroner(5))), List.of(), null, byPay())))
                .thenRejected(new LinesAndDistribution());
    }

    private static BudgetEvent made(long drug, long introduction, long nav) {
        return adjusted(
                REALLOCATION,
                MAY,
                List.of(
                        evenly(POT, 5, SETTLEMENT.negated()),
                        evenly(NAV_PAY, 5, new Money(nav)),
                        evenly(INTRODUCTION_PAY, 5, new Money(introduction)),
                        evenly(DRUG_PAY, 5, new Money(drug))),
                List.of());
    }

    private static Distribution byPay() {
        return new Distribution(POT, SETTLEMENT, new Distribution.Formula.PayBudget(List.of()), new Phasing.Even());
    }

    private static Distribution byWeights(Distribution.Weighted... lines) {
        return new Distribution(POT, SETTLEMENT, new Distribution.Formula.Weights(List.of(lines)), new Phasing.Even());
    }

    private static Distribution.Weighted weighted(Coding coding, long weight) {
        return new Distribution.Weighted(coding, weight);
    }

    private static AdjustBudget handingOut(Distribution distribution) {
        return adjust(MAY, new RequestedChange(REALLOCATION, List.of(), List.of(), null, distribution));
    }
}
