package no.tertial.chart;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days on which something holds, from the first up to but not including the end; open where there is no end. */
public record Validity(LocalDate from, @Nullable LocalDate until) {
    /** From the day on, with no end known. */
    public static Validity from(LocalDate from) {
        return new Validity(from, null);
    }

    /** Whether it holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** The same start, ended before the given day. */
    public Validity endedBefore(LocalDate day) {
        return new Validity(from, day);
    }
}
