package no.tertial.postings;

import java.time.Instant;
import java.util.List;
import no.tertial.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * In which events the lines stand that were asked for.
 *
 * @param position that the answer rests on
 * @param total what the lines sum to, as the figures have it
 * @param events positions, each once, in their order
 */
public record PostingPlaces(
        @Nullable Instant knownAt,
        long position,
        Money total,
        List<String> importsInProgress,
        List<Long> events,
        PostingFilter filter) {}
