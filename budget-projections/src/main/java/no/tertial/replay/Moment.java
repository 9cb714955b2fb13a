package no.tertial.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An {@link AsOf} resolved: which events an answer rests on.
 *
 * @param position the last event that counts; 0 before the first
 * @param knownAt the instant asked for, else when the event at the position was recorded; null before the first
 * @param present whether the position is the last one of the read model
 */
public record Moment(long position, @Nullable Instant knownAt, boolean present) {}
