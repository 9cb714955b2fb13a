package no.tertial.exchange;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.journal.Posting;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import org.jspecify.annotations.Nullable;

/** Ledger files as the tests write and read them. */
final class Read {
    static final String HEADER = "klient;bilagsserie;bilagsnummer;bilagsdato;periode;tekst;kontoklasse;ansvar;konto;"
            + "funksjon;prosjekt;beløp\n";

    private Read() {}

    /** Everything that a CSV file says. */
    static List<LedgerRow> csv(String content) {
        return csv(content.getBytes(StandardCharsets.UTF_8), ReadingOptions.NONE);
    }

    static List<LedgerRow> csv(byte[] content, ReadingOptions options) {
        return file(content, "ledger.csv", options);
    }

    static List<LedgerRow> file(byte[] content, String name, ReadingOptions options) {
        try {
            Path file = Files.createTempFile("ledger", ".tmp");
            try {
                Files.write(file, content);
                return all(file, name, options);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<LedgerRow> all(Path file, String name, ReadingOptions options) {
        List<LedgerRow> rows = new ArrayList<>();
        try (LedgerFile ledger = LedgerFiles.open(file, name, options)) {
            LedgerRow row = ledger.next();
            while (row != null) {
                rows.add(row);
                if (row instanceof LedgerRow.Malformed malformed) {
                    malformed.errors().forEach(RowErrorTexts::requireSentence);
                }
                row = ledger.next();
            }
        }
        return rows;
    }

    /** Why the file cannot be read. */
    static RowError refusal(byte[] content, ReadingOptions options) {
        UnreadableFile refused = catchThrowableOfType(UnreadableFile.class, () -> csv(content, options));
        RowError error = Objects.requireNonNull(refused, "The file was read").error();
        RowErrorTexts.requireSentence(error);
        return error;
    }

    static RowError refusal(String content) {
        return refusal(content.getBytes(StandardCharsets.UTF_8), ReadingOptions.NONE);
    }

    /** The line that {@code DK;IF;100;2024-08-14;2024-08;Text;1;1310;1470;281;;AMOUNT} stands for. */
    static LedgerRow.Line line(long number, String amount) {
        return line(number, "Text", amount);
    }

    static LedgerRow.Line line(long number, @Nullable String text, String amount) {
        return new LedgerRow.Line(
                number,
                VoucherKey.parse("DK-2024-IF-100"),
                LocalDate.parse("2024-08-14"),
                AccountingPeriod.parse("2024-08"),
                text,
                new Posting(new Coding("1310", AccountClass.OPERATING, "1470", "281", null), Money.parse(amount)));
    }

    /** A file of one row, with the amount as it is written. */
    static String withAmount(String amount) {
        return HEADER + "DK;IF;100;2024-08-14;2024-08;Text;1;1310;1470;281;;\"" + amount + "\"\n";
    }

    static ReadingOptions charset(String charset) {
        return new ReadingOptions(null, null, null, charset, Map.of(), Map.of(), Map.of());
    }

    static ReadingOptions decimal(String decimal) {
        return new ReadingOptions(null, null, decimal, null, Map.of(), Map.of(), Map.of());
    }
}
