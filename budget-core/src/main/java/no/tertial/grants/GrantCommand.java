package no.tertial.grants;

import java.time.LocalDate;
import java.util.List;
import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;

/** What may be asked of the grants. Amounts are positive: what is given, set aside or used. */
public sealed interface GrantCommand {
    /** Given by whoever registers the grant; names it for ever. */
    String grant();

    /** A giver promises money, for one or several years. */
    record RegisterGrant(String grant, GrantTerms terms, List<YearlyGrant> expected) implements GrantCommand {}

    /**
     * The giver now says otherwise for a year. The expected income moves, the budget never.
     *
     * @param learnedOn the day on which the municipality was told
     * @param reference the giver's letter or case
     */
    record ChangeGrant(String grant, YearlyGrant expected, LocalDate learnedOn, String reference, String reason)
            implements GrantCommand {}

    /**
     * Money that the share did not spend is kept for the purpose (avsetning til bundet fond): it is no underspend.
     *
     * @param ansvar the share's responsibility centre
     */
    record SetAsideUnspent(String grant, AccountingPeriod period, String ansvar, Money amount, String reason)
            implements GrantCommand {}

    /**
     * Money that was kept is used (bruk av bundet fond).
     *
     * @param coding the expenditure that it pays for
     */
    record UseFund(String grant, AccountingPeriod period, Coding coding, Money amount, String reason)
            implements GrantCommand {}
}
