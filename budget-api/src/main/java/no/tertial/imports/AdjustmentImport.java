package no.tertial.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.tertial.budget.Adjustment;
import no.tertial.budget.BudgetCommand;
import no.tertial.budget.BudgetCommand.AdjustBudget;
import no.tertial.budget.BudgetCommand.SubmitAdjustment;
import no.tertial.budget.RequestedChange;
import no.tertial.budget.RequestedLine;
import no.tertial.exchange.AdjustmentRow;
import no.tertial.exchange.BudgetHead;
import no.tertial.exchange.RowError;
import no.tertial.period.FiscalYear;
import no.tertial.regulations.DecidingBody;

/** Makes one adjustment of the rows that have the same reference, which can be used once in a year's budget. */
final class AdjustmentImport {
    private final TableFacts facts;
    private final RequestedLines lines;

    AdjustmentImport(TableFacts facts) {
        this.facts = facts;
        this.lines = new RequestedLines(facts.past());
    }

    TableCommands commands(List<AdjustmentRow> rows) {
        Map<String, List<AdjustmentRow>> byReference = new LinkedHashMap<>();
        List<RowError> errors = new ArrayList<>();
        for (AdjustmentRow row : rows) {
            List<AdjustmentRow> adjustment =
                    byReference.computeIfAbsent(row.head().reference(), _ -> new ArrayList<>());
            adjustment.add(row);
            AdjustmentRow first = adjustment.getFirst();
            if (!row.head().equals(first.head())) {
                Map<String, String> named =
                        Map.of("reference", first.head().reference(), "first", Long.toString(first.number()));
                errors.add(new RowError(row.number(), "reference", "row-of-another-adjustment", named, null));
            }
        }
        if (!errors.isEmpty()) {
            return TableCommands.of(errors);
        }
        TableCommands.Builder commands = new TableCommands.Builder();
        byReference.values().forEach(adjustment -> add(adjustment, commands));
        return commands.build();
    }

    private void add(List<AdjustmentRow> rows, TableCommands.Builder commands) {
        List<AdjustmentRow> changed =
                rows.stream().filter(row -> !row.financing()).toList();
        List<AdjustmentRow> financing =
                rows.stream().filter(AdjustmentRow::financing).toList();
        AdjustmentRow.Head head = rows.getFirst().head();
        commands.add(
                command(head, new RequestedChange(head.kind(), lines(changed), lines(financing), head.grant(), null)),
                rows.getFirst().number(),
                Map.of("lines", numbers(changed), "financing", numbers(financing)));
    }

    private BudgetCommand command(AdjustmentRow.Head head, RequestedChange change) {
        FiscalYear year = head.month().year();
        UUID id = UUID.nameUUIDFromBytes((facts.importId() + "/" + head.reference()).getBytes(StandardCharsets.UTF_8));
        Adjustment adjustment = new Adjustment(
                year + "-" + id,
                head.decision(),
                head.month(),
                head.recurrence(),
                head.reason(),
                head.reference(),
                null);
        return isProposal(head)
                ? new SubmitAdjustment(year, adjustment, change, facts.by(), null)
                : new AdjustBudget(year, adjustment, change);
    }

    private static boolean isProposal(AdjustmentRow.Head head) {
        BudgetHead.Status status = head.status();
        return status == null ? head.decision().body() != DecidingBody.COUNCIL : status == BudgetHead.Status.PROPOSED;
    }

    private List<RequestedLine> lines(List<AdjustmentRow> rows) {
        return rows.stream()
                .map(row -> lines.line(
                        row.head().month().year(), row.coding(), row.amount(), row.fte(), row.profile(), null))
                .toList();
    }

    private static List<Long> numbers(List<AdjustmentRow> rows) {
        return rows.stream().map(AdjustmentRow::number).toList();
    }
}
