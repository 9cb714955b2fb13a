package no.tertial.grants;

import java.util.List;
import java.util.Optional;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import org.jspecify.annotations.Nullable;

/**
 * What the giver has promised, beside the amounts.
 *
 * @param purpose public; names no private person
 * @param reference the giver's letter or case
 * @param to the last month, which may lie in a later year than the first
 * @param shares one for each responsibility centre that has a part in it
 * @param recipients how many people take part; null where they are not counted
 */
public record GrantTerms(
        String name,
        String giver,
        GrantKind kind,
        String purpose,
        String reference,
        Month from,
        Month to,
        List<GrantShare> shares,
        @Nullable Integer recipients,
        Spending spending) {
    public GrantTerms {
        shares = List.copyOf(shares);
    }

    /** The share of the responsibility centre. */
    public Optional<GrantShare> shareOf(String ansvar) {
        return shares.stream().filter(share -> share.ansvar().equals(ansvar)).findFirst();
    }

    boolean coversYear(FiscalYear year) {
        return from.year().compareTo(year) <= 0 && to.year().compareTo(year) >= 0;
    }

    boolean coversMonth(Month month) {
        return from.compareTo(month) <= 0 && to.compareTo(month) >= 0;
    }

    boolean sharesAYearWith(GrantTerms other) {
        return from.year().compareTo(other.to().year()) <= 0
                && other.from().year().compareTo(to.year()) <= 0;
    }
}
