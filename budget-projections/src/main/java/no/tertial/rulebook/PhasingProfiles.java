package no.tertial.rulebook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All phasing profiles, ordered by name. */
public record PhasingProfiles(@Nullable Instant knownAt, long position, List<ProfileEntry> profiles) {
    /**
     * @param weights twelve, January first; only their proportions count
     * @param definedAt when its present weights were recorded; null, as are reason and case, for weights nobody has changed
     */
    public record ProfileEntry(
            String name,
            List<Long> weights,
            @Nullable Instant definedAt,
            @Nullable String reason,
            @Nullable String caseReference) {}
}
