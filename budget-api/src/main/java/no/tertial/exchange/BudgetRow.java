package no.tertial.exchange;

import java.util.List;
import java.util.stream.Stream;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.chart.Coding;
import no.tertial.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of a budget.
 *
 * @param amount the year's, in kroner; expenditure positive, income negative
 * @param profile by which the amount is spread; null for evenly, or where the months are given
 * @param months twelve amounts that sum to the year's, where the row has them
 */
public record BudgetRow(
        long number,
        BudgetHead head,
        Coding coding,
        Money amount,
        FullTimeEquivalents fte,
        @Nullable String profile,
        @Nullable List<Money> months)
        implements NumberedRow {
    static final Field FTE = Field.of("fte", "årsverk", "stillinger");
    static final Field PROFILE = Field.of("profile", "periodisering", "fordelingsnøkkel", "periodiseringsnøkkel");
    private static final List<Field> MONTHS = List.of(
            Field.of("january", "jan", "januar"),
            Field.of("february", "feb", "februar"),
            Field.of("march", "mar", "mars"),
            Field.of("april", "apr"),
            Field.of("may", "mai"),
            Field.of("june", "jun", "juni"),
            Field.of("july", "jul", "juli"),
            Field.of("august", "aug"),
            Field.of("september", "sep", "sept"),
            Field.of("october", "okt", "oktober", "oct"),
            Field.of("november", "nov"),
            Field.of("december", "des", "desember", "dec"));

    static final TableForm FORM = new TableForm(
            Stream.of(BudgetHead.FIELDS, CodingFields.ALL, List.of(LedgerFields.AMOUNT, FTE, PROFILE), MONTHS)
                    .flatMap(List::stream)
                    .toList(),
            Stream.of(
                            CodingFields.REQUIRED,
                            Stream.of(
                                            BudgetHead.YEAR,
                                            BudgetHead.CASE,
                                            BudgetHead.BODY,
                                            BudgetHead.DECIDED_ON,
                                            BudgetHead.TITLE)
                                    .map(List::of)
                                    .toList(),
                            List.of(Stream.concat(Stream.of(LedgerFields.AMOUNT), MONTHS.stream())
                                    .toList()))
                    .flatMap(List::stream)
                    .toList(),
            Stream.concat(Stream.of(LedgerFields.AMOUNT), MONTHS.stream()).toList());

    static Cell.Whole<BudgetRow> in(Cells cells) {
        Cell.Whole<BudgetHead> head = BudgetHead.in(cells);
        Cell.Whole<Coding> coding = CodingFields.in(cells);
        Cell<Money> amount = cells.optionalAmount(LedgerFields.AMOUNT);
        Cell<FullTimeEquivalents> fte = cells.positions(FTE);
        Cell<String> profile = cells.name(PROFILE);
        List<Cell<Money>> months = MONTHS.stream().map(cells::optionalAmount).toList();
        return row -> {
            boolean byMonth = months.stream().anyMatch(month -> month.orNull(row) != null);
            List<Money> spread =
                    months.stream().map(month -> month.or(Money.ZERO, row)).toList();
            return new BudgetRow(
                    row.number(),
                    head.of(row),
                    coding.of(row),
                    byMonth ? amount.or(Money.sum(spread), row) : amount.of(row),
                    fte.or(FullTimeEquivalents.NONE, row),
                    profile.orNull(row),
                    byMonth ? spread : null);
        };
    }
}
