package no.tertial.budget;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tertial.chart.Coding;
import no.tertial.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a budget must know of other matters, as values.
 *
 * @param grants those that are expected in the year
 * @param unused what each project left unused last year, in øre, whatever has been given again since; null where it was not
 *     asked for
 */
public record BudgetFacts(
        List<ExpectedGrant> grants, @Nullable Map<String, Money> unused) {
    public static final BudgetFacts NONE = new BudgetFacts(List.of(), null);

    /**
     * What a giver gives in the year.
     *
     * @param income per coding, negative as income is
     */
    public record ExpectedGrant(String grant, Map<Coding, Money> income) {}

    Optional<ExpectedGrant> expected(String grant) {
        return grants.stream().filter(known -> known.grant().equals(grant)).findFirst();
    }
}
