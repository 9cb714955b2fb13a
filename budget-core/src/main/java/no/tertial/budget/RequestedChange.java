package no.tertial.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an adjustment is asked to change.
 *
 * @param financing where the money comes from; empty for kinds that only move it
 * @param grant the grant that the change follows, for {@link AdjustmentKind#GRANT_ADJUSTMENT}
 * @param distribution a pot that is handed out by formula, which then makes the lines
 */
public record RequestedChange(
        AdjustmentKind kind,
        List<RequestedLine> lines,
        List<RequestedLine> financing,
        @Nullable String grant,
        @Nullable Distribution distribution) {
    public RequestedChange {
        lines = List.copyOf(lines);
        financing = List.copyOf(financing);
    }

    /** Lines alone. */
    public static RequestedChange of(AdjustmentKind kind, List<RequestedLine> lines) {
        return new RequestedChange(kind, lines, List.of(), null, null);
    }

    /** Lines and where their money comes from. */
    public static RequestedChange of(AdjustmentKind kind, List<RequestedLine> lines, List<RequestedLine> financing) {
        return new RequestedChange(kind, lines, financing, null, null);
    }
}
