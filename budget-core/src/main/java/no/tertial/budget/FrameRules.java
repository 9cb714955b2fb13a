package no.tertial.budget;

import java.time.LocalDate;
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

/** The rules between the council's frames and the lines of the detail budget. */
record FrameRules(Organisation organisation, FiscalYear year, Refusals refusals) {
    void requireKnownOnce(List<Frame> frames) {
        Set<Frame.Key> seen = new HashSet<>();
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            String at = "/frames/" + i + "/area";
            refusals.when(
                    !organisation.areas().containsKey(frame.area()), () -> new UnknownFrameArea(frame.area(), at));
            refusals.when(!seen.add(frame.key()), () -> new DuplicateFrame(frame.area(), frame.accountClass(), at));
        }
    }

    void requireLinesSumTo(List<Frame> frames, List<BudgetLine> lines) {
        Map<Frame.Key, Money> lineSums = netPerArea(organisation, year.firstDay(), lines);
        Map<Frame.Key, Money> frameSums = new LinkedHashMap<>();
        frames.forEach(frame -> frameSums.put(frame.key(), frame.net()));
        Set<Frame.Key> keys = new LinkedHashSet<>(frameSums.keySet());
        keys.addAll(lineSums.keySet());
        for (Frame.Key key : keys) {
            Money frame = frameSums.getOrDefault(key, Money.ZERO);
            Money sum = lineSums.getOrDefault(key, Money.ZERO);
            refusals.when(
                    !frame.equals(sum),
                    () -> new LinesDoNotSumToFrame(key.area(), key.accountClass(), frame, sum, frame.minus(sum)));
        }
        requirePositionsWithin(frames, lines);
    }

    private void requirePositionsWithin(List<Frame> frames, List<BudgetLine> lines) {
        Map<Frame.Key, FullTimeEquivalents> inLines = new HashMap<>();
        lines.forEach(line ->
                inLines.merge(keyOf(line, organisation, year.firstDay()), line.fte(), FullTimeEquivalents::plus));
        for (Frame frame : frames) {
            FullTimeEquivalents positions = inLines.getOrDefault(frame.key(), FullTimeEquivalents.NONE);
            refusals.when(
                    positions.hundredths() > frame.fte().hundredths(),
                    () -> new MorePositionsThanFrame(frame.area(), frame.fte(), positions));
        }
    }

    /** Net amount of the lines per area and class, in the order in which the areas first appear. */
    static Map<Frame.Key, Money> netPerArea(Organisation organisation, LocalDate day, List<BudgetLine> lines) {
        Map<Frame.Key, Money> sums = new LinkedHashMap<>();
        lines.forEach(line -> sums.merge(keyOf(line, organisation, day), line.amount(), Money::plus));
        return sums;
    }

    private static Frame.Key keyOf(BudgetLine line, Organisation organisation, LocalDate day) {
        String area = organisation
                .areaOf(line.coding().ansvar(), day)
                .orElseThrow(() -> new IllegalArgumentException("Unchecked coding: " + line.coding()));
        return new Frame.Key(area, line.coding().accountClass());
    }

    /** Frames as changes of nothing. */
    static List<FrameChange> changesOf(List<Frame> frames) {
        return frames.stream()
                .map(frame -> new FrameChange(frame.area(), frame.accountClass(), frame.net()))
                .toList();
    }
}
