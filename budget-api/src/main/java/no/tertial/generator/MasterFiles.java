package no.tertial.generator;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import no.tertial.chart.Coding;
import no.tertial.period.FiscalYear;
import no.tertial.regulations.PhasingProfile;

/** Writes organisation, chart and budget as CSV, each whole. */
record MasterFiles(Municipality municipality, FiscalYear year) {
    private static final String PERMANENT_PAY = "0100";
    private static final long ORE_A_POSITION = 62_000_000;
    private static final int DAYS_FROM_ADOPTION = 18;

    void write(Path folder) throws IOException {
        write(folder.resolve("organisation.csv"), organisation());
        write(folder.resolve("chart.csv"), chart());
        write(folder.resolve("budget.csv"), budget());
    }

    private static void write(Path file, StringBuilder text) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.append(text);
        }
    }

    private StringBuilder organisation() {
        StringBuilder text = new StringBuilder("område;områdenavn;enhet;enhetsnavn;ansvar;gyldig fra\n");
        for (Unit unit : municipality.units()) {
            for (String ansvar : unit.ansvar()) {
                row(
                        text,
                        unit.service().area(),
                        unit.service().areaName(),
                        unit.id(),
                        unit.name(),
                        ansvar,
                        year.firstDay().toString());
            }
        }
        return text;
    }

    private StringBuilder chart() {
        StringBuilder text = new StringBuilder("type;kode;navn;nasjonal kode;kontoklasser;sensitiv;gjelder fra år\n");
        for (LocalAccount account : municipality.accounts()) {
            row(text, "konto", account.code(), account.name(), account.art(), account.classes(), "", year.toString());
        }
        for (LocalFunction function : municipality.functions()) {
            row(
                    text,
                    "funksjon",
                    function.code(),
                    function.name(),
                    function.national(),
                    function.classes(),
                    function.sensitive() ? "ja" : "nei",
                    year.toString());
        }
        return text;
    }

    private StringBuilder budget() {
        StringBuilder text = new StringBuilder("ansvar;kontoklasse;konto;funksjon;prosjekt;beløp;årsverk;periodisering;"
                + "år;saksnummer;organ;vedtaksdato;tittel\n");
        for (Cell cell : municipality.cells()) {
            Coding coding = cell.coding();
            StringBuilder amount = new StringBuilder();
            Kroner.append(cell.budget(), amount);
            row(
                    text,
                    coding.ansvar(),
                    String.valueOf(LocalAccount.digit(coding.accountClass())),
                    coding.account(),
                    coding.function(),
                    Objects.requireNonNullElse(coding.project(), ""),
                    amount.toString(),
                    positions(cell),
                    cell.account().season() == Season.PAYROLL ? PhasingProfile.PAYROLL.name() : "",
                    year.toString(),
                    year.previous().value() % 100 + "/100",
                    "kommunestyret",
                    year.firstDay().minusDays(DAYS_FROM_ADOPTION).toString(),
                    "Budsjett " + year);
        }
        return text;
    }

    private static String positions(Cell cell) {
        if (!cell.account().code().equals(PERMANENT_PAY)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        Kroner.append(100 * cell.budget() / ORE_A_POSITION, text);
        return text.toString();
    }

    private static void row(StringBuilder text, String... values) {
        text.append(String.join(";", values)).append('\n');
    }
}
