package no.tertial.statements;

import java.time.Instant;
import java.util.List;
import no.tertial.period.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** What printed reports state of an area for a period, ordered by their names. */
public record StatedSources(
        ReportingPeriod period, String area, @Nullable Instant knownAt, long position, List<StatedSource> sources) {}
