package no.tertial.exchange;

import java.util.List;
import java.util.stream.Stream;

/** What the columns of files are called in options and mappings. */
public final class FieldNames {
    /** Those of every kind of file, the ledger's first. */
    public static final List<String> ALL = Stream.of(
                    LedgerFields.FORM, OrganisationRow.FORM, ChartRow.FORM, BudgetRow.FORM, AdjustmentRow.FORM)
            .flatMap(form -> form.fields().stream())
            .map(Field::name)
            .distinct()
            .toList();

    private FieldNames() {}
}
