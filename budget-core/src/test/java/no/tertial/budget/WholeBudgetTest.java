package no.tertial.budget;

import static no.tertial.chart.AccountClass.CAPITAL;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.DECISION;
import static no.tertial.fixtures.Budgets.decider;
import static no.tertial.fixtures.Budgets.line;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.HOUSING_BUILDING;
import static no.tertial.fixtures.Drammen.HOUSING_LOAN;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.OTHER_AREA;
import static no.tertial.fixtures.Drammen.RESERVE_USED;
import static no.tertial.fixtures.Drammen.TRANSFER_GIVEN;
import static no.tertial.fixtures.Drammen.TRANSFER_RECEIVED;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Drammen.operating;
import static no.tertial.money.Money.kroner;

import java.util.List;
import java.util.stream.Stream;
import no.tertial.budget.BudgetCommand.AdoptBudget;
import no.tertial.budget.BudgetRejection.BudgetDoesNotBalance;
import no.tertial.budget.BudgetRejection.TransfersDiffer;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.decider.Scenario;
import no.tertial.money.Money;
import org.junit.jupiter.api.Test;

/** A budget for the whole municipality balances in each class, when funds have been used or set aside. */
class WholeBudgetTest {
    private static final Coding BLOCK_GRANT = operating("1390", "1700", "880");
    private static final Coding SET_ASIDE = operating("1390", "1540", "880");

    private final Scenario<BudgetCommand, BudgetEvent, Budget> nothing = Scenario.of(decider());

    @Test
    void operations_and_investment_each_end_at_zero() {
        nothing.when(whole(Extent.WHOLE, 72, 72, 0)).thenAccepted();
    }

    @Test
    void what_is_over_is_set_aside_and_what_is_short_is_taken_from_the_reserve() {
        nothing.when(adopting(
                        Extent.WHOLE,
                        line(NAV_BENEFITS, kroner(900)),
                        line(BLOCK_GRANT, kroner(-1_000)),
                        line(SET_ASIDE, kroner(100))))
                .thenAccepted();
        nothing.when(adopting(
                        Extent.WHOLE,
                        line(NAV_BENEFITS, kroner(1_100)),
                        line(BLOCK_GRANT, kroner(-1_000)),
                        line(RESERVE_USED, kroner(-100))))
                .thenAccepted();
    }

    @Test
    void an_ore_left_over_is_named_with_its_class() {
        nothing.when(whole(Extent.WHOLE, 72, 72, 1))
                .thenRejected(
                        new BudgetDoesNotBalance(CAPITAL, new Money(1)),
                        new BudgetDoesNotBalance(OPERATING, new Money(1)));
    }

    @Test
    void a_part_need_not_balance() {
        nothing.when(whole(Extent.PART, 72, 72, 1)).thenAccepted();
    }

    @Test
    void what_operations_give_investment_receives_to_the_ore_in_a_part_as_well() {
        nothing.when(adopting(
                        Extent.PART,
                        line(NAV_BENEFITS, kroner(900)),
                        line(TRANSFER_GIVEN, kroner(72)),
                        line(HOUSING_BUILDING, kroner(72)),
                        line(TRANSFER_RECEIVED, kroner(-72).plus(new Money(1)))))
                .thenRejected(new TransfersDiffer(kroner(72), kroner(-72).plus(new Money(1))));
    }

    /** Operations and investment with a transfer between them, each of them so many øre over. */
    private static AdoptBudget whole(Extent extent, long given, long received, long over) {
        return adopting(
                extent,
                line(NAV_BENEFITS, kroner(1_000).plus(new Money(over))),
                line(TRANSFER_GIVEN, kroner(given)),
                line(BLOCK_GRANT, kroner(-1_000 - given)),
                line(HOUSING_BUILDING, kroner(500 + received).plus(new Money(over))),
                line(HOUSING_LOAN, kroner(-500)),
                line(TRANSFER_RECEIVED, kroner(-received)));
    }

    /** Frames that are what the lines sum to. */
    private static AdoptBudget adopting(Extent extent, RequestedLine... lines) {
        Money area = sum(lines, AREA, OPERATING);
        Money received = sum(lines, AREA, CAPITAL);
        Money housing = sum(lines, OTHER_AREA, CAPITAL);
        return new AdoptBudget(
                YEAR,
                DECISION,
                "vedtatt",
                extent,
                List.of(
                        new Frame(AREA, OPERATING, area, FullTimeEquivalents.NONE),
                        new Frame(AREA, CAPITAL, received, FullTimeEquivalents.NONE),
                        new Frame(OTHER_AREA, CAPITAL, housing, FullTimeEquivalents.NONE, "B14")),
                List.of(lines));
    }

    private static Money sum(RequestedLine[] lines, String area, AccountClass accountClass) {
        return Money.sum(Stream.of(lines)
                .filter(line -> line.coding().accountClass() == accountClass)
                .filter(line -> line.coding().ansvar().startsWith(area))
                .map(RequestedLine::amount)
                .toList());
    }
}
