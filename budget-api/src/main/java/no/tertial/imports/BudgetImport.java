package no.tertial.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tertial.budget.BudgetCommand;
import no.tertial.budget.BudgetCommand.AdoptBudget;
import no.tertial.budget.BudgetCommand.RecordBudgetVersion;
import no.tertial.budget.Frame;
import no.tertial.budget.RequestedLine;
import no.tertial.chart.AccountClass;
import no.tertial.exchange.BudgetHead;
import no.tertial.exchange.BudgetRow;
import no.tertial.exchange.RowError;
import no.tertial.money.Money;
import org.jspecify.annotations.Nullable;

/** Adopts the budget that a table has, or records it as a version on its way to the council. */
final class BudgetImport {
    private final TableFacts facts;
    private final RequestedLines lines;

    BudgetImport(TableFacts facts) {
        this.facts = facts;
        this.lines = new RequestedLines(facts.past());
    }

    TableCommands commands(List<BudgetRow> rows) {
        if (rows.isEmpty()) {
            return TableCommands.of(List.of(new RowError(0, null, "file-empty", Map.of(), null)));
        }
        BudgetRow first = rows.getFirst();
        List<RowError> errors = new ArrayList<>();
        for (BudgetRow row : rows) {
            if (!row.head().equals(first.head())) {
                Map<String, String> facts = Map.of("first", Long.toString(first.number()));
                errors.add(new RowError(row.number(), null, "row-of-another-budget", facts, null));
            }
        }
        List<Frame> frames = errors.isEmpty() ? frames(rows, errors) : List.of();
        if (!errors.isEmpty()) {
            return TableCommands.of(errors);
        }
        TableCommands.Builder commands = new TableCommands.Builder();
        commands.add(
                command(first.head(), frames, rows.stream().map(this::line).toList()),
                first.number(),
                Map.of("lines", rows.stream().map(BudgetRow::number).toList()));
        return commands.build();
    }

    private static BudgetCommand command(BudgetHead head, List<Frame> frames, List<RequestedLine> lines) {
        return switch (head.status()) {
            case ADOPTED -> new AdoptBudget(head.year(), head.decision(), head.version(), head.extent(), frames, lines);
            case PROPOSED ->
                new RecordBudgetVersion(head.year(), head.decision(), head.version(), head.extent(), frames, lines);
        };
    }

    private RequestedLine line(BudgetRow row) {
        return lines.line(row.head().year(), row.coding(), row.amount(), row.fte(), row.profile(), row.months());
    }

    /** What a frame is given for. */
    private record Given(
            String area,
            AccountClass accountClass,
            @Nullable String project) {}

    /** What the lines of each area sum to; a line of nobody's is left for the budget's own rules to refuse. */
    private List<Frame> frames(List<BudgetRow> rows, List<RowError> errors) {
        Map<Given, Frame> frames = new LinkedHashMap<>();
        for (BudgetRow row : rows) {
            facts.reference()
                    .organisation()
                    .areaOf(row.coding().ansvar(), row.head().year().firstDay())
                    .ifPresent(area -> {
                        boolean capital = row.coding().accountClass() == AccountClass.CAPITAL;
                        String project = capital ? row.coding().project() : null;
                        add(row, new Given(area, row.coding().accountClass(), project), frames, errors);
                    });
        }
        return List.copyOf(frames.values());
    }

    private static void add(BudgetRow row, Given given, Map<Given, Frame> frames, List<RowError> errors) {
        Frame line = new Frame(given.area(), given.accountClass(), row.amount(), row.fte(), given.project());
        try {
            frames.merge(
                    given,
                    line,
                    (sum, more) -> new Frame(
                            sum.area(),
                            sum.accountClass(),
                            sum.net().plus(more.net()),
                            sum.fte().plus(more.fte()),
                            sum.project()));
        } catch (ArithmeticException _) {
            Map<String, String> largest = Map.of("largest", Money.LARGEST.toString());
            errors.add(new RowError(row.number(), "amount", "amount-too-large", largest, null));
        }
    }
}
