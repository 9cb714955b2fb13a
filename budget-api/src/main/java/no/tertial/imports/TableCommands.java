package no.tertial.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tertial.command.RejectedTogether;
import no.tertial.decider.Rejection;
import no.tertial.exchange.RowError;
import no.tertial.wire.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What a table asks for: commands that are to take effect together, and the rows that they came from.
 *
 * @param commands in the order in which they build on each other; none where the table says nothing new
 * @param origins for each command
 * @param errors what is wrong with the table; where there is anything, nothing is to be sent
 * @param rows how many rows of the table were read
 */
public record TableCommands(List<Object> commands, List<Origin> origins, List<RowError> errors, long rows) {
    public TableCommands {
        commands = List.copyOf(commands);
        origins = List.copyOf(origins);
        errors = List.copyOf(errors);
    }

    /**
     * Where a command's parts came from.
     *
     * @param row of the command as a whole
     * @param lists by the name of a list in the command, the row of each of its elements
     */
    public record Origin(long row, Map<String, List<Long>> lists) {
        /** The row that a JSON pointer into the command leads to. */
        long rowAt(String pointer) {
            String[] steps = pointer.split("/", -1);
            List<Long> rows = steps.length < 3 ? null : lists.get(steps[1]);
            return rows == null ? row : rows.get(Integer.parseInt(steps[2]));
        }
    }

    static TableCommands of(List<RowError> errors) {
        return new TableCommands(List.of(), List.of(), errors, 0);
    }

    TableCommands ofRows(long count) {
        return new TableCommands(commands, origins, errors, count);
    }

    /** What a rule refuses, as an error of the row that asked for it. */
    public RowError errorOf(RejectedTogether.Refusal refusal) {
        Rejection rejection = refusal.rejection();
        Map<String, String> facts = new HashMap<>();
        Facts.of(rejection).forEach((name, value) -> facts.put(name, value == null ? "–" : value.toString()));
        return new RowError(
                origins.get(refusal.command()).rowAt(rejection.at()),
                columnOf(rejection.at()),
                Facts.codeOf(rejection.getClass()),
                facts,
                null);
    }

    private static @Nullable String columnOf(String pointer) {
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        return switch (last) {
            case "art", "nationalFunction" -> "national";
            case String name when name.isEmpty() || Character.isDigit(name.charAt(0)) -> null;
            default -> last;
        };
    }

    /** Gathers commands and their origins. */
    static final class Builder {
        private final List<Object> commands = new ArrayList<>();
        private final List<Origin> origins = new ArrayList<>();

        void add(Object command, long row, Map<String, List<Long>> lists) {
            commands.add(command);
            origins.add(new Origin(row, lists));
        }

        TableCommands build() {
            return new TableCommands(commands, origins, List.of(), 0);
        }
    }
}
