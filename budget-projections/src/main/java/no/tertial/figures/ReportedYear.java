package no.tertial.figures;

import java.time.Instant;
import no.tertial.yearfile.YearFile;
import org.jspecify.annotations.Nullable;

/** A year's file as of a moment. */
public record ReportedYear(@Nullable Instant knownAt, long position, YearFile file) {}
