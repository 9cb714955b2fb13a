package no.tertial.figures;

import no.tertial.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A year of one or several grants, as far as the question's units share them. What is given is positive.
 *
 * @param budgeted the income in the revised budget
 * @param granted what the givers have promised
 * @param received what the ledger shows on the income lines
 * @param use null for income that may be used for anything
 */
public record GrantAmounts(
        Money budgeted,
        Money granted,
        Money received,
        @Nullable Use use) {
    /**
     * What became of money that has a purpose.
     *
     * @param spent what the ledger shows on the purpose; grants with a purpose in common show the same money
     * @param unspent granted, and used of the fund, less what was spent
     * @param setAside to the restricted fund
     * @param used of the restricted fund
     * @param fund what it holds at the end of the year
     */
    public record Use(Money spent, Money unspent, Money setAside, Money used, Money fund) {
        static final Use NONE = new Use(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

        private Use plus(Use other) {
            return new Use(
                    spent.plus(other.spent),
                    unspent.plus(other.unspent),
                    setAside.plus(other.setAside),
                    used.plus(other.used),
                    fund.plus(other.fund));
        }
    }

    static final GrantAmounts NONE = new GrantAmounts(Money.ZERO, Money.ZERO, Money.ZERO, null);

    GrantAmounts plus(GrantAmounts other) {
        Use both = use == null ? other.use : use.plus(other.use == null ? Use.NONE : other.use);
        return new GrantAmounts(
                budgeted.plus(other.budgeted), granted.plus(other.granted), received.plus(other.received), both);
    }
}
