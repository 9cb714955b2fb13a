package no.tertial.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tertial.budget.Adjustment;
import no.tertial.budget.AdjustmentKind;
import no.tertial.budget.BudgetCommand.AdjustBudget;
import no.tertial.budget.BudgetCommand.AdoptBudget;
import no.tertial.budget.BudgetCommand.SubmitAdjustment;
import no.tertial.budget.Extent;
import no.tertial.budget.Frame;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.budget.Phasing;
import no.tertial.budget.Recurrence;
import no.tertial.budget.RequestedChange;
import no.tertial.budget.RequestedLine;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Chart.Account;
import no.tertial.chart.Chart.Function;
import no.tertial.chart.ChartCommand.LoadChart;
import no.tertial.chart.ChartDecider;
import no.tertial.chart.Coding;
import no.tertial.chart.OrganisationCommand;
import no.tertial.chart.OrganisationCommand.AssignAnsvar;
import no.tertial.chart.OrganisationCommand.CreateProgrammeArea;
import no.tertial.chart.OrganisationCommand.CreateUnit;
import no.tertial.chart.OrganisationCommand.MoveUnit;
import no.tertial.chart.OrganisationDecider;
import no.tertial.chart.ReferenceData;
import no.tertial.exchange.ReadingOptions;
import no.tertial.exchange.RowError;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.regulations.DecidingBody;
import no.tertial.regulations.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables become ordinary commands. */
class TableImportTest {
    private static final LocalDate NEW_YEAR = LocalDate.parse("2024-01-01");
    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final String ORGANISATION = """
            område;områdenavn;enhet;enhetsnavn;ansvar;gyldig fra
            13;Helse;nav;NAV;1310;01.01.2024
            13;Helse;nav;NAV;1320;01.01.2024
            14;Skole;skole;Skolen;1410;01.01.2024
            """;
    private static final String CHART = """
            type;kode;navn;nasjonal kode;kontoklasser;sensitiv;gjelder fra år
            konto;1470;Bidrag;470;0,1;;2024
            funksjon;281;Sosialhjelp;281;1;ja;2024
            """;

    @TempDir
    Path folder;

    @Test
    void makes_areas_units_and_what_they_own() {
        assertThat(organisation(ORGANISATION, ReferenceData.EMPTY).commands())
                .containsExactly(
                        new CreateProgrammeArea("13", "Helse", NEW_YEAR),
                        new CreateProgrammeArea("14", "Skole", NEW_YEAR),
                        new CreateUnit("nav", "NAV", "13", List.of("1310", "1320"), NEW_YEAR),
                        new CreateUnit("skole", "Skolen", "14", List.of("1410"), NEW_YEAR));
    }

    @Test
    void asks_for_nothing_that_is_there_and_for_what_has_moved() {
        String moved = ORGANISATION
                + "14;Skole;nav;NAV;1310;2024-07-01\n"
                + "14;Skole;skole;Skolen;1320;2024-07-01\n"
                + "14;Skole;skole;Skolen;1420;2024-07-01\n";

        assertThat(organisation(ORGANISATION, known()).commands()).isEmpty();
        assertThat(organisation(moved, known()).commands())
                .containsExactly(
                        new MoveUnit("nav", "14", LocalDate.parse("2024-07-01")),
                        new AssignAnsvar("1320", "skole", LocalDate.parse("2024-07-01")),
                        new AssignAnsvar("1420", "skole", LocalDate.parse("2024-07-01")));
    }

    @Test
    void refuses_a_unit_in_two_areas_from_the_same_day() {
        assertThat(organisation(ORGANISATION + "14;Skole;nav;NAV;1330;2024-01-01\n", known()))
                .isEqualTo(new TableCommands(
                        List.of(),
                        List.of(),
                        List.of(new RowError(
                                5,
                                "area",
                                "unit-in-two-areas",
                                Map.of("unit", "nav", "area", "14", "first", "13"),
                                null)),
                        4));
    }

    @Test
    void loads_a_chart_once() {
        TableCommands chart = chart(ReferenceData.EMPTY);

        assertThat(chart.commands())
                .containsExactly(new LoadChart(
                        YEAR,
                        List.of(new Account(
                                "1470", "Bidrag", "470", List.of(AccountClass.CAPITAL, AccountClass.OPERATING))),
                        List.of(new Function("281", "Sosialhjelp", "281", List.of(AccountClass.OPERATING), true))));
        assertThat(chart(known()).commands()).isEmpty();
    }

