package no.tertial.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tertial.budget.BudgetEvent;
import no.tertial.budget.BudgetEvent.AdjustmentRejected;
import no.tertial.budget.BudgetEvent.AdjustmentSubmitted;
import no.tertial.budget.BudgetEvent.AdjustmentWithdrawn;
import no.tertial.budget.BudgetEvent.AppropriationAdjusted;
import no.tertial.budget.BudgetEvent.BudgetAdopted;
import no.tertial.budget.BudgetEvent.BudgetClosed;
import no.tertial.budget.BudgetEvent.BudgetReorganised;
import no.tertial.budget.BudgetEvent.BudgetVersionRecorded;
import no.tertial.budget.BudgetLine;
import no.tertial.chart.ChartEvent;
import no.tertial.chart.Coding;
import no.tertial.chart.OrganisationEvent;
import no.tertial.commitments.CommitmentEvent;
import no.tertial.grants.ExpectedIncome;
import no.tertial.grants.GrantEvent;
import no.tertial.grants.GrantEvent.FundUsed;
import no.tertial.grants.GrantEvent.GrantChanged;
import no.tertial.grants.GrantEvent.GrantRegistered;
import no.tertial.grants.GrantEvent.UnspentSetAside;
import no.tertial.journal.ImportEvent;
import no.tertial.journal.JournalEvent;
import no.tertial.journal.JournalEvent.TextErased;
import no.tertial.journal.JournalEvent.VoucherReclassified;
import no.tertial.journal.JournalEvent.VoucherReversed;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.journal.PeriodEvent;
import no.tertial.journal.Posting;
import no.tertial.journal.Voucher;
import no.tertial.mappings.MappingEvent;
import no.tertial.measures.MeasureEvent;
import no.tertial.measures.MeasureEvent.MeasureDivided;
import no.tertial.measures.MeasureEvent.MeasureRegistered;
import no.tertial.measures.MeasureEvent.MeasureRevised;
import no.tertial.measures.MeasureEvent.MeasureStatusChanged;
import no.tertial.measures.MeasureEvent.RealisedEffectRecorded;
import no.tertial.measures.MeasureLine;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.regulations.RegulationsEvent;
import no.tertial.restatements.RestatementEvent;
import no.tertial.restatements.RestatementEvent.RestatementRecorded;
import no.tertial.rounds.StatedFiguresEvent;
import no.tertial.rounds.StatementEvent;

/** What events add to cells: a pure function that live figures, as-of answers, previews and rebuilds share. */
public final class Deltas {
    private final Map<Cell, Long> sums = new LinkedHashMap<>();

    private Deltas() {}

    /**
     * The deltas of one event, one per cell, in the order in which the event names the cells. None is zero, but for postings
     * that cancel each other in one cell: their lines can still be asked for.
     *
     * @throws IllegalArgumentException when the event is of no known type: skipping it could leave money out
     */
    public static List<Delta> of(Object event) {
        Deltas deltas = new Deltas();
        switch (event) {
            case BudgetEvent budget -> deltas.add(budget);
            case GrantEvent grant -> deltas.add(grant);
            case JournalEvent journal -> deltas.add(journal);
            case ImportEvent _ -> {} // its lines count when it is completed, see ImportedFigures
            case RegulationsEvent _ -> {}
            case MappingEvent _ -> {}
            case MeasureEvent measure -> deltas.add(measure);
            case CommitmentEvent commitment -> deltas.add(commitment);
            case RestatementEvent restatement -> deltas.add(restatement);
            case OrganisationEvent _, ChartEvent _, PeriodEvent _, StatementEvent _, StatedFiguresEvent _ -> {}
            default ->
                throw new IllegalArgumentException(
                        "Unknown type of event: " + event.getClass().getName());
        }
        return deltas.collapsed();
    }

    /** The deltas of some vouchers, as {@link #of} gives them. */
    static List<Delta> of(List<Voucher> vouchers) {
        Deltas deltas = new Deltas();
        vouchers.forEach(deltas::add);
        return deltas.collapsed();
    }

