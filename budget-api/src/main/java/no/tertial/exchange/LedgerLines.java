package no.tertial.exchange;

import java.time.LocalDate;
import no.tertial.chart.Coding;
import no.tertial.journal.Posting;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/** Makes lines of a ledger of the rows of a table. Without a column for the ledger's year, it is that of the period. */
final class LedgerLines {
    private static final int LONGEST_TEXT = 500;

    private final Cells cells;
    private final Cell<String> client;
    private final Cell<FiscalYear> year;
    private final Cell<String> series;
    private final Cell<String> number;
    private final Cell<LocalDate> date;
    private final Cell<AccountingPeriod> period;
    private final Cell<String> text;
    private final Cell.Whole<Coding> coding;
    private final Cell.Whole<Money> amount;
    private @Nullable VoucherKey last;

    LedgerLines(Columns columns, @Nullable Character decimalSign) {
        cells = new Cells(columns, decimalSign);
        client = cells.voucherPart(LedgerFields.CLIENT);
        year = cells.year(LedgerFields.LEDGER_YEAR);
        series = cells.voucherPart(LedgerFields.SERIES);
        number = cells.voucherPart(LedgerFields.NUMBER);
        date = cells.date(LedgerFields.DATE);
        period = cells.period(LedgerFields.PERIOD, year);
        text = cells.prose(LedgerFields.TEXT, LONGEST_TEXT);
        coding = CodingFields.in(cells);
        amount = cells.amount(LedgerFields.AMOUNT, LedgerFields.DEBIT, LedgerFields.CREDIT);
    }

    /** What the row says, well formed or not. */
    LedgerRow read(TableRow row) {
        try {
            cells.requireWidth(row);
            return line(row);
        } catch (CellError error) {
            return new LedgerRow.Malformed(row.number(), voucherIfReadable(row), cells.faults(row, error));
        }
    }

    private LedgerRow.Line line(TableRow row) {
        return new LedgerRow.Line(
                row.number(),
                voucher(row),
                date.of(row),
                period.of(row),
                text.orNull(row),
                new Posting(coding.of(row), amount.of(row)));
    }

    /** Lines of one voucher follow each other, so most often it is the one before. */
    private VoucherKey voucher(TableRow row) {
        FiscalYear given = year.orNull(row);
        FiscalYear ledgerYear = given == null ? period.of(row).year() : given;
        VoucherKey before = last;
        if (before != null
                && before.number().equals(number.of(row))
                && before.series().equals(series.of(row))
                && before.client().equals(client.of(row))
                && before.year().equals(ledgerYear)) {
            return before;
        }
        VoucherKey key = new VoucherKey(client.of(row), ledgerYear, series.of(row), number.of(row));
        last = key;
        return key;
    }

    private @Nullable VoucherKey voucherIfReadable(TableRow row) {
        try {
            return voucher(row);
        } catch (CellError _) {
            return null;
        }
    }
}
