package no.tertial.budget;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tertial.budget.BudgetRejection.DuplicateFrame;
import no.tertial.budget.BudgetRejection.LinesDoNotSumToFrame;
import no.tertial.budget.BudgetRejection.MorePositionsThanFrame;
import no.tertial.budget.BudgetRejection.UnknownFrameArea;
import no.tertial.chart.Organisation;
import no.tertial.decider.Refusals;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;

/**
 * The rules between the council's frames and the lines of the detail budget. A line lies, month by month, under the frame
 * of the area that its responsibility centre belongs to in that month.
 */
record FrameRules(Organisation organisation, FiscalYear year) {
    void requireKnownOnce(List<Frame> frames, Refusals refusals) {
        Set<Frame.Key> seen = new HashSet<>();
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            String at = "/frames/" + i + "/area";
            refusals.when(
                    !organisation.areas().containsKey(frame.area()), () -> new UnknownFrameArea(frame.area(), at));
            refusals.when(!seen.add(frame.key()), () -> new DuplicateFrame(frame.area(), frame.accountClass(), at));
        }
    }

    void requireLinesSumTo(List<Frame> frames, List<BudgetLine> lines, Refusals refusals) {
        Map<Frame.Key, Money> lineSums = nets(lines);
        Map<Frame.Key, Money> frameSums = new LinkedHashMap<>();
        frames.forEach(frame -> frameSums.put(frame.key(), frame.net()));
        Set<Frame.Key> keys = new LinkedHashSet<>(frameSums.keySet());
        keys.addAll(lineSums.keySet());
        for (Frame.Key key : keys) {
            Money frame = frameSums.getOrDefault(key, Money.ZERO);
            Money sum = lineSums.getOrDefault(key, Money.ZERO);
            refusals.when(
                    !frame.equals(sum),
                    () -> new LinesDoNotSumToFrame(
                            key.area(), key.accountClass(), key.project(), frame, sum, frame.minus(sum)));
        }
        requirePositionsWithin(frames, lines, refusals);
    }

    private void requirePositionsWithin(List<Frame> frames, List<BudgetLine> lines, Refusals refusals) {
        Map<Frame.Key, FullTimeEquivalents> inLines = new HashMap<>();
        lines.forEach(line -> inLines.merge(
                Frame.Key.of(areaOf(line, year.month(1)), line.coding()), line.fte(), FullTimeEquivalents::plus));
        for (Frame frame : frames) {
            FullTimeEquivalents positions = inLines.getOrDefault(frame.key(), FullTimeEquivalents.NONE);
            refusals.when(
                    positions.hundredths() > frame.fte().hundredths(),
                    () -> new MorePositionsThanFrame(frame.area(), frame.fte(), positions));
        }
    }

    /** What the lines do to the frames that they lie under; frames whose sum is zero are left out. */
    List<FrameChange> changesBy(List<BudgetLine> lines) {
        return nets(lines).entrySet().stream()
                .filter(change -> !change.getValue().isZero())
                .map(change -> new FrameChange(
                        change.getKey().area(),
                        change.getKey().accountClass(),
                        change.getValue(),
                        change.getKey().project(),
                        null))
                .toList();
    }

    /** Net amount of the lines under each frame, in the order in which the frames first appear. */
    private Map<Frame.Key, Money> nets(List<BudgetLine> lines) {
        Map<Frame.Key, Money> sums = new LinkedHashMap<>();
        for (BudgetLine line : lines) {
            if (organisation.mayChangeArea(line.coding().ansvar(), year)) {
                addByMonth(line, sums);
            } else {
                sums.merge(Frame.Key.of(areaOf(line, year.month(1)), line.coding()), line.amount(), Money::plus);
            }
        }
        return sums;
    }

    private void addByMonth(BudgetLine line, Map<Frame.Key, Money> sums) {
        for (int month = 1; month <= Month.IN_A_YEAR; month++) {
            Money amount = line.months().month(month);
            if (!amount.isZero()) {
                sums.merge(Frame.Key.of(areaOf(line, year.month(month)), line.coding()), amount, Money::plus);
            }
        }
    }

    private String areaOf(BudgetLine line, Month month) {
        return organisation
                .lastAreaOf(line.coding().ansvar(), month.firstDay())
                .orElseThrow(() -> new IllegalArgumentException("Unchecked coding: " + line.coding()));
    }

    /** Frames as changes of nothing. */
    static List<FrameChange> changesOf(List<Frame> frames) {
        return frames.stream()
                .map(frame -> new FrameChange(frame.area(), frame.accountClass(), frame.net(), frame.project(), null))
                .toList();
    }
}
