package no.tertial.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.tertial.budget.BudgetCommand.AdoptBudget;
import no.tertial.budget.Extent;
import no.tertial.budget.Frame;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.budget.Phasing;
import no.tertial.budget.RequestedLine;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Chart.Account;
import no.tertial.chart.Chart.Function;
import no.tertial.chart.ChartCommand.LoadChart;
import no.tertial.chart.Coding;
import no.tertial.chart.OrganisationCommand;
import no.tertial.chart.OrganisationCommand.CreateProgrammeArea;
import no.tertial.chart.OrganisationCommand.CreateUnit;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.regulations.DecidingBody;
import no.tertial.regulations.Decision;
import org.springframework.util.FileSystemUtils;

/** The files of a generated municipality, read as the commands that they ask for. */
public record GeneratedMunicipality(Path folder, FiscalYear year) {
    /** Makes one in the folder. */
    public static GeneratedMunicipality of(long lines, long seed, FiscalYear year, Path folder, boolean nightly)
            throws IOException {
        Generator.write(new GeneratorOptions(lines, seed, year, folder, nightly));
        return new GeneratedMunicipality(folder, year);
    }

    /** Removes its files. */
    public void delete() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    public Path ledger() {
        return folder.resolve("ledger.csv");
    }

    /** The files of single days, in their order. */
    public List<Path> nightly() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("nightly"))) {
            return files.sorted().toList();
        }
    }

    public List<OrganisationCommand> organisation() throws IOException {
        Map<String, CreateProgrammeArea> areas = new LinkedHashMap<>();
        Map<String, CreateUnit> units = new LinkedHashMap<>();
        for (List<String> row : rows("organisation.csv")) {
            LocalDate from = LocalDate.parse(row.get(5));
            areas.putIfAbsent(row.get(0), new CreateProgrammeArea(row.get(0), row.get(1), from));
            List<String> ansvar = new ArrayList<>();
            CreateUnit known = units.get(row.get(2));
            if (known != null) {
                ansvar.addAll(known.ansvar());
            }
            ansvar.add(row.get(4));
            units.put(row.get(2), new CreateUnit(row.get(2), row.get(3), row.get(0), ansvar, from));
        }
        List<OrganisationCommand> commands = new ArrayList<>(areas.values());
        commands.addAll(units.values());
        return commands;
    }

    public LoadChart chart() throws IOException {
        List<Account> accounts = new ArrayList<>();
        List<Function> functions = new ArrayList<>();
        for (List<String> row : rows("chart.csv")) {
            List<AccountClass> classes = Stream.of(row.get(4).split(","))
                    .map(GeneratedMunicipality::accountClass)
                    .toList();
            if (row.get(0).equals("konto")) {
                accounts.add(new Account(row.get(1), row.get(2), row.get(3), classes));
            } else {
                boolean sensitive = row.get(5).equals("ja");
                functions.add(new Function(row.get(1), row.get(2), row.get(3), classes, sensitive));
            }
        }
        return new LoadChart(year, accounts, functions);
    }

    /** The adoption of the whole budget, its frames being what its lines sum to. */
    public AdoptBudget adoption() throws IOException {
        Map<String, String> areas = new TreeMap<>();
        rows("organisation.csv").forEach(row -> areas.put(row.get(4), row.get(0)));
        List<RequestedLine> lines = new ArrayList<>();
        Map<Frame.Key, Frame> frames = new LinkedHashMap<>();
        for (List<String> row : rows("budget.csv")) {
            RequestedLine line = line(row);
            lines.add(line);
            Coding coding = line.coding();
            String area = Objects.requireNonNull(areas.get(coding.ansvar()));
            boolean capital = coding.accountClass() == AccountClass.CAPITAL;
            Frame frame = new Frame(
                    area, coding.accountClass(), line.amount(), line.fte(), capital ? coding.project() : null);
            frames.merge(
                    new Frame.Key(area, coding.accountClass(), frame.project()), frame, GeneratedMunicipality::plus);
        }
        Decision decision =
                new Decision("1/1", DecidingBody.COUNCIL, year.firstDay().minusDays(20), "Årsbudsjett", null);
        return new AdoptBudget(year, decision, "ADOPTED", Extent.WHOLE, List.copyOf(frames.values()), lines);
    }

    private static Frame plus(Frame frame, Frame more) {
        return new Frame(
                frame.area(),
                frame.accountClass(),
                frame.net().plus(more.net()),
                frame.fte().plus(more.fte()),
                frame.project());
    }

    private static RequestedLine line(List<String> row) {
        String project = row.get(4).isEmpty() ? null : row.get(4);
        Coding coding = new Coding(row.get(0), accountClass(row.get(1)), row.get(2), row.get(3), project);
        return new RequestedLine(
                coding,
                money(row.get(5)),
                row.get(6).isEmpty()
                        ? FullTimeEquivalents.NONE
                        : FullTimeEquivalents.parse(row.get(6).replace(',', '.')),
                row.get(7).isEmpty() ? new Phasing.Even() : new Phasing.Profile(row.get(7)));
    }

    /** The rows of one of the files, without its heading. */
    public List<List<String>> rows(String name) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(name))) {
            return lines.skip(1).map(line -> List.of(line.split(";", -1))).toList();
        }
    }

    static Money money(String kroner) {
        return Money.parse(kroner.replace(',', '.'));
    }

    static AccountClass accountClass(String digit) {
        return digit.equals("0") ? AccountClass.CAPITAL : AccountClass.OPERATING;
    }
}
