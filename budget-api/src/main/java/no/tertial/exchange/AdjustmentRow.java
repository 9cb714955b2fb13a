package no.tertial.exchange;

import java.util.List;
import java.util.stream.Stream;
import no.tertial.budget.AdjustmentKind;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.budget.Recurrence;
import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.regulations.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A line of an adjustment; rows that say the same of themselves are one adjustment.
 *
 * @param financing whether the line says where the money comes from
 */
public record AdjustmentRow(
        long number,
        Head head,
        Coding coding,
        Money amount,
        FullTimeEquivalents fte,
        boolean financing,
        @Nullable String profile)
        implements NumberedRow {
    private static final Field REFERENCE = Field.of("reference", "referanse", "ref", "nr");
    private static final Field KIND = Field.of("kind", "type", "justeringstype");
    private static final Field MONTH = Field.of("month", "måned", "fra måned", "virkningsmåned");
    private static final Field FINANCING = Field.of("financing", "finansiering");
    private static final Field REASON = Field.of("reason", "begrunnelse", "grunngiving");
    private static final Field RECURRENCE = Field.of("recurrence", "varighet");
    private static final Field GRANT = Field.of("grant", "tilskudd");
    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_REASON = 2000;

    private static final List<Field> REQUIRED = List.of(
            REFERENCE,
            KIND,
            MONTH,
            LedgerFields.AMOUNT,
            BudgetHead.CASE,
            BudgetHead.BODY,
            BudgetHead.DECIDED_ON,
            BudgetHead.TITLE,
            REASON,
            RECURRENCE);

    static final TableForm FORM = new TableForm(
            Stream.of(
                            REQUIRED,
                            CodingFields.ALL,
                            List.of(
                                    FINANCING,
                                    GRANT,
                                    BudgetRow.FTE,
                                    BudgetRow.PROFILE,
                                    BudgetHead.STATUS,
                                    BudgetHead.YEAR))
                    .flatMap(List::stream)
                    .toList(),
            Stream.concat(CodingFields.REQUIRED.stream(), REQUIRED.stream().map(List::of))
                    .toList(),
            List.of(LedgerFields.AMOUNT));

    /**
     * What the lines of one adjustment have in common.
     *
     * @param reference what the sender calls it; used once in a year's budget
     * @param status null where the decision tells: the council's take effect, all others wait
     */
    public record Head(
            String reference,
            AdjustmentKind kind,
            Month month,
            Decision decision,
            String reason,
            Recurrence recurrence,
            @Nullable String grant,
            BudgetHead.@Nullable Status status) {}

    static Cell.Whole<AdjustmentRow> in(Cells cells) {
        Cell.Whole<Head> head = headIn(cells);
        Cell.Whole<Coding> coding = CodingFields.in(cells);
        Cell<Money> amount = cells.amount(LedgerFields.AMOUNT);
        Cell<FullTimeEquivalents> fte = cells.positions(BudgetRow.FTE);
        Cell<Words.YesNo> financing = cells.optionalWord(FINANCING, Words.YES_NO);
        Cell<String> profile = cells.name(BudgetRow.PROFILE);
        return row -> new AdjustmentRow(
                row.number(),
                head.of(row),
                coding.of(row),
                amount.of(row),
                fte.or(FullTimeEquivalents.NONE, row),
                financing.or(Words.YesNo.NO, row) == Words.YesNo.YES,
                profile.orNull(row));
    }

    private static Cell.Whole<Head> headIn(Cells cells) {
        Cell<String> reference = cells.requiredProse(REFERENCE, LONGEST_REFERENCE);
        Cell<AdjustmentKind> kind = cells.word(KIND, Words.KIND);
        Cell<FiscalYear> year = cells.year(BudgetHead.YEAR);
        Cell<AccountingPeriod> month = cells.month(MONTH, year);
        Cell.Whole<Decision> decision = BudgetHead.decisionIn(cells);
        Cell<String> reason = cells.requiredProse(REASON, LONGEST_REASON);
        Cell<Recurrence> recurrence = cells.word(RECURRENCE, Words.RECURRENCE);
        Cell<String> grant = cells.name(GRANT);
        Cell<BudgetHead.Status> status = cells.optionalWord(BudgetHead.STATUS, Words.STATUS);
        return row -> {
            AccountingPeriod from = month.of(row);
            return new Head(
                    reference.of(row),
                    kind.of(row),
                    from.year().month(from.number()),
                    decision.of(row),
                    reason.of(row),
                    recurrence.of(row),
                    grant.orNull(row),
                    status.orNull(row));
        };
    }
}
