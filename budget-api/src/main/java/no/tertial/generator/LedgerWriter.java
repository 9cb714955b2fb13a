package no.tertial.generator;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import no.tertial.chart.Coding;
import no.tertial.journal.Posting;
import no.tertial.period.AccountingPeriod;
import org.jspecify.annotations.Nullable;

/** Writes ledger lines as CSV: into one file, and where asked for also into one for each day on which there are some. */
final class LedgerWriter implements Closeable {
    static final String HEADER = "klient;regnskapsår;bilagsserie;bilagsnummer;bilagsdato;periode;tekst;kontoklasse;"
            + "ansvar;konto;funksjon;prosjekt;beløp\n";
    static final String CLIENT = "NK";

    private final Writer whole;
    private final @Nullable Path nightly;
    private final StringBuilder text = new StringBuilder();
    private @Nullable Writer ofDay;
    private long lines;

    /** @param nightly the folder for the files of single days; null for none */
    LedgerWriter(Path file, @Nullable Path nightly) throws IOException {
        this.whole = writer(file);
        this.nightly = nightly;
        if (nightly != null) {
            Files.createDirectories(nightly);
        }
    }

    private static Writer writer(Path file) throws IOException {
        Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        writer.write(HEADER);
        return writer;
    }

    /** What follows is entered on that day, a later one than before. */
    void open(LocalDate day) throws IOException {
        if (nightly != null) {
            closeDay();
            ofDay = writer(nightly.resolve("ledger-" + day + ".csv"));
        }
    }

    void write(Entry entry) throws IOException {
        text.setLength(0);
        text.append(CLIENT).append(';').append(entry.period().year().value()).append(';');
        text.append(entry.series()).append(';').append(entry.number()).append(';');
        text.append(entry.date()).append(';');
        appendPeriod(entry.period());
        text.append(';').append(entry.text()).append(';');
        String voucher = text.toString();
        text.setLength(0);
        for (Posting line : entry.lines()) {
            text.append(voucher);
            appendLine(line);
        }
        lines += entry.lines().size();
        String rows = text.toString();
        whole.write(rows);
        if (ofDay != null) {
            ofDay.write(rows);
        }
    }

    private void appendPeriod(AccountingPeriod period) {
        text.append(period.year().value())
                .append(period.number() < 10 ? "-0" : "-")
                .append(period.number());
    }

    private void appendLine(Posting line) {
        Coding coding = line.coding();
        text.append(LocalAccount.digit(coding.accountClass())).append(';').append(coding.ansvar());
        text.append(';')
                .append(coding.account())
                .append(';')
                .append(coding.function())
                .append(';');
        if (coding.project() != null) {
            text.append(coding.project());
        }
        text.append(';');
        Kroner.append(line.amount().ore(), text);
        text.append('\n');
    }

    /** How many have been written. */
    long lines() {
        return lines;
    }

    private void closeDay() throws IOException {
        if (ofDay != null) {
            ofDay.close();
        }
    }

    @Override
    public void close() throws IOException {
        closeDay();
        whole.close();
    }
}