    private void add(BudgetEvent event) {
        switch (event) {
            case BudgetAdopted e ->
                add(e.lines(), Measure.ORIGINAL_BUDGET, e.year().month(1));
            case AppropriationAdjusted e ->
                add(
                        e.change().allLines(),
                        Measure.of(e.change().kind()),
                        e.adjustment().effectiveMonth());
            case BudgetReorganised e -> add(e.lines(), Measure.REORGANISATION, e.effectiveMonth());
            case BudgetVersionRecorded _, AdjustmentSubmitted _, AdjustmentRejected _, AdjustmentWithdrawn _ -> {}
            case BudgetClosed _ -> {}
        }
    }

    private void add(List<BudgetLine> lines, Measure measure, Month from) {
        for (BudgetLine line : lines) {
            for (int month = 1; month <= Month.IN_A_YEAR; month++) {
                add(
                        new Cell(from.year(), line.coding(), month, measure),
                        line.months().month(month).ore());
            }
            add(
                    new Cell(from.year(), line.coding(), from.number(), Measure.FTE),
                    line.fte().hundredths());
        }
    }

    private void add(GrantEvent event) {
        switch (event) {
            case GrantRegistered e -> e.expected().forEach(expected -> addIncome(expected.year(), expected.lines()));
            case GrantChanged e -> addIncome(e.year(), e.changes());
            case UnspentSetAside e -> addSetAside(e.period(), e.coding(), e.amount());
            case FundUsed e -> addSetAside(e.period(), e.coding(), e.amount().negated());
        }
    }

    private void addIncome(FiscalYear year, List<ExpectedIncome> lines) {
        for (ExpectedIncome line : lines) {
            for (int month = 1; month <= Month.IN_A_YEAR; month++) {
                add(
                        new Cell(year, line.coding(), month, Measure.EXPECTED_GRANT),
                        line.months().month(month).ore());
            }
        }
    }

    private void addSetAside(AccountingPeriod period, Coding coding, Money amount) {
        add(new Cell(period.year(), coding, period.number(), Measure.SET_ASIDE), amount.ore());
    }

    private void add(JournalEvent event) {
        switch (event) {
            case VouchersPosted e -> e.vouchers().forEach(this::add);
            case VoucherReversed e -> add(e.reversal());
            case VoucherReclassified e -> add(e.reclassification());
            case TextErased _ -> {}
        }
    }

    private void add(Voucher voucher) {
        FiscalYear year = voucher.period().year();
        for (Posting line : voucher.lines()) {
            add(
                    new Cell(year, line.coding(), voucher.period().number(), Measure.ACTUAL),
                    line.amount().ore());
        }
    }

    private void add(MeasureEvent event) {
        Measure counted = switch (event) {
            case MeasureRegistered _, MeasureRevised _, MeasureStatusChanged _, MeasureDivided _ ->
                Measure.MEASURE_EFFECT;
            case RealisedEffectRecorded _ -> Measure.REALISED_EFFECT;
        };
        for (MeasureLine line : event.changes()) {
            for (int month = 1; month <= Month.IN_A_YEAR; month++) {
                add(
                        new Cell(event.year(), line.coding(), month, counted),
                        line.months().month(month).ore());
            }
        }
    }

    private void add(CommitmentEvent event) {
        Month expected = event.expected();
        add(
                new Cell(expected.year(), event.coding(), expected.number(), Measure.COMMITTED),
                event.change().ore());
    }

    private void add(RestatementEvent event) {
        switch (event) {
            case RestatementRecorded e ->
                e.content().lines().forEach(line -> {
                    addRestated(e.content().period(), line.from(), line.amount().negated());
                    addRestated(e.content().period(), line.to(), line.amount());
                });
        }
    }

    private void addRestated(AccountingPeriod period, Coding coding, Money amount) {
        add(new Cell(period.year(), coding, period.number(), Measure.RESTATEMENT), amount.ore());
    }

    private void add(Cell cell, long amount) {
        sums.merge(cell, amount, Math::addExact);
    }

    private List<Delta> collapsed() {
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0 || sum.getKey().measure() == Measure.ACTUAL)
                .map(sum -> new Delta(sum.getKey(), sum.getValue()))
                .toList();
    }
}
