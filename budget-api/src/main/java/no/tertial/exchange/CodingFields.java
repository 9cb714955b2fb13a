package no.tertial.exchange;

import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;

/** The columns of a coding string; the same in every table that has them. */
final class CodingFields {
    static final List<Field> ALL = List.of(
            LedgerFields.ANSVAR, LedgerFields.CLASS, LedgerFields.ACCOUNT, LedgerFields.FUNCTION, LedgerFields.PROJECT);
    static final List<List<Field>> REQUIRED = List.of(
            List.of(LedgerFields.ANSVAR),
            List.of(LedgerFields.CLASS),
            List.of(LedgerFields.ACCOUNT),
            List.of(LedgerFields.FUNCTION));

    private CodingFields() {}

    static Cell.Whole<Coding> in(Cells cells) {
        Cell<String> ansvar = cells.code(LedgerFields.ANSVAR);
        Cell<AccountClass> accountClass = cells.accountClass(LedgerFields.CLASS);
        Cell<String> account = cells.code(LedgerFields.ACCOUNT);
        Cell<String> function = cells.code(LedgerFields.FUNCTION);
        Cell<String> project = cells.name(LedgerFields.PROJECT);
        return row -> new Coding(
                ansvar.of(row), accountClass.of(row), account.of(row), function.of(row), project.orNull(row));
    }
}
