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
import java.util.Optional;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.journal.Posting;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/** Ledger files as the tests write and read them. */
final class Read {
    static final String HEADER = "klient;bilagsserie;bilagsnummer;bilagsdato;periode;tekst;kontoklasse;ansvar;konto;"
            + "funksjon;prosjekt;beløp\n";

    private static final LocalBooks NO_BOOKS = new LocalBooks() {
        @Override
        public Optional<String> account(FiscalYear year, AccountClass accountClass, String art) {
            return Optional.empty();
        }

        @Override
        public Optional<String> function(FiscalYear year, AccountClass accountClass, String nationalFunction) {
            return Optional.empty();
        }

        @Override
        public Optional<List<Posting>> postings(VoucherKey voucher) {
            return Optional.empty();
        }
    };

    private Read() {}

    /** Everything that a CSV file says. */
    static List<LedgerRow> csv(String content) {
        return file(content.getBytes(StandardCharsets.UTF_8), ReadingOptions.NONE);
    }

    static List<LedgerRow> file(byte[] content, ReadingOptions options) {
        return file(content, options, NO_BOOKS);
    }

    static List<LedgerRow> file(byte[] content, ReadingOptions options, LocalBooks books) {
        try {
            Path file = Files.createTempFile("ledger", ".tmp");
            try {
                Files.write(file, content);
                return all(file, options, books);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that the file says. */
    static List<LedgerRow> all(Path file) {
        return all(file, ReadingOptions.NONE, NO_BOOKS);
    }

    private static List<LedgerRow> all(Path file, ReadingOptions options, LocalBooks books) {
        List<LedgerRow> rows = new ArrayList<>();
        try (LedgerFile ledger = LedgerFiles.open(file, options, books)) {
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
        return refusal(content, options, NO_BOOKS);
    }

    static RowError refusal(byte[] content, ReadingOptions options, LocalBooks books) {
        UnreadableFile refused = catchThrowableOfType(UnreadableFile.class, () -> file(content, options, books));
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

    static ReadingOptions columns(Map<String, String> columns) {
        return new ReadingOptions(null, null, null, null, columns, Map.of(), Map.of());
    }

    static ReadingOptions defaults(Map<String, String> defaults) {
        return new ReadingOptions(null, null, null, null, Map.of(), defaults, Map.of());
    }
}
