package no.tertial.figures;

import java.time.Instant;
import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.organisation.OrganisationView;
import no.tertial.period.FiscalYear;
import no.tertial.period.ReportingPeriod;
import no.tertial.rounds.Reconciliation;
import org.jspecify.annotations.Nullable;

/**
 * Budget against actual, row by row and in all.
 *
 * @param reconciliation what printed reports state of the area's operations for the period, held against this; only where
 *     an area is asked for
 * @param importsInProgress imports that had begun and not ended; none of what they bring is counted
 */
public record Variances(
        FiscalYear year,
        ReportingPeriod through,
        AccountClass accountClass,
        OrganisationView organisation,
        @Nullable Instant knownAt,
        long position,
        String currency,
        List<VarianceRow> rows,
        VarianceRow total,
        List<Reconciliation> reconciliation,
        List<String> importsInProgress) {}
