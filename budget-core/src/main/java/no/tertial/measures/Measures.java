package no.tertial.measures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A year's measures as they stand, by their ids. */
public record Measures(Map<String, Standing> byId) {
    static final Measures NONE = new Measures(Map.of());

    /**
     * One measure.
     *
     * @param realised what has been stated of it so far
     */
    public record Standing(MeasurePlan plan, MeasureStatus status, List<MeasureLine> realised, int version) {}

    Measures with(String measure, Standing standing) {
        Map<String, Standing> others = new TreeMap<>(byId);
        others.put(measure, standing);
        return new Measures(others);
    }

    /** The responsibility centres that a command is about: those of the measure as it stands, and those of its new plan. */
    public Set<String> ansvarOf(MeasureCommand command) {
        return switch (command) {
            case MeasureCommand.RegisterMeasure c ->
                ansvarOf(c.measure(), c.plan().lines());
            case MeasureCommand.ReviseMeasure c ->
                ansvarOf(c.measure(), c.plan().lines());
            case MeasureCommand.ChangeMeasureStatus c -> ansvarOf(c.measure(), List.of());
            case MeasureCommand.RecordRealisedEffect c -> ansvarOf(c.measure(), List.of());
            case MeasureCommand.FollowSplit c -> Set.of(c.ansvar());
        };
    }

    private Set<String> ansvarOf(String measure, List<MeasureLine> planned) {
        Standing standing = byId.get(measure);
        List<MeasureLine> present =
                standing == null ? List.of() : standing.plan().lines();
        return Stream.concat(present.stream(), planned.stream())
                .map(line -> line.coding().ansvar())
                .collect(Collectors.toSet());
    }
}
