package no.tertial.figures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.tertial.chart.Coding;
import no.tertial.chart.Organisation;
import no.tertial.chart.Organisation.Split;
import no.tertial.chart.Organisation.Unit;
import no.tertial.chart.SplitPart;
import no.tertial.figures.Sums.By;
import no.tertial.figures.Sums.Filter;
import no.tertial.figures.Sums.Sum;
import no.tertial.money.Money;
import no.tertial.organisation.OrganisationView;
import no.tertial.organisation.Selection;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;

/**
 * Adds up the figures of a selection of units, each where it counts in the question's view of the organisation. Both views
 * sum to the same over the municipality. Where nothing changed hands during the year they are one, and cost one query.
 */
record Counting(Sums sums, Selection selection, OrganisationView view) {
    /** The sums of the selection, each with its unit and area where it is grouped by responsibility centre. */
    List<Sum> of(Filter filter, Set<By> groups) {
        return isRestated(filter.year()) ? restated(filter, groups) : asWas(filter, groups);
    }

    /** The same selection in another view. */
    Counting in(OrganisationView other) {
        return new Counting(sums, selection, other);
    }

    /** Whether the views may differ in that year. */
    boolean viewsDiffer(FiscalYear year) {
        return !monthsOfHandovers(year).isEmpty()
                || selection.organisation().splits().values().stream()
                        .anyMatch(split -> split.validFrom().getYear() == year.value());
    }

    private List<Sum> restated(Filter filter, Set<By> groups) {
        Organisation organisation = selection.organisation();
        Set<String> split = new HashSet<>(organisation.splits().keySet());
        split.removeIf(ansvar -> organisation.splitOf(ansvar, selection.day()).isEmpty());
        if (split.isEmpty()) {
            return placed(sums.of(filter.of(selection.unitOf().keySet()), groups), selection);
        }
        Set<String> whole = new HashSet<>(selection.unitOf().keySet());
        whole.removeAll(split);
        List<Sum> all = new ArrayList<>(placed(sums.of(filter.of(whole), groups), selection));
        split.removeIf(ansvar -> !hasPart(ansvar));
        Set<By> fine = EnumSet.of(By.ANSVAR, By.CODING);
        fine.addAll(groups);
        sums.of(filter.of(split), fine).forEach(sum -> addParts(sum, all));
        return all;
    }

    private boolean hasPart(String ansvar) {
        return selection
                .organisation()
                .splitOf(ansvar, selection.day())
                .map(split -> split.parts().stream().anyMatch(part -> hasPart(part.ansvar())))
                .orElseGet(() -> selection.unitOf().containsKey(ansvar));
    }

    /** The responsibility centre, and all those that have taken over a part of it. */
    Set<String> withParts(String ansvar) {
        Set<String> all = new HashSet<>();
        addWithParts(ansvar, all);
        return all;
    }

    private void addWithParts(String ansvar, Set<String> all) {
        if (all.add(ansvar)) {
            selection
                    .organisation()
                    .splitOf(ansvar, selection.day())
                    .ifPresent(split -> split.parts().forEach(part -> addWithParts(part.ansvar(), all)));
        }
    }

    /** The line, and those on which it goes on after its responsibility centre was split. */
    List<Coding> withParts(Coding line) {
        return withParts(line.ansvar()).stream()
                .map(ansvar -> new Coding(ansvar, line.accountClass(), line.account(), line.function(), line.project()))
                .toList();
    }

    /** A sum of one responsibility centre where the selection counts it: in parts where that was split, none where it is others'. */
    List<Sum> partsOf(Sum sum) {
        List<Sum> parts = new ArrayList<>();
        addParts(sum, parts);
        return parts;
    }

