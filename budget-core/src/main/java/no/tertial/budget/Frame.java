package no.tertial.budget;

import no.tertial.chart.AccountClass;
import no.tertial.money.Money;

/**
 * The council's appropriation to a programme area (ramme): net, so income is already taken off.
 *
 * @param net expenditure less income, in øre; negative for an area that brings money in
 */
public record Frame(String area, AccountClass accountClass, Money net, FullTimeEquivalents fte) {
    Key key() {
        return new Key(area, accountClass);
    }

    /** What a frame is given for. */
    public record Key(String area, AccountClass accountClass) {}
}
