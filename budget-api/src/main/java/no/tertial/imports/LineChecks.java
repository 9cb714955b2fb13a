package no.tertial.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tertial.chart.ReferenceData;
import no.tertial.command.ImportClaims;
import no.tertial.decider.Rejection;
import no.tertial.exchange.LedgerRow.Line;
import no.tertial.exchange.RowError;
import no.tertial.imports.SpoolEntry.Good;
import no.tertial.journal.JournalRejection.PeriodIsClosed;
import no.tertial.journal.JournalRejection.PeriodOutsideLedgerYear;
import no.tertial.journal.PeriodStatus;
import no.tertial.period.AccountingPeriod;

/** Holds lines that are new against organisation, chart and periods. */
final class LineChecks {
    private final ImportClaims claims;
    private final CodingTable codings;
    private final RowErrors rowErrors;
    private final Map<AccountingPeriod, PeriodStatus> statuses = new HashMap<>();

    /** @param codings with the numbers that the lines' codings have */
    LineChecks(ImportClaims claims, CodingTable codings, ReferenceData reference) {
        this.claims = claims;
        this.codings = codings;
        this.rowErrors = new RowErrors(reference);
    }

    /** Why the lines cannot be posted; mostly empty. */
    List<RowError> faults(List<Good> lines) {
        List<RowError> faults = new ArrayList<>();
        for (Good good : lines) {
            Line line = good.line();
            codings.faults(good.coding(), line.period()).forEach(fault -> add(fault, line, faults));
            if (!line.period().year().equals(line.voucher().year())) {
                add(new PeriodOutsideLedgerYear(line.period(), line.voucher().year(), "/period"), line, faults);
            } else if (isClosed(line.period())) {
                add(new PeriodIsClosed(line.period(), "/period"), line, faults);
            }
        }
        return faults;
    }

    private void add(Rejection fault, Line line, List<RowError> faults) {
        faults.add(rowErrors.of(line.number(), fault, line));
    }

    private boolean isClosed(AccountingPeriod period) {
        return statuses.computeIfAbsent(period, claims::statusOf) == PeriodStatus.CLOSED;
    }
}
