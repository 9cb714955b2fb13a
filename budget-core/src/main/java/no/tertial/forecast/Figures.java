package no.tertial.forecast;

import java.util.List;
import no.tertial.money.Money;
import no.tertial.period.Month;

/**
 * All that the simple methods look at: a unit, an area or any other selection, through the end of a month.
 *
 * @param monthsElapsed 0 to 12
 */
public record Figures(int monthsElapsed, Gross expenditure, Gross income) {
    /** @throws IllegalArgumentException when the months are not 0 to 12, or one side remembers more years than the other */
    public Figures {
        if (monthsElapsed < 0 || monthsElapsed > Month.IN_A_YEAR) {
            throw new IllegalArgumentException("Not a number of months elapsed: " + monthsElapsed);
        }
        if (expenditure.history().size() != income.history().size()) {
            throw new IllegalArgumentException("Expenditure and income must remember the same years");
        }
    }

    List<Gross> sides() {
        return List.of(expenditure, income);
    }

    boolean hasHistory() {
        return !expenditure.history().isEmpty();
    }

    /** The net budget of the year. */
    Money revisedBudget() {
        return expenditure.revisedBudget().plus(income.revisedBudget());
    }
}
