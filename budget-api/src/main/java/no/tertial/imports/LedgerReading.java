package no.tertial.imports;

import java.io.IOException;
import java.util.Map;
import no.tertial.exchange.LedgerFile;
import no.tertial.exchange.LedgerRow;
import no.tertial.exchange.LedgerRow.Line;
import no.tertial.exchange.LedgerRow.Malformed;
import no.tertial.exchange.UnreadableFile;
import no.tertial.imports.SpoolEntry.Bad;
import no.tertial.imports.SpoolEntry.Good;

/**
 * The first look at a ledger file: each row is understood and laid into the part that its voucher belongs to. Nothing is
 * claimed or stored.
 */
final class LedgerReading {
    private static final int ROWS_BETWEEN_TICKS = 1_000;

    private final CodingTable codings;
    private final Tally tally;

    /** @param codings is given the file's coding strings */
    LedgerReading(CodingTable codings, Tally tally) {
        this.codings = codings;
        this.tally = tally;
    }

    /**
     * Reads the whole file into the parts.
     *
     * @throws UnreadableFile when it cannot be read to its end, or a bad row does not even tell its voucher and others are
     *     to be taken in without it
     */
    void read(LedgerFile file, Parts parts, ErrorPolicy policy) throws IOException {
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
            case Line line -> parts.write(new Good(line, numberOf(line)));
        }
    }

    private int numberOf(Line line) {
        int number = codings.numberOf(line.posting().coding());
        if (number == CodingTable.MOST) {
            throw new UnreadableFile(
                    line.number(), "too-many-codings", Map.of("most", Integer.toString(CodingTable.MOST)));
        }
        return number;
    }
}
