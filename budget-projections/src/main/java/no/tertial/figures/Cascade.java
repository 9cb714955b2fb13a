package no.tertial.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tertial.chart.Coding;
import no.tertial.decisions.DecisionLines.Change;
import no.tertial.decisions.DecisionLines.Line;
import no.tertial.figures.Counting.Stretch;
import no.tertial.figures.Waterfall.FallStep;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.period.MonthlyAmounts;
import org.jspecify.annotations.Nullable;

/**
 * Adds change upon change, row by row. What a split divides is divided as a sum, as all figures are, and a step is by how
 * much that division moved: so the last step ends at the revised budget to the øre.
 */
final class Cascade {
    /** What a row is about; null for what it is not told by. */
    record Place(
            @Nullable String area,
            @Nullable String unit,
            @Nullable Coding coding) {
        static final Place WHOLE = new Place(null, null, null);
        static final Comparator<Place> ORDER = Comparator.comparing(Place::area, nulls())
                .thenComparing(Place::unit, nulls())
                .thenComparing(Place::coding, Comparator.nullsFirst(Coding.ORDER));

        private static Comparator<@Nullable String> nulls() {
            return Comparator.nullsFirst(Comparator.naturalOrder());
        }
    }

    /** The steps of one place so far. */
    static final class Steps {
        private Money original = Money.ZERO;
        private Money running = Money.ZERO;
        private final List<FallStep> steps = new ArrayList<>();

        Money original() {
            return original;
        }

        Money revised() {
            return running;
        }

        List<FallStep> steps() {
            return List.copyOf(steps);
        }

        private void begin(Money amount) {
            original = original.plus(amount);
            running = running.plus(amount);
        }

        private void add(Change change, Month effective, Money amount) {
            running = running.plus(amount);
            steps.add(new FallStep(
                    change.position(),
                    change.id(),
                    change.kind(),
                    change.caseReference(),
                    change.title(),
                    effective,
                    amount,
                    running));
        }
    }

    /** @param from where its stretch begins */
    private record Counted(Coding coding, Measure measure, int from) {}

    private final Counting counting;
    private final FiscalYear year;
    private final List<Stretch> stretches;
    private final @Nullable Detail detail;
    private final Map<Counted, Money> sums = new HashMap<>();
    private final Map<Place, Steps> places = new TreeMap<>(Place.ORDER);

    Cascade(Counting counting, WaterfallQuestion question) {
        this.counting = counting;
        this.year = question.year();
        this.stretches = counting.stretches(year);
        this.detail = question.groupBy();
        places.put(Place.WHOLE, new Steps());
    }

    Map<Place, Steps> places() {
        return places;
    }

    void begin(Sums.Sum original, Coding coding) {
        Money amount = new Money(original.year());
        stepsAt(Place.WHOLE).begin(amount);
        if (detail != null) {
            stepsAt(placeOf(original, coding, detail)).begin(amount);
        }
    }

    void add(Change change) {
        Map<Place, Money> moved = new LinkedHashMap<>();
        Measure measure = Measure.valueOf(change.kind().name());
        for (Line line : change.lines()) {
            for (Stretch stretch : stretches) {
                MonthlyAmounts months = within(stretch, line.months());
                if (!months.equals(MonthlyAmounts.ZERO)) {
                    move(new Counted(line.coding(), measure, stretch.from()), stretch, months.total(), moved);
                }
            }
        }
        moved.forEach((place, amount) -> stepsAt(place).add(change, year.month(change.month()), amount));
    }

    private static MonthlyAmounts within(Stretch stretch, MonthlyAmounts months) {
        MonthlyAmounts begun = months.from(Math.clamp(stretch.from(), 1, Month.IN_A_YEAR));
        return stretch.until() >= Month.IN_A_YEAR ? begun : begun.before(stretch.until() + 1);
    }

    private void move(Counted counted, Stretch stretch, Money by, Map<Place, Money> moved) {
        Money before = sums.getOrDefault(counted, Money.ZERO);
        Money after = before.plus(by);
        sums.put(counted, after);
        parts(counted, stretch, before).forEach((place, amount) -> moved.merge(place, amount.negated(), Money::plus));
        parts(counted, stretch, after).forEach((place, amount) -> moved.merge(place, amount, Money::plus));
    }

    private Map<Place, Money> parts(Counted counted, Stretch stretch, Money amount) {
        Coding coding = counted.coding();
        Sums.Sum sum = Sums.Sum.of(coding, counted.measure(), amount);
        Map<Place, Money> parts = new HashMap<>();
        for (Sums.Sum part : counting.partsOf(sum, stretch)) {
            Money share = new Money(part.year());
            parts.merge(Place.WHOLE, share, Money::plus);
            if (detail != null) {
                String ansvar = part.ansvar() == null ? coding.ansvar() : part.ansvar();
                parts.merge(placeOf(part, coding.withAnsvar(ansvar), detail), share, Money::plus);
            }
        }
        return parts;
    }

    private static Place placeOf(Sums.Sum sum, Coding coding, Detail detail) {
        return switch (detail) {
            case AREA -> new Place(sum.area(), null, null);
            case UNIT -> new Place(sum.area(), sum.unit(), null);
            case LINE -> new Place(sum.area(), sum.unit(), coding);
        };
    }

    private Steps stepsAt(Place place) {
        return places.computeIfAbsent(place, _ -> new Steps());
    }
}
