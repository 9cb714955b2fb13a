package no.tertial.funding;

import java.util.Map;
import java.util.Optional;
import no.tertial.chart.Coding;
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

    /** Whether the line is the one that a share of it comes in on. */
    public boolean comesInOn(Coding line) {
        return terms.shares().stream().anyMatch(share -> share.coding().equals(line));
    }

    /** Whether money on the line, which may be expenditure or income, is used for the purpose by one with a share. */
    public boolean isUsedOn(Coding line) {
        return terms.shareOf(line.ansvar()).isPresent() && terms.spending().covers(line);
    }
}