    @Test
    void adopts_a_budget_whose_frames_are_what_its_lines_sum_to() {
        String budget = """
                ansvar;kontoklasse;konto;funksjon;prosjekt;beløp;årsverk;periodisering;jan;jul
                1310;1;1470;281;;1 000 000,50;2,5;PAYROLL;;
                1320;1;1470;281;;;;;600;-100
                1310;0;1470;281;P1;300;;;;
                """;

        assertThat(TableImport.budget(file(budget), decision(Map.of("year", "2024")), facts(known()))
                        .commands())
                .containsExactly(new AdoptBudget(
                        YEAR,
                        new Decision(
                                "23/100", DecidingBody.COUNCIL, LocalDate.parse("2023-12-14"), "Budsjett 2024", null),
                        "adopted",
                        Extent.WHOLE,
                        List.of(
                                new Frame(
                                        "13",
                                        AccountClass.OPERATING,
                                        Money.parse("1000500.50"),
                                        FullTimeEquivalents.parse("2.5")),
                                new Frame(
                                        "13", AccountClass.CAPITAL, Money.kroner(300), FullTimeEquivalents.NONE, "P1")),
                        List.of(
                                new RequestedLine(
                                        coding("1310", AccountClass.OPERATING, null),
                                        Money.parse("1000000.50"),
                                        FullTimeEquivalents.parse("2.5"),
                                        new Phasing.Profile("PAYROLL")),
                                new RequestedLine(
                                        coding("1320", AccountClass.OPERATING, null),
                                        Money.kroner(500),
                                        FullTimeEquivalents.NONE,
                                        new Phasing.Manual(List.of(
                                                Money.kroner(600),
                                                Money.ZERO,
                                                Money.ZERO,
                                                Money.ZERO,
                                                Money.ZERO,
                                                Money.ZERO,
                                                Money.kroner(-100),
                                                Money.ZERO,
                                                Money.ZERO,
                                                Money.ZERO,
                                                Money.ZERO,
                                                Money.ZERO))),
                                new RequestedLine(
                                        coding("1310", AccountClass.CAPITAL, "P1"),
                                        Money.kroner(300),
                                        FullTimeEquivalents.NONE,
                                        new Phasing.Even()))));
    }

    @Test
    void refuses_rows_of_two_budgets() {
        String budget = """
                år;ansvar;kontoklasse;konto;funksjon;beløp
                2024;1310;1;1470;281;100
                2025;1310;1;1470;281;100
                """;

        assertThat(TableImport.budget(file(budget), decision(Map.of()), facts(known()))
                        .errors())
                .containsExactly(new RowError(3, null, "row-of-another-budget", Map.of("first", "2"), null));
    }

