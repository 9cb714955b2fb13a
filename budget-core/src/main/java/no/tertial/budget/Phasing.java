package no.tertial.budget;

import java.util.List;
import no.tertial.money.Money;

/** How a year's amount is spread over its months. */
public sealed interface Phasing {
    /** Evenly over the months from the effective one to December, exact to the øre. */
    record Even() implements Phasing {}

    /** Twelve amounts given by hand, January first; they must sum to the year's amount. */
    record Manual(List<Money> months) implements Phasing {}
}
