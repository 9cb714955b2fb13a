package no.tertial.exchange;

import java.util.List;

/**
 * What a table of some kind consists of.
 *
 * @param fields all that its columns can say
 * @param required of each group at least one must have a column or a default
 * @param amounts the fields whose cells show which decimal sign the file uses
 */
public record TableForm(List<Field> fields, List<List<Field>> required, List<Field> amounts) {
    public TableForm {
        fields = List.copyOf(fields);
        required = required.stream().map(List::copyOf).toList();
        amounts = List.copyOf(amounts);
    }
}
