package no.tertial.rest;

import java.util.List;
import java.util.Map;
import no.tertial.budget.Distribution;
import no.tertial.budget.Distribution.Formula;
import no.tertial.budget.Distribution.Weighted;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.rest.json.Text;
import no.tertial.rest.problem.BadRequest;
import org.jspecify.annotations.Nullable;

/**
 * A central pot that is handed out by formula in one decision.
 *
 * @param pot the line that gives; its amount is what is handed out, in kroner and positive, and its phasing that of all
 *     lines that come of it
 * @param ansvar those that take part by {@code PAY_BUDGET}; all but the pot's own where left out
 * @param weights the lines that take part by {@code WEIGHTS}
 */
record DistributionRequest(
        LineRequest pot,
        FormulaKind formula,
        @Nullable @Text(pattern = Text.CODE) List<String> ansvar,
        @Nullable List<WeightRequest> weights) {
    /** How the parts are found. */
    enum FormulaKind {
        /** In proportion to what each line of pay holds now. */
        PAY_BUDGET,
        /** In proportion to the given weights. */
        WEIGHTS
    }

    /**
     * @param line the line that gets a part; its amount is left at zero
     * @param weight never negative; only the proportions count
     */
    record WeightRequest(CodingRequest line, long weight) {}

    Distribution toDistribution(FiscalYear year, PastMonths past) {
        Money amount = pot.amount();
        return new Distribution(pot.toCoding(), amount, toFormula(), pot.toPhasing("/distribution/pot", year, past));
    }

    private Formula toFormula() {
        return switch (formula) {
            case PAY_BUDGET -> new Formula.PayBudget(ansvar == null ? List.of() : ansvar);
            case WEIGHTS -> new Formula.Weights(toWeights());
        };
    }

    private List<Weighted> toWeights() {
        List<WeightRequest> given = weights == null ? List.of() : weights;
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).weight() < 0) {
                String at = "/distribution/weights/" + i + "/weight";
                throw BadRequest.of(
                        "weight-negative", at, Map.of("weight", given.get(i).weight()));
            }
        }
        return given.stream()
                .map(weight -> new Weighted(weight.line().toCoding(), weight.weight()))
                .toList();
    }
}
