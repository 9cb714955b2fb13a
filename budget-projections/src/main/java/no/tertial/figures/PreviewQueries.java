package no.tertial.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.tertial.chart.Organisation;
import no.tertial.chart.Scope;
import no.tertial.money.Money;
import no.tertial.organisation.OrganisationView;
import no.tertial.organisation.Reference;
import no.tertial.organisation.Selection;
import no.tertial.period.AccountingPeriod;
import no.tertial.replay.AsOf;
import no.tertial.replay.Moment;
import no.tertial.replay.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers what events that have not happened would do to the figures of each area and unit that they touch: the same deltas
 * as when they happen, on top of what is known.
 */
public final class PreviewQueries {
    private final Reading reading;
    private final Reference reference;

    public PreviewQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /**
     * The figures before and after, by year, class, area and unit; what lies outside the scope is left out.
     *
     * @param events none of which has happened; those without amounts change nothing
     */
    public List<FigureChange> changes(Scope scope, List<Object> events) {
        Hypothesis hypothesis = Hypothesis.of(events);
        return hypothesis.touchesNothing()
                ? List.of()
                : reading.at(AsOf.NOW, (db, moment) -> changes(scope, hypothesis, db, moment));
    }

    private List<FigureChange> changes(Scope scope, Hypothesis hypothesis, JdbcClient db, Moment moment) {
        Organisation now = reference.organisation(db, moment);
        Side before = new Side(new Sums(db, moment), now);
        Side after = new Side(new Sums(db, moment, hypothesis.deltas()), hypothesis.changed(now));
        List<FigureChange> changes = new ArrayList<>();
        for (Hypothesis.Account account : hypothesis.accounts()) {
            Set<String> areas = new TreeSet<>(hypothesis.areas(account, before.organisation()));
            areas.addAll(hypothesis.areas(account, after.organisation()));
            for (String area : areas) {
                if (sees(scope, area, after.organisation(), account)) {
                    new OfArea(account, area, hypothesis, before, after).addTo(changes, scope, db, moment);
                }
            }
        }
        return changes;
    }

    private static boolean sees(Scope scope, String area, Organisation organisation, Hypothesis.Account account) {
        return switch (scope) {
            case Scope.All _ -> true;
            case Scope.OwnArea own -> own.area().equals(area);
            case Scope.OwnUnit own ->
                organisation
                        .lastAreaOfUnit(own.unit(), account.lastDay())
                        .filter(area::equals)
                        .isPresent();
        };
    }

    /** The world as it is, or as it would be. */
    private record Side(Sums sums, Organisation organisation) {
        Map<String, Totals> byUnit(String area, Hypothesis.Account account) {
            Map<String, Totals> units = new TreeMap<>();
            if (organisation.areas().containsKey(area)) {
                Selection selection = Selection.of(new Scope.All(), area, null, organisation, account.lastDay());
                Sums.Filter filter = new Sums.Filter(
                        account.year(),
                        AccountingPeriod.LAST,
                        selection.unitOf().keySet(),
                        account.accountClass(),
                        null,
                        null);
                for (Sums.Sum sum :
                        new Counting(sums, selection, OrganisationView.RESTATED).of(filter, Set.of(Sums.By.ANSVAR))) {
                    units.computeIfAbsent(String.valueOf(sum.unit()), _ -> new Totals())
                            .add(sum);
                }
            }
            return units;
        }
    }

    /** One area's figures of one year and class, on both sides. */
    private record OfArea(Hypothesis.Account account, String area, Hypothesis hypothesis, Side before, Side after) {
        void addTo(List<FigureChange> changes, Scope scope, JdbcClient db, Moment moment) {
            Map<String, Totals> then = before.byUnit(area, account);
            Map<String, Totals> anew = after.byUnit(area, account);
            if (!(scope instanceof Scope.OwnUnit)) {
                if (hypothesis.figures(account).contains(PreviewFigure.REVISED_BUDGET)) {
                    changes.add(frame(db, moment));
                }
                hypothesis.figures(account).forEach(figure -> changes.add(change(null, figure, then, anew)));
            }
            for (String unit : units(then, anew)) {
                if (!(scope instanceof Scope.OwnUnit own) || own.unit().equals(unit)) {
                    hypothesis.figures(account).forEach(figure -> changes.add(change(unit, figure, then, anew)));
                }
            }
        }

        /** Those that own what is touched, and those that come or leave. */
        private Set<String> units(Map<String, Totals> then, Map<String, Totals> anew) {
            Set<String> units = new TreeSet<>(hypothesis.units(account, before.organisation()));
            units.addAll(hypothesis.units(account, after.organisation()));
            Set<String> both = new TreeSet<>(then.keySet());
            both.addAll(anew.keySet());
            units.retainAll(both);
            both.removeIf(unit -> then.containsKey(unit) && anew.containsKey(unit));
            units.addAll(both);
            return units;
        }

        private FigureChange change(
                @Nullable String unit, PreviewFigure figure, Map<String, Totals> then, Map<String, Totals> anew) {
            return new FigureChange(
                    account.year(),
                    account.accountClass(),
                    area,
                    unit,
                    figure.wireName(),
                    sum(unit, figure, then),
                    sum(unit, figure, anew));
        }

        private static Money sum(@Nullable String unit, PreviewFigure figure, Map<String, Totals> units) {
            return unit == null
                    ? Money.sum(units.values().stream().map(figure::in).toList())
                    : figure.in(units.getOrDefault(unit, new Totals()));
        }

        private FigureChange frame(JdbcClient db, Moment moment) {
            Money before = BudgetQueries.decidedNets(account.year(), account.accountClass(), db, moment)
                    .getOrDefault(area, Money.ZERO);
            Money after = before.plus(hypothesis.frameChange(account, area));
            return new FigureChange(account.year(), account.accountClass(), area, null, "frame", before, after);
        }
    }
}
