package no.tertial.budget;

import no.tertial.chart.AccountClass;
import no.tertial.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * By how much a frame moves.
 *
 * @param net øre; positive gives the area more
 * @param project for capital, where the lines name one
 * @param fte positions that go along, where they do
 */
public record FrameChange(
        String area,
        AccountClass accountClass,
        Money net,
        @Nullable String project,
        @Nullable FullTimeEquivalents fte) {
    /** A change of money alone, for no project. */
    public FrameChange(String area, AccountClass accountClass, Money net) {
        this(area, accountClass, net, null, null);
    }

    Frame.Key key() {
        return new Frame.Key(area, accountClass, project);
    }
}
