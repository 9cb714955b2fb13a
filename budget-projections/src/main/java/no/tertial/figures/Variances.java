package no.tertial.figures;

import java.time.Instant;
import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.period.FiscalYear;
import no.tertial.period.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** Budget against actual, row by row and in all. */
public record Variances(
        FiscalYear year,
        ReportingPeriod through,
        AccountClass accountClass,
        @Nullable Instant knownAt,
        long position,
        String currency,
        List<VarianceRow> rows,
        VarianceRow total) {}
