package no.tertial.figures;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.tertial.chart.AccountGroup;
import no.tertial.chart.Chart;
import no.tertial.organisation.Selection;
import org.jspecify.annotations.Nullable;

/** What a row of an answer is about: a value for each dimension that was asked for, null for the others. */
record Group(
        @Nullable String unit,
        @Nullable String ansvar,
        @Nullable String function,
        @Nullable String account,
        @Nullable AccountGroup accountGroup) {

    private static final Comparator<Group> ORDER = Comparator.comparing(Group::unit, nulls())
            .thenComparing(Group::ansvar, nulls())
            .thenComparing(Group::function, nulls())
            .thenComparing(Group::accountGroup, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Group::account, nulls());

    private static Comparator<@Nullable String> nulls() {
        return Comparator.nullsFirst(Comparator.naturalOrder());
    }

    /** Turns sums into groups, for one selection of units and the chart of one year. */
    record Grouping(List<Dimension> dimensions, Selection selection, Chart.@Nullable Version chart) {
        /** What the database must group by, so that the dimensions can be told apart. */
        Set<Sums.By> columns() {
            Set<Sums.By> columns = EnumSet.noneOf(Sums.By.class);
            dimensions.forEach(dimension -> columns.add(
                    switch (dimension) {
                        case UNIT, ANSVAR -> Sums.By.ANSVAR;
                        case FUNCTION -> Sums.By.FUNCTION;
                        case ACCOUNT, ACCOUNT_GROUP -> Sums.By.ACCOUNT;
                    }));
            return columns;
        }

        SortedMap<Group, Totals> grouped(List<Sums.Sum> sums) {
            SortedMap<Group, Totals> groups = new TreeMap<>(ORDER);
            sums.forEach(sum ->
                    groups.computeIfAbsent(groupOf(sum), _ -> new Totals()).add(sum));
            return groups;
        }

        private Group groupOf(Sums.Sum sum) {
            return new Group(
                    dimensions.contains(Dimension.UNIT) ? sum.unit() : null,
                    dimensions.contains(Dimension.ANSVAR) ? sum.ansvar() : null,
                    dimensions.contains(Dimension.FUNCTION) ? sum.function() : null,
                    dimensions.contains(Dimension.ACCOUNT) ? sum.account() : null,
                    dimensions.contains(Dimension.ACCOUNT_GROUP)
                            ? account(sum.account()).map(Chart.Account::group).orElse(null)
                            : null);
        }

        /** The name of the finest dimension that has one; null where none has. */
        @Nullable
        String nameOf(Group group) {
            if (group.account() != null) {
                return account(group.account()).map(Chart.Account::name).orElse(null);
            }
            String function = group.function();
            if (function != null) {
                Chart.Function known = chart == null ? null : chart.functions().get(function);
                return known == null ? null : known.name();
            }
            String unit = unitOf(group);
            return unit == null ? null : selection.nameOf(unit);
        }

        /** The unit of the group, where it has one or a responsibility centre. */
        @Nullable
        String unitOf(Group group) {
            String ansvar = group.ansvar();
            return group.unit() == null && ansvar != null ? selection.unitOf().get(ansvar) : group.unit();
        }

        private Optional<Chart.Account> account(@Nullable String code) {
            return chart == null || code == null
                    ? Optional.empty()
                    : Optional.ofNullable(chart.accounts().get(code));
        }
    }
}
