package no.tertial.imports;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tertial.chart.ReferenceData;
import no.tertial.command.ImportClaims;
import no.tertial.decider.Rejection;
import no.tertial.exchange.LedgerFile;
import no.tertial.exchange.LedgerRow;
import no.tertial.exchange.LedgerRow.Line;
import no.tertial.exchange.LedgerRow.Malformed;
import no.tertial.exchange.UnreadableFile;
import no.tertial.imports.SpoolEntry.Bad;
import no.tertial.imports.SpoolEntry.Good;
import no.tertial.journal.JournalRejection.PeriodIsClosed;
import no.tertial.journal.JournalRejection.PeriodOutsideLedgerYear;
import no.tertial.journal.PeriodStatus;
import no.tertial.period.AccountingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The first look at a ledger file: each row is understood, held against organisation, chart and periods, and laid into the
 * part that its voucher belongs to. Nothing is claimed or stored.
 */
final class LedgerReading {
    private static final int ROWS_BETWEEN_TICKS = 1_000;

    private final ImportClaims ledger;
    private final CodingTable codings;
    private final RowErrors rowErrors;
    private final Tally tally;
    private final FileBalance balance = new FileBalance();
    private final Set<AccountingPeriod> periods = new HashSet<>();
    private final Set<AccountingPeriod> closed = new HashSet<>();

    LedgerReading(ImportClaims ledger, ReferenceData reference, Tally tally) {
        this.ledger = ledger;
        this.codings = new CodingTable(reference);
        this.rowErrors = new RowErrors(reference);
        this.tally = tally;
    }

    /**
     * Reads the whole file into the parts.
     *
     * @return what its good lines sum to
     * @throws UnreadableFile when it cannot be read to its end, or a bad row does not even tell its voucher and others are
     *     to be taken in without it
     */
    FileBalance read(LedgerFile file, Parts parts, ErrorPolicy policy) throws IOException {
        tally.beginReading();
        LedgerRow row = file.next();
        for (long i = 0; row != null; i++) {
            tally.row();
            tally.read(file.bytesRead());
            if (i % ROWS_BETWEEN_TICKS == 0) {
                tally.tick();
            }
            take(row, parts, policy);
            row = file.next();
        }
        tally.read(file.bytesRead());
        return balance;
    }

    private void take(LedgerRow row, Parts parts, ErrorPolicy policy) throws IOException {
        switch (row) {
            case Malformed malformed -> {
                malformed.errors().forEach(tally::fault);
                if (malformed.voucher() != null) {
                    parts.write(new Bad(malformed.voucher()));
                } else if (policy == ErrorPolicy.ACCEPT_GOOD_VOUCHERS) {
                    throw new UnreadableFile(row.number(), "row-without-voucher", Map.of());
                }
            }
            case Line line -> parts.write(check(line));
        }
    }

    private SpoolEntry check(Line line) {
        int coding = codings.numberOf(line.posting().coding());
        if (coding == CodingTable.MOST) {
            throw new UnreadableFile(
                    line.number(), "too-many-codings", Map.of("most", Integer.toString(CodingTable.MOST)));
        }
        List<Rejection> faults = codings.faults(coding, line.period());
        Rejection misplaced = misplaced(line);
        if (faults.isEmpty() && misplaced == null) {
            balance.add(line);
            return new Good(line, coding);
        }
        faults.forEach(fault -> tally.fault(rowErrors.of(line.number(), fault, line)));
        if (misplaced != null) {
            tally.fault(rowErrors.of(line.number(), misplaced, line));
        }
        return new Bad(line.voucher());
    }

    private @Nullable Rejection misplaced(Line line) {
        AccountingPeriod period = line.period();
        if (!period.year().equals(line.voucher().year())) {
            return new PeriodOutsideLedgerYear(period, line.voucher().year(), "/period");
        }
        return isClosed(period) ? new PeriodIsClosed(period, "/period") : null;
    }

    private boolean isClosed(AccountingPeriod period) {
        if (periods.add(period) && ledger.statusOf(period) == PeriodStatus.CLOSED) {
            closed.add(period);
        }
        return closed.contains(period);
    }
}
