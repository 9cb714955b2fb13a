package no.tertial.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which column says what, told from a table's header and the reader's options. */
final class Columns {
    private final TableRow header;
    private final Map<Field, Column> byField;

    private Columns(TableRow header, Map<Field, Column> byField) {
        this.header = header;
        this.byField = byField;
    }

    /**
     * Understands a header.
     *
     * @throws UnreadableFile when a field has two columns or stands beside a rival, or a column that the options name is
     *     not there
     */
    static Columns of(TableRow header, TableForm form, ReadingOptions options) {
        requireKnown(options.columns().keySet(), form);
        requireKnown(options.defaults().keySet(), form);
        Map<Field, Column> byField = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            byField.put(
                    field,
                    isSetAside(field, form, options) ? Column.absent(field, options) : column(field, header, options));
        }
        Columns columns = new Columns(header, byField);
        form.fields().forEach(field -> columns.requireNoRival(field, form));
        return columns;
    }

    /** Whether the options name the column of a rival, and none for the field. */
    private static boolean isSetAside(Field field, TableForm form, ReadingOptions options) {
        return !options.columns().containsKey(field.name())
                && form.rivalsOf(field).stream()
                        .anyMatch(rival -> options.columns().containsKey(rival.name()));
    }

    private void requireNoRival(Field field, TableForm form) {
        for (Field rival : form.rivalsOf(field)) {
            if (column(field).isGiven() && column(rival).isGiven()) {
                throw twice(
                        header, field, column(field).heading(), column(rival).heading());
            }
        }
    }

    private static UnreadableFile twice(TableRow header, Field field, String first, String second) {
        Map<String, String> facts = Map.of("field", field.name(), "first", first, "second", second);
        return new UnreadableFile(header.number(), "column-twice", facts);
    }

    private static void requireKnown(Iterable<String> names, TableForm form) {
        List<String> known = form.fields().stream().map(Field::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new UnreadableFile(0, "field-unknown", Map.of("field", name, "known", String.join(", ", known)));
            }
        }
    }

    private static Column column(Field field, TableRow header, ReadingOptions options) {
        String wanted = options.columns().get(field.name());
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < header.width(); i++) {
            String heading = header.cell(i);
            boolean taken = options.columns().containsValue(heading);
            if (wanted == null ? !taken && field.isCalled(heading) : wanted.equals(heading)) {
                found.add(i);
            }
        }
        if (found.size() > 1) {
            throw twice(header, field, header.cell(found.get(0)), header.cell(found.get(1)));
        }
        if (found.isEmpty() && wanted != null) {
            Map<String, String> facts = Map.of("column", wanted, "found", headings(header));
            throw new UnreadableFile(header.number(), "column-not-found", facts);
        }
        return found.isEmpty()
                ? Column.absent(field, options)
                : Column.at(found.getFirst(), header.cell(found.getFirst()), field, options);
    }

    /** What is required and has neither column nor default; null where nothing is missing. */
    @Nullable
    UnreadableFile missing(TableForm form) {
        return form.required().stream()
                .filter(group -> group.stream().noneMatch(field -> column(field).isGiven()))
                .map(group -> group.getFirst())
                .map(field -> new UnreadableFile(new RowError(
                        header.number(),
                        field.headings().getFirst(),
                        "column-missing",
                        Map.of("field", field.name(), "found", headings(header)),
                        near(field))))
                .findFirst()
                .orElse(null);
    }

    /** The heading of a column without a field that may be a misspelling of what the field is called. */
    private @Nullable String near(Field field) {
        return IntStream.range(0, header.width())
                .filter(i -> !header.cell(i).isEmpty() && fieldAt(i).isEmpty())
                .mapToObj(header::cell)
                .filter(heading -> field.distance(heading) < Integer.MAX_VALUE)
                .min(Comparator.comparingInt(field::distance))
                .orElse(null);
    }

    /** What a row has in each field, as it stands there; nothing for fields that it leaves empty. */
    Map<String, String> texts(TableRow row) {
        Map<String, String> texts = new LinkedHashMap<>();
        byField.forEach((field, column) -> {
            if (!column.text(row).isEmpty()) {
                texts.put(field.name(), CellError.shortened(column.text(row)));
            }
        });
        return texts;
    }

    /** The field that the column with that number has. */
    Optional<Field> fieldAt(int index) {
        return byField.values().stream()
                .filter(column -> column.index() == index)
                .map(Column::field)
                .findFirst();
    }

    TableRow header() {
        return header;
    }

    Column column(Field field) {
        return Objects.requireNonNull(byField.get(field), field.name());
    }

    private static String headings(TableRow header) {
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < Math.min(header.width(), 40); i++) {
            headings.add(CellError.shortened(header.cell(i)));
        }
        return String.join(", ", headings);
    }
}
