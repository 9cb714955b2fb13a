package no.tertial.restatements;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Decider;
import no.tertial.decider.Refusals;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.restatements.RestatementCommand.CancelRestatement;
import no.tertial.restatements.RestatementCommand.RecordRestatement;
import no.tertial.restatements.RestatementEvent.RestatementRecorded;
import no.tertial.restatements.RestatementRejection.AreaTotalMoves;
import no.tertial.restatements.RestatementRejection.LineRestatesNothing;
import no.tertial.restatements.RestatementRejection.NoRestatedLines;
import no.tertial.restatements.RestatementRejection.PeriodNotClosed;
import no.tertial.restatements.RestatementRejection.RestatementIsSettled;
import no.tertial.restatements.RestatementRejection.UnknownRestatement;

/**
 * One year's restatements. A restatement moves amounts between codings within each programme area and class, in periods
 * that are closed; before that the ledger itself is put right.
 *
 * @param closed the periods whose accounts were delivered
 */
public record RestatementDecider(ReferenceData reference, Set<AccountingPeriod> closed)
        implements Decider<RestatementCommand, RestatementEvent, Restatements> {
    private static final Comparator<Total> ORDER =
            Comparator.comparing(Total::area).thenComparing(Total::accountClass);

    private record Total(String area, AccountClass accountClass) {}

    @Override
    public Restatements initial() {
        return new Restatements(Map.of(), Set.of());
    }

    @Override
    public List<RestatementEvent> decide(RestatementCommand command, Restatements restatements) {
        return switch (command) {
            case RecordRestatement c -> record(c);
            case CancelRestatement c -> cancel(c, restatements);
        };
    }

    private List<RestatementEvent> record(RecordRestatement command) {
        Restatement content = command.content();
        Refusals refusals = new Refusals();
        refusals.when(!closed.contains(content.period()), () -> new PeriodNotClosed(content.period()));
        refusals.when(content.lines().isEmpty(), NoRestatedLines::new);
        for (int i = 0; i < content.lines().size(); i++) {
            check(content.lines().get(i), content.period(), "/lines/" + i, refusals);
        }
        checkTotals(content, refusals);
        refusals.throwIfAny();
        return List.of(new RestatementRecorded(command.restatement(), content, null));
    }

    /** What the amount stands on may have been barred since; where it belongs must be right. */
    private void check(RestatedLine line, AccountingPeriod period, String at, Refusals refusals) {
        refusals.when(
                line.amount().isZero() || line.from().equals(line.to()), () -> new LineRestatesNothing(at + "/amount"));
        reference.checkKnown(line.from(), period.year(), period.lastDay(), at + "/from", refusals);
        reference.check(line.to(), period.year(), period.lastDay(), at + "/to", refusals);
    }

    private void checkTotals(Restatement content, Refusals refusals) {
        LocalDate day = content.period().lastDay();
        Map<Total, Money> totals = new TreeMap<>(ORDER);
        for (RestatedLine line : content.lines()) {
            add(line.from(), line.amount().negated(), day, totals);
            add(line.to(), line.amount(), day, totals);
        }
        totals.forEach((total, by) ->
                refusals.when(!by.isZero(), () -> new AreaTotalMoves(total.area(), total.accountClass(), by)));
    }

    private void add(Coding coding, Money amount, LocalDate day, Map<Total, Money> totals) {
        reference
                .organisation()
                .areaOf(coding.ansvar(), day)
                .ifPresent(area -> totals.merge(new Total(area, coding.accountClass()), amount, Money::plus));
    }

    private static List<RestatementEvent> cancel(CancelRestatement command, Restatements restatements) {
        Restatement cancelled = restatements.inForce().get(command.cancels());
        if (cancelled != null) {
            return List.of(new RestatementRecorded(
                    command.restatement(), cancelled.cancelled(command.reason()), command.cancels()));
        }
        throw restatements.has(command.cancels())
                ? new RestatementIsSettled(command.cancels()).rejected()
                : new UnknownRestatement(command.cancels()).rejected();
    }

    @Override
    public Restatements evolve(Restatements restatements, RestatementEvent event) {
        return switch (event) {
            case RestatementRecorded e -> evolve(restatements, e);
        };
    }

    private static Restatements evolve(Restatements restatements, RestatementRecorded event) {
        String cancels = event.cancels();
        if (restatements.has(event.restatement())
                || cancels != null && !restatements.inForce().containsKey(cancels)) {
            throw new IllegalStateException("Corrupt history: " + event);
        }
        return cancels == null
                ? restatements.with(event.restatement(), event.content())
                : restatements.without(cancels, event.restatement());
    }
}
