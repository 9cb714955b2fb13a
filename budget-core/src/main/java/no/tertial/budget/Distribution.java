package no.tertial.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.tertial.budget.Budget.Adopted;
import no.tertial.budget.BudgetRejection.LineTwice;
import no.tertial.chart.AccountClass;
import no.tertial.chart.AccountGroup;
import no.tertial.chart.Coding;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Refusals;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;

/**
 * A central pot that is handed out by formula in one decision, as when a pay settlement is known. The parts sum to the
 * amount, to the øre.
 *
 * @param pot the line that gives
 * @param amount what is handed out, in øre, positive
 * @param phasing of every line that comes of it
 */
public record Distribution(Coding pot, Money amount, Formula formula, Phasing phasing) {
    /** How large each part is. */
    public sealed interface Formula {
        /**
         * In proportion to what each line of pay holds now.
         *
         * @param ansvar those that take part; all but the pot's own where empty
         */
        record PayBudget(List<String> ansvar) implements Formula {}

        /** In proportion to given weights, such as positions. */
        record Weights(List<Weighted> lines) implements Formula {}
    }

    /** A line that takes part. */
    public record Weighted(Coding coding, long weight) {}

    /** Whether every responsibility centre that has pay takes part, and not only those that it names. */
    public boolean reachesAll() {
        return formula instanceof Formula.PayBudget pay && pay.ansvar().isEmpty();
    }

    /** The responsibility centres that it names. */
    public Stream<String> ansvar() {
        return Stream.concat(
                Stream.of(pot.ansvar()),
                switch (formula) {
                    case Formula.PayBudget pay -> pay.ansvar().stream();
                    case Formula.Weights given ->
                        given.lines().stream().map(line -> line.coding().ansvar());
                });
    }

    void requirePotGivesOnly(Refusals refusals) {
        if (formula instanceof Formula.Weights weights) {
            for (int i = 0; i < weights.lines().size(); i++) {
                String at = "/distribution/weights/" + i + "/line";
                refusals.when(weights.lines().get(i).coding().equals(pot), () -> new LineTwice(at));
            }
        }
    }

    /** The pot's line, then what each line gets; only the pot's where nobody takes part. */
    List<RequestedLine> lines(Adopted adopted, ReferenceData reference, FiscalYear year) {
        List<Weighted> takers = takers(adopted, reference, year);
        List<RequestedLine> lines = new ArrayList<>();
        lines.add(line(pot, amount.negated()));
        if (!takers.isEmpty()) {
            List<Money> parts =
                    amount.splitByWeights(takers.stream().map(Weighted::weight).toList());
            for (int i = 0; i < takers.size(); i++) {
                if (!parts.get(i).isZero()) {
                    lines.add(line(takers.get(i).coding(), parts.get(i)));
                }
            }
        }
        return lines;
    }

    private List<Weighted> takers(Adopted adopted, ReferenceData reference, FiscalYear year) {
        List<Weighted> named = switch (formula) {
            case Formula.PayBudget pay -> payLines(pay, adopted, reference, year);
            case Formula.Weights given -> given.lines();
        };
        return named.stream()
                .filter(taker -> taker.weight() != 0 && !taker.coding().equals(pot))
                .toList();
    }

    private RequestedLine line(Coding coding, Money part) {
        return new RequestedLine(coding, part, FullTimeEquivalents.NONE, phasing);
    }

    private List<Weighted> payLines(Formula.PayBudget pay, Adopted adopted, ReferenceData reference, FiscalYear year) {
        return adopted.lines().entrySet().stream()
                .filter(lines -> reachesAll()
                        ? !lines.getKey().equals(pot.ansvar())
                        : pay.ansvar().contains(lines.getKey()))
                .flatMap(lines -> lines.getValue().entrySet().stream())
                .filter(line -> isPay(line.getKey(), reference, year))
                .filter(line -> line.getValue().amount().isPositive())
                .sorted(Map.Entry.comparingByKey(Coding.ORDER))
                .map(line ->
                        new Weighted(line.getKey(), line.getValue().amount().ore()))
                .toList();
    }

    private static boolean isPay(Coding coding, ReferenceData reference, FiscalYear year) {
        return coding.accountClass() == AccountClass.OPERATING
                && AccountGroup.ofArt(reference.artOf(coding.account(), year)) == AccountGroup.PAY;
    }
}
