package no.tertial.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.figures.KnownEffect.Kind;
import no.tertial.figures.Sums.By;
import no.tertial.funding.KnownGrant;
import no.tertial.funding.KnownGrants;
import no.tertial.grants.GrantShare;

/**
 * The lines on which givers have promised the asked year's income, and the movements of restricted funds in that year. The
 * lines end the year as promised, so no method looks at them.
 *
 * @param grantOn the grant that comes in on the line
 * @param names of the grants
 */
record Promises(Map<Coding, String> grantOn, List<Promised> movements, Map<String, String> names) {
    private static final Set<By> WHOLE_CODING = EnumSet.of(By.ANSVAR, By.ACCOUNT, By.FUNCTION, By.PROJECT);

    /** A sum that has to do with a grant. */
    record Promised(String grant, Sums.Sum sum) {
        boolean isOf(Collection<String> units) {
            String unit = sum.unit();
            return unit != null && units.contains(unit);
        }
    }

    static Promises read(ForecastQuestion question, Counting counting, KnownGrants grants) {
        Predicate<Coding> covered = line -> line.accountClass() == AccountClass.OPERATING
                && (question.account() == null || question.account().equals(line.account()))
                && (question.function() == null || question.function().equals(line.function()));
        Map<Coding, String> grantOn = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (KnownGrant grant : grants.in(question.year())) {
            grant.terms().shares().stream()
                    .map(GrantShare::coding)
                    .filter(covered)
                    .filter(line ->
                            grant.givenTo(line.ansvar(), question.year()).isPresent())
                    .forEach(line -> grantOn.put(line, grant.id()));
            names.put(grant.id(), grant.terms().name());
        }
        // a line that is promised itself stays its own grant's
        List.copyOf(grantOn.entrySet())
                .forEach(line ->
                        counting.withParts(line.getKey()).forEach(part -> grantOn.putIfAbsent(part, line.getValue())));
        grants.withFund().forEach(grant -> names.put(grant.id(), grant.terms().name()));
        List<Promised> movements = grants.movementsThrough(question.year()).stream()
                .filter(movement -> movement.year().equals(question.year()) && covered.test(movement.line()))
                .flatMap(movement ->
                        counting.partsOf(Sums.Sum.of(movement.line(), Measure.SET_ASIDE, movement.amount())).stream()
                                .map(part -> new Promised(movement.grant(), part)))
                .toList();
        return new Promises(grantOn, movements, names);
    }

    /** What the lines add up to in a year, the asked one or an earlier, where the selection counts it. */
    List<Promised> in(Sums.Filter filter, Counting counting) {
        Set<String> ansvar = grantOn.keySet().stream().map(Coding::ansvar).collect(Collectors.toSet());
        List<Promised> promised = new ArrayList<>();
        for (Sums.Sum sum : counting.sums().of(filter.of(ansvar), WHOLE_CODING)) {
            String grant = grantOn.get(sum.coding(filter.accountClass()));
            if (grant != null) {
                counting.partsOf(sum).forEach(part -> promised.add(new Promised(grant, part)));
            }
        }
        return promised;
    }

    /**
     * What the grants and the funds do to the year's end of the units.
     *
     * @param promised the asked year of the lines
     */
    List<KnownEffect> effects(Collection<String> units, List<Promised> promised) {
        List<KnownEffect> effects = new ArrayList<>();
        totals(units, promised)
                .forEach((grant, totals) -> effects.add(KnownEffect.ofGrant(
                        grant, nameOf(grant), totals.revisedBudget(), totals.year(Measure.EXPECTED_GRANT))));
        totals(units, movements)
                .forEach((grant, totals) ->
                        effects.add(new KnownEffect(Kind.FUND, grant, nameOf(grant), totals.year(Measure.SET_ASIDE))));
        return effects;
    }

    private static Map<String, Totals> totals(Collection<String> units, List<Promised> sums) {
        Map<String, Totals> byGrant = new TreeMap<>();
        sums.stream()
                .filter(sum -> sum.isOf(units))
                .forEach(sum ->
                        byGrant.computeIfAbsent(sum.grant(), _ -> new Totals()).add(sum.sum()));
        return byGrant;
    }

    private String nameOf(String grant) {
        return names.getOrDefault(grant, grant);
    }
}