    @Test
    void makes_one_adjustment_of_the_rows_with_the_same_reference() {
        String adjustments = """
                referanse;type;måned;ansvar;kontoklasse;konto;funksjon;beløp;finansiering;begrunnelse;varighet;organ
                A1;omdisponering;2024-05;1310;drift;1470;281;-500;;Flyttes;engangs;rådmannen
                A1;omdisponering;2024-05;1320;drift;1470;281;500;;Flyttes;engangs;rådmannen
                A2;tilleggsbevilgning;2024-06;1310;drift;1470;281;700;nei;Mer;varig;bystyret
                A2;tilleggsbevilgning;2024-06;1320;drift;1470;281;-700;ja;Mer;varig;bystyret
                """;

        TableCommands made = TableImport.adjustments(file(adjustments), decision(Map.of()), facts(known()));

        assertThat(made.errors()).isEmpty();
        assertThat(made.commands())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .usingRecursiveComparison()
                                .ignoringFields("adjustment.id")
                                .isEqualTo(new SubmitAdjustment(
                                        YEAR,
                                        adjustment(
                                                "A1", DecidingBody.CHIEF_EXECUTIVE, 5, Recurrence.ONE_OFF, "Flyttes"),
                                        RequestedChange.of(
                                                AdjustmentKind.REALLOCATION,
                                                List.of(line("1310", -500), line("1320", 500))),
                                        "clerk",
                                        null)),
                        second -> assertThat(second)
                                .usingRecursiveComparison()
                                .ignoringFields("adjustment.id")
                                .isEqualTo(new AdjustBudget(
                                        YEAR,
                                        adjustment("A2", DecidingBody.COUNCIL, 6, Recurrence.PERMANENT, "Mer"),
                                        RequestedChange.of(
                                                AdjustmentKind.SUPPLEMENTARY,
                                                List.of(line("1310", 700)),
                                                List.of(line("1320", -700))))));
        assertThat(made.origins().get(1).rowAt("/financing/0/ansvar")).isEqualTo(5);
        assertThat(made.origins().get(1).rowAt("")).isEqualTo(4);
    }

    @Test
    void refuses_rows_that_say_different_things_of_one_adjustment() {
        String adjustments = """
                referanse;type;måned;ansvar;kontoklasse;konto;funksjon;beløp;begrunnelse;varighet
                A1;omdisponering;2024-05;1310;drift;1470;281;-500;Flyttes;engangs
                A1;omdisponering;2024-06;1320;drift;1470;281;500;Flyttes;engangs
                """;

        assertThat(TableImport.adjustments(file(adjustments), decision(Map.of()), facts(known()))
                        .errors())
                .containsExactly(new RowError(
                        3, "reference", "row-of-another-adjustment", Map.of("reference", "A1", "first", "2"), null));
    }

    @Test
    void tells_what_is_wrong_with_the_rows() {
        String chart = CHART + "post;1;x;470;1;kanskje;2024\n";

        assertThat(TableImport.chart(file(chart), ReadingOptions.NONE, facts(known()))
                        .errors())
                .extracting(RowError::row, RowError::column, RowError::code)
                .containsExactly(tuple(4L, "type", "word-unknown"), tuple(4L, "sensitiv", "word-unknown"));
    }

    private static Adjustment adjustment(
            String reference, DecidingBody body, int month, Recurrence recurrence, String reason) {
        return new Adjustment(
                "",
                new Decision("23/100", body, LocalDate.parse("2023-12-14"), "Budsjett 2024", null),
                YEAR.month(month),
                recurrence,
                reason,
                reference,
                null);
    }

    private static RequestedLine line(String ansvar, long kroner) {
        return new RequestedLine(
                coding(ansvar, AccountClass.OPERATING, null),
                Money.kroner(kroner),
                FullTimeEquivalents.NONE,
                new Phasing.Even());
    }

    private static Coding coding(String ansvar, AccountClass accountClass, @Nullable String project) {
        return new Coding(ansvar, accountClass, "1470", "281", project);
    }

    private static ReadingOptions decision(Map<String, String> more) {
        Map<String, String> defaults = new HashMap<>(Map.of(
                "caseReference", "23/100",
                "body", "bystyret",
                "decidedOn", "2023-12-14",
                "title", "Budsjett 2024"));
        defaults.putAll(more);
        return new ReadingOptions(null, null, null, null, Map.of(), defaults, Map.of());
    }

    private TableCommands organisation(String content, ReferenceData reference) {
        return TableImport.organisation(file(content), ReadingOptions.NONE, facts(reference));
    }

    private TableCommands chart(ReferenceData reference) {
        return TableImport.chart(file(CHART), ReadingOptions.NONE, facts(reference));
    }

    private static TableFacts facts(ReferenceData reference) {
        return new TableFacts("import-1", "clerk", reference, (_, _) -> List.of());
    }

    /** The organisation and the chart of the tables above. */
    private ReferenceData known() {
        OrganisationDecider decider = new OrganisationDecider();
        var organisation = decider.initial();
        for (Object command : organisation(ORGANISATION, ReferenceData.EMPTY).commands()) {
            organisation = decider.evolveAll(organisation, decider.decide((OrganisationCommand) command, organisation));
        }
        ChartDecider charts = new ChartDecider();
        LoadChart load = (LoadChart) chart(ReferenceData.EMPTY).commands().getFirst();
        return new ReferenceData(
                organisation, charts.evolveAll(charts.initial(), charts.decide(load, charts.initial())));
    }

    private Path file(String content) {
        try {
            return Files.writeString(Files.createTempFile(folder, "table", ".csv"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
