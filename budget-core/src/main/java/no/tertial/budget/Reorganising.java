package no.tertial.budget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tertial.budget.Budget.Adopted;
import no.tertial.budget.BudgetCommand.FollowReorganisation;
import no.tertial.budget.BudgetEvent.BudgetReorganised;
import no.tertial.chart.Coding;
import no.tertial.chart.Handover;
import no.tertial.chart.Handover.Part;
import no.tertial.money.Money;
import no.tertial.period.Month;
import no.tertial.period.MonthlyAmounts;

/** Lets the budget follow the organisation: what is left of the year changes hands, to the øre, with its positions. */
final class Reorganising {
    private final Adopted adopted;
    private final Month effective;
    private final List<BudgetLine> lines = new ArrayList<>();
    private final Map<Frame.Key, Moved> frames = new LinkedHashMap<>();

    private Reorganising(Adopted adopted, Month effective) {
        this.adopted = adopted;
        this.effective = effective;
    }

    private record Moved(Money net, FullTimeEquivalents fte) {
        Moved plus(Moved other) {
            return new Moved(net.plus(other.net), fte.plus(other.fte));
        }
    }

    static List<BudgetEvent> follow(FollowReorganisation command, Adopted adopted) {
        Reorganising following = new Reorganising(adopted, command.effectiveMonth());
        command.handovers().forEach(following::handOver);
        List<FrameChange> changes = following.frameChanges();
        return following.lines.isEmpty() && changes.isEmpty()
                ? List.of()
                : List.of(new BudgetReorganised(
                        command.year(), command.effectiveMonth(), command.reason(), following.lines, changes));
    }

    private void handOver(Handover handover) {
        adopted.lines().getOrDefault(handover.ansvar(), Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Coding.ORDER))
                .forEach(line -> {
                    BudgetLine left = left(line.getKey(), line.getValue());
                    switch (handover) {
                        case Handover.ToArea move -> {
                            count(move.fromArea(), negated(left));
                            count(move.toArea(), left);
                        }
                        case Handover.Split split -> split(left, split);
                    }
                });
    }

    private BudgetLine left(Coding coding, Standing standing) {
        return new BudgetLine(coding, standing.months().from(effective.number()), standing.fte());
    }

    private void split(BudgetLine left, Handover.Split split) {
        move(split.fromArea(), negated(left));
        List<BudgetLine> parts = parts(left, split.parts());
        for (int i = 0; i < parts.size(); i++) {
            move(split.parts().get(i).area(), parts.get(i));
        }
    }

    /** Each month divided by the weights, so that months and year both add up again. */
    private static List<BudgetLine> parts(BudgetLine whole, List<Part> parts) {
        List<Long> weights = parts.stream().map(Part::weight).toList();
        List<List<Money>> months = whole.months().months().stream()
                .map(month -> month.splitByWeights(weights))
                .toList();
        List<Money> fte = new Money(whole.fte().hundredths()).splitByWeights(weights);
        List<BudgetLine> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            lines.add(new BudgetLine(
                    whole.coding().withAnsvar(parts.get(i).ansvar()),
                    new MonthlyAmounts(
                            months.stream().map(month -> month.get(part)).toList()),
                    new FullTimeEquivalents(fte.get(i).ore())));
        }
        return lines;
    }

    private void move(String area, BudgetLine line) {
        if (!line.months().equals(MonthlyAmounts.ZERO) || line.fte().hundredths() != 0) {
            lines.add(line);
            count(area, line);
        }
    }

    private void count(String area, BudgetLine line) {
        frames.merge(Frame.Key.of(area, line.coding()), new Moved(line.amount(), line.fte()), Moved::plus);
    }

    private static BudgetLine negated(BudgetLine line) {
        return new BudgetLine(
                line.coding(),
                line.months().negated(),
                new FullTimeEquivalents(Math.negateExact(line.fte().hundredths())));
    }

    private List<FrameChange> frameChanges() {
        return frames.entrySet().stream()
                .filter(change -> !change.getValue().net().isZero()
                        || change.getValue().fte().hundredths() != 0)
                .map(change -> new FrameChange(
                        change.getKey().area(),
                        change.getKey().accountClass(),
                        change.getValue().net(),
                        change.getKey().project(),
                        change.getValue().fte()))
                .toList();
    }
}
