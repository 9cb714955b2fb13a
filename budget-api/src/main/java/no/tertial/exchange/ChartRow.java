package no.tertial.exchange;

import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.period.FiscalYear;

/**
 * A local account or function and the national code that it maps to.
 *
 * @param year the first one that it holds for
 */
public record ChartRow(
        long number,
        Type type,
        String code,
        String name,
        String national,
        List<AccountClass> classes,
        boolean sensitive,
        FiscalYear year)
        implements NumberedRow {
    private static final Field TYPE = Field.of("type", "type", "kontotype");
    private static final Field CODE = Field.of("code", "kode");
    private static final Field NAME = Field.of("name", "navn", "kodenavn", "beskrivelse");
    private static final Field NATIONAL = Field.of("national", "nasjonal kode", "kostra", "kostrakode", "kostra-kode");
    private static final Field CLASSES = Field.of("classes", "kontoklasser", "kontoklasse");
    private static final Field SENSITIVE = Field.of("sensitive", "sensitiv");
    private static final Field YEAR = Field.of("year", "gjelder fra år", "fra år", "år");
    private static final int LONGEST_NAME = 200;

    static final TableForm FORM = new TableForm(
            List.of(TYPE, CODE, NAME, NATIONAL, CLASSES, SENSITIVE, YEAR),
            List.of(List.of(TYPE), List.of(CODE), List.of(NAME), List.of(NATIONAL), List.of(CLASSES), List.of(YEAR)),
            List.of());

    /** Which part of a coding string the code is for. */
    public enum Type {
        ACCOUNT,
        FUNCTION
    }

    static Cell.Whole<ChartRow> in(Cells cells) {
        Cell<Type> type = cells.word(TYPE, Words.CHART_TYPE);
        Cell<String> code = cells.code(CODE);
        Cell<String> name = cells.requiredProse(NAME, LONGEST_NAME);
        Cell<String> national = cells.code(NATIONAL);
        Cell<List<AccountClass>> classes = cells.classes(CLASSES);
        Cell<Words.YesNo> sensitive = cells.optionalWord(SENSITIVE, Words.YES_NO);
        Cell<FiscalYear> year = cells.requiredYear(YEAR);
        return row -> new ChartRow(
                row.number(),
                type.of(row),
                code.of(row),
                name.of(row),
                national.of(row),
                classes.of(row),
                sensitive.or(Words.YesNo.NO, row) == Words.YesNo.YES,
                year.of(row));
    }
}