    /** Adds those parts of the sum that the selection holds; a part that was split later is divided again. */
    private void addParts(Sum sum, List<Sum> all) {
        String ansvar = sum.ansvar() == null ? "" : sum.ansvar();
        Split split = selection.organisation().splitOf(ansvar, selection.day()).orElse(null);
        if (split == null) {
            if (selection.unitOf().containsKey(ansvar)) {
                all.add(placed(sum, selection));
            }
            return;
        }
        List<Long> weights = split.parts().stream().map(SplitPart::weight).toList();
        List<Money> toDate = new Money(sum.toDate()).splitByWeights(weights);
        List<Money> year = new Money(sum.year()).splitByWeights(weights);
        for (int i = 0; i < weights.size(); i++) {
            String part = split.parts().get(i).ansvar();
            addParts(sum.part(part, toDate.get(i).ore(), year.get(i).ore()), all);
        }
    }

    /** Positions are no flow: they are where they are, in this view too. */
    private List<Sum> asWas(Filter filter, Set<By> groups) {
        List<Sum> all = new ArrayList<>();
        restated(filter, groups).stream()
                .filter(sum -> sum.measure() == Measure.FTE)
                .forEach(all::add);
        for (Stretch stretch : betweenHandovers(filter.year())) {
            Selection then = stretch.then();
            placed(sums.of(filter.of(then.unitOf().keySet()).within(stretch.from(), stretch.until()), groups), then)
                    .stream()
                    .filter(sum -> sum.measure() != Measure.FTE)
                    .forEach(all::add);
        }
        return all;
    }

    /**
     * Periods in a row, first and last included, that count to the same units.
     *
     * @param restated whether that is where they belong at the end of the asked period
     */
    record Stretch(int from, int until, Selection then, boolean restated) {}

    /** The stretches that the year falls into in this view. */
    List<Stretch> stretches(FiscalYear year) {
        return isRestated(year)
                ? List.of(new Stretch(0, AccountingPeriod.LAST, selection, true))
                : betweenHandovers(year);
    }

    /** What was decided in one stretch of the year, where this view counts it; none where it is others'. */
    List<Sum> partsOf(Sum sum, Stretch stretch) {
        if (stretch.restated()) {
            return partsOf(sum);
        }
        return stretch.then().unitOf().containsKey(sum.ansvar()) ? List.of(placed(sum, stretch.then())) : List.of();
    }

    private boolean isRestated(FiscalYear year) {
        return view == OrganisationView.RESTATED || !viewsDiffer(year);
    }

    private List<Stretch> betweenHandovers(FiscalYear year) {
        List<Integer> starts = new ArrayList<>(monthsOfHandovers(year));
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= starts.size(); i++) {
            int until = i < starts.size() ? starts.get(i) - 1 : AccountingPeriod.LAST;
            Selection then = selection.on(year.month(Math.max(from, 1)).firstDay());
            stretches.add(new Stretch(from, until, then, false));
            from = until + 1;
        }
        return stretches;
    }

    /** The months of the year, after the first, from which something belongs to another unit or area. */
    private SortedSet<Integer> monthsOfHandovers(FiscalYear year) {
        Organisation organisation = selection.organisation();
        SortedSet<Integer> months = new TreeSet<>();
        Stream.concat(
                        organisation.ansvar().values().stream(),
                        organisation.units().values().stream().map(Unit::areas))
                .filter(ownerships -> ownerships.size() > 1)
                .flatMap(ownerships -> ownerships.stream().skip(1))
                .map(ownership -> ownership.validity().from())
                .filter(day -> day.getYear() == year.value() && day.getMonthValue() > 1)
                .forEach(day -> months.add(day.getMonthValue()));
        return months;
    }

    private static List<Sum> placed(List<Sum> sums, Selection selection) {
        return sums.stream().map(sum -> placed(sum, selection)).toList();
    }

    private static Sum placed(Sum sum, Selection selection) {
        String ansvar = sum.ansvar();
        String unit = ansvar == null ? null : selection.unitOf().get(ansvar);
        return unit == null ? sum : sum.at(unit, selection.areaOf().get(unit));
    }
}
