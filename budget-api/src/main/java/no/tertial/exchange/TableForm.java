package no.tertial.exchange;

import java.util.List;
import java.util.Map;

/**
 * What a table of some kind consists of.
 *
 * @param fields all that its columns can say
 * @param required of each group at least one must have a column or a default
 * @param amounts the fields whose cells show which decimal sign the file uses
 * @param rivals the fields that cannot be beside a field, for they say the same in another way
 */
public record TableForm(
        List<Field> fields, List<List<Field>> required, List<Field> amounts, Map<Field, List<Field>> rivals) {
    public TableForm {
        fields = List.copyOf(fields);
        required = required.stream().map(List::copyOf).toList();
        amounts = List.copyOf(amounts);
        rivals = Map.copyOf(rivals);
    }

    TableForm(List<Field> fields, List<List<Field>> required, List<Field> amounts) {
        this(fields, required, amounts, Map.of());
    }

    List<Field> rivalsOf(Field field) {
        return rivals.getOrDefault(field, List.of());
    }
}
