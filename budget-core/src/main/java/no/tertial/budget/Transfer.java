package no.tertial.budget;

import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.chart.ReferenceData;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;

/**
 * What lines say of money that operations give to investment: art 570 in operations, and art 970 in investment, which
 * cancel to the øre.
 *
 * @param operating positive where more is given
 * @param capital negative where more is received
 */
record Transfer(Money operating, Money capital) {
    private static final String GIVEN = "570";
    private static final String RECEIVED = "970";

    static Transfer in(List<BudgetLine> lines, ReferenceData reference, FiscalYear year) {
        return new Transfer(
                sum(lines, AccountClass.OPERATING, GIVEN, reference, year),
                sum(lines, AccountClass.CAPITAL, RECEIVED, reference, year));
    }

    private static Money sum(
            List<BudgetLine> lines, AccountClass accountClass, String art, ReferenceData reference, FiscalYear year) {
        return Money.sum(lines.stream()
                .filter(line -> line.coding().accountClass() == accountClass)
                .filter(line -> reference.artOf(line.coding().account(), year).equals(art))
                .map(BudgetLine::amount)
                .toList());
    }

    boolean agrees() {
        return operating.plus(capital).isZero();
    }
}
