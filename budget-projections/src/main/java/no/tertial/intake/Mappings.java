package no.tertial.intake;

import java.time.Instant;
import java.util.List;
import no.tertial.mappings.ImportMapping;
import org.jspecify.annotations.Nullable;

/** All mappings, ordered by name. */
public record Mappings(@Nullable Instant knownAt, long position, List<MappingEntry> mappings) {
    /** @param definedAt when its present content was recorded */
    public record MappingEntry(ImportMapping mapping, Instant definedAt) {}
}
