package no.tertial.funding;

import java.util.Map;
import java.util.Optional;
import no.tertial.grants.GrantTerms;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;

/**
 * A grant as known at a moment.
 *
 * @param given what it gives, positive, by year and by the responsibility centre of the share
 */
public record KnownGrant(String id, GrantTerms terms, Map<FiscalYear, Map<String, Money>> given) {
    /** What the share can expect in the year, positive; empty where the giver has said nothing of the year. */
    public Optional<Money> givenTo(String ansvar, FiscalYear year) {
        return Optional.ofNullable(given.getOrDefault(year, Map.of()).get(ansvar));
    }
}
