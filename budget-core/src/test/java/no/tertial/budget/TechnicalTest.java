package no.tertial.budget;

import static no.tertial.budget.AdjustmentKind.TECHNICAL;
import static no.tertial.chart.AccountClass.CAPITAL;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Budgets.adjust;
import static no.tertial.fixtures.Budgets.adjusted;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.decider;
import static no.tertial.fixtures.Budgets.evenly;
import static no.tertial.fixtures.Budgets.line;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.CENTRAL_LINE;
import static no.tertial.fixtures.Drammen.HOUSING_BUILDING;
import static no.tertial.fixtures.Drammen.HOUSING_PURCHASES;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_PAY;
import static no.tertial.fixtures.Drammen.OTHER_AREA;
import static no.tertial.fixtures.Drammen.TRANSFER_GIVEN;
import static no.tertial.fixtures.Drammen.TRANSFER_RECEIVED;
import static no.tertial.fixtures.Drammen.capital;
import static no.tertial.money.Money.kroner;

import java.util.List;
import no.tertial.budget.BudgetCommand.AdjustBudget;
import no.tertial.budget.BudgetRejection.FinancingNotApplicable;
import no.tertial.budget.BudgetRejection.ReallocationDoesNotBalance;
import no.tertial.budget.BudgetRejection.TechnicalMovesFrame;
import no.tertial.budget.BudgetRejection.TransferNotOfThisKind;
import no.tertial.chart.Coding;
import no.tertial.decider.Scenario;
import org.junit.jupiter.api.Test;

class TechnicalTest {
    private static final Adjustment MAY = adjustment("a1", 5);

    private final Scenario<BudgetCommand, BudgetEvent, Budget> adopted =
            Scenario.of(decider()).given(ADOPTED);

    @Test
    void money_changes_lines_and_no_frame() {
        adopted.when(technical(line(CENTRAL_LINE, kroner(-7)), line(NAV_PAY, kroner(7))))
                .thenEvents(adjusted(
                        TECHNICAL,
                        MAY,
                        List.of(evenly(CENTRAL_LINE, 5, kroner(-7)), evenly(NAV_PAY, 5, kroner(7))),
                        List.of()));
    }

    @Test
    void it_never_moves_money_between_areas() {
        adopted.when(technical(line(NAV_BENEFITS, kroner(-7)), line(HOUSING_PURCHASES, kroner(7))))
                .thenRejected(
                        new TechnicalMovesFrame(AREA, OPERATING, kroner(-7)),
                        new TechnicalMovesFrame(OTHER_AREA, OPERATING, kroner(7)));
    }

    @Test
    void it_never_moves_money_between_investment_projects() {
        adopted.when(technical(
                        line(HOUSING_BUILDING, kroner(-7)), line(capital("1410", "0230", "265", "B15"), kroner(7))))
                .thenRejected(
                        new TechnicalMovesFrame(OTHER_AREA, CAPITAL, kroner(-7)),
                        new TechnicalMovesFrame(OTHER_AREA, CAPITAL, kroner(7)));
    }

    @Test
    void it_creates_no_money() {
        adopted.when(technical(line(NAV_BENEFITS, kroner(-7)), line(NAV_PAY, kroner(8))))
                .thenRejected(
                        new ReallocationDoesNotBalance(OPERATING, kroner(1)),
                        new TechnicalMovesFrame(AREA, OPERATING, kroner(1)));
    }

    @Test
    void it_has_no_financing() {
        adopted.when(adjust(
                        MAY,
                        RequestedChange.of(
                                TECHNICAL,
                                List.of(line(NAV_BENEFITS, kroner(-7)), line(NAV_PAY, kroner(7))),
                                List.of(line(NAV_BENEFITS, kroner(-5)), line(CENTRAL_LINE, kroner(5))))))
                .thenRejected(new FinancingNotApplicable(TECHNICAL));
    }

    @Test
    void it_moves_no_money_to_investment() {
        adopted.when(technical(
                        line(NAV_BENEFITS, kroner(-7)),
                        line(TRANSFER_GIVEN, kroner(7)),
                        line(TRANSFER_RECEIVED, kroner(-7)),
                        line(new Coding("1390", CAPITAL, "0230", "880", "B16"), kroner(7))))
                .thenRejected(
                        new TransferNotOfThisKind(TECHNICAL, kroner(7)),
                        new TechnicalMovesFrame(AREA, CAPITAL, kroner(-7)),
                        new TechnicalMovesFrame(AREA, CAPITAL, kroner(7)));
    }

    private static AdjustBudget technical(RequestedLine... lines) {
        return adjust(MAY, RequestedChange.of(TECHNICAL, List.of(lines)));
    }
}
