package no.tertial.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.journal.Posting;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * An account report to Statistics Norway as one voucher: records of 48 characters, in thousand kroner, on the responsibility
 * centre that the defaults name.
 */
final class KostraLedger implements LedgerFile {
    private final TextReader text;
    private final BufferedReader records;
    private final LocalBooks books;
    private final String ansvar;
    private final KostraRecord first;
    private final KostraReport report;
    /** What earlier reports had and this one has not had yet. */
    private final Map<Coding, Money> earlier;

    private @Nullable String ahead;
    private long number = 1;
    private @Nullable Iterator<Map.Entry<Coding, Money>> gone;

    private KostraLedger(TextReader text, ReadingOptions options, LocalBooks books) throws IOException {
        this.text = text;
        this.records = new BufferedReader(text);
        this.books = books;
        this.ahead = records.readLine();
        try {
            this.ansvar = new Codes().code(given(LedgerFields.ANSVAR, options));
            this.first = KostraRecord.parse(ahead == null ? "" : ahead);
            this.report = new KostraReport(first, options, books);
        } catch (CellError error) {
            throw new UnreadableFile(error.at(1, null));
        }
        this.earlier = new HashMap<>(report.booked());
    }

    static KostraLedger open(Path file, ReadingOptions options, LocalBooks books) {
        try {
            TextReader text = new TextReader(Files.newInputStream(file), CharEncoding.ASCII);
            try {
                return new KostraLedger(text, options, books);
            } catch (UnreadableFile e) {
                text.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the report does not say and the options must. */
    static String given(Field field, ReadingOptions options) {
        String value = options.defaults().getOrDefault(field.name(), "").strip();
        if (value.isEmpty()) {
            throw new UnreadableFile(0, "default-missing", Map.of("field", field.name()));
        }
        return value;
    }

    @Override
    public @Nullable LedgerRow next() {
        while (ahead != null) {
            LedgerRow row = row(ahead);
            advance();
            if (row != null) {
                return row;
            }
        }
        return next(gone == null ? gone = earlier.entrySet().iterator() : gone);
    }

    private @Nullable LedgerRow next(Iterator<Map.Entry<Coding, Money>> rest) {
        while (rest.hasNext()) {
            Map.Entry<Coding, Money> left = rest.next();
            if (!left.getValue().isZero()) {
                return line(left.getKey(), left.getValue().negated());
            }
        }
        return null;
    }

    private void advance() {
        try {
            ahead = records.readLine();
            number += ahead == null ? 0 : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null where the record adds nothing to earlier reports. */
    private @Nullable LedgerRow row(String line) {
        if (line.isBlank()) {
            return null;
        }
        try {
            KostraRecord entry = KostraRecord.parse(line);
            if (!entry.report().equals(first.report())) {
                throw new CellError("kostra-other-report", Map.of());
            }
            Coding coding = coding(entry);
            Money before = earlier.remove(coding);
            Money added = before == null ? entry.amount() : entry.amount().minus(before);
            return added.isZero() ? null : line(coding, added);
        } catch (CellError error) {
            return new LedgerRow.Malformed(number, report.voucher(), List.of(error.at(number, null)));
        }
    }

    private Coding coding(KostraRecord entry) {
        FiscalYear year = report.year();
        AccountClass accountClass = entry.accountClass();
        String account = books.account(year, accountClass, entry.art())
                .orElseThrow(() -> new CellError("kostra-no-account", facts(entry.art(), year)));
        String function = books.function(year, accountClass, entry.function())
                .orElseThrow(() -> new CellError("kostra-no-function", facts(entry.function(), year)));
        return new Coding(ansvar, accountClass, account, function, null);
    }

    private static Map<String, String> facts(String code, FiscalYear year) {
        return Map.of("code", code, "year", year.toString());
    }

    private LedgerRow line(Coding coding, Money amount) {
        return new LedgerRow.Line(
                number, report.voucher(), report.date(), report.period(), null, new Posting(coding, amount));
    }

    @Override
    public long bytesRead() {
        return text.bytesRead();
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
