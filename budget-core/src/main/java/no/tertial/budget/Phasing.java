package no.tertial.budget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import no.tertial.budget.BudgetRejection.MonthsDoNotSumToAmount;
import no.tertial.budget.BudgetRejection.NoWeightLeft;
import no.tertial.budget.BudgetRejection.NotTwelveMonths;
import no.tertial.budget.BudgetRejection.PhasedBeforeEffectiveMonth;
import no.tertial.budget.BudgetRejection.UnknownPhasingProfile;
import no.tertial.decider.Refusals;
import no.tertial.money.Money;
import no.tertial.period.Month;
import no.tertial.period.MonthlyAmounts;
import no.tertial.regulations.PhasingProfile;
import no.tertial.regulations.Regulations;

/** How a year's amount is spread over its months (periodisering), from the effective month on and exact to the øre. */
public sealed interface Phasing {
    /** Evenly over the months from the effective one to December. */
    record Even() implements Phasing {}

    /** Twelve amounts given by hand, January first; they must sum to the year's amount. */
    record Manual(List<Money> months) implements Phasing {}

    /** By the weights that the regulations hold under that name, such as those of pay. */
    record Profile(String name) implements Phasing {}

    /**
     * By weights that come with the line, such as what last year's ledger shows.
     *
     * @param weights twelve, January first, none negative
     */
    record Weighted(List<Long> weights) implements Phasing {}

    /** Amounts that fall due in single months; they must sum to the year's amount. */
    record Dated(List<Due> dues) implements Phasing {}

    /** What falls due in one month. */
    record Due(Month month, Money amount) {}

    /** The amount spread; where that cannot be done the refusal is added, and the amount is spread evenly. */
    default MonthlyAmounts spread(
            Money amount, Month effective, Regulations regulations, String at, Refusals refusals) {
        Optional<MonthlyAmounts> months = switch (this) {
            case Even _ -> Optional.empty();
            case Manual manual -> byHand(manual.months(), amount, effective, at + "/months", refusals);
            case Profile profile -> byProfile(profile.name(), amount, effective, regulations, at, refusals);
            case Weighted weighted -> byWeights(weighted.weights(), amount, effective, at, refusals);
            case Dated dated -> byHand(monthsOf(dated), amount, effective, at + "/due", refusals);
        };
        return months.orElseGet(() -> MonthlyAmounts.evenlyFrom(effective.number(), amount));
    }

    private static Optional<MonthlyAmounts> byHand(
            List<Money> given, Money amount, Month effective, String at, Refusals refusals) {
        if (given.size() != Month.IN_A_YEAR) {
            refusals.add(new NotTwelveMonths(given.size(), at));
            return Optional.empty();
        }
        MonthlyAmounts months = new MonthlyAmounts(given);
        refusals.when(months.touchesBefore(effective.number()), () -> new PhasedBeforeEffectiveMonth(effective, at));
        if (!months.total().equals(amount)) {
            refusals.add(new MonthsDoNotSumToAmount(amount, months.total(), at));
            return Optional.empty();
        }
        return Optional.of(months);
    }

    private static List<Money> monthsOf(Dated dated) {
        List<Money> months = new ArrayList<>(Collections.nCopies(Month.IN_A_YEAR, Money.ZERO));
        dated.dues().forEach(due -> {
            int index = due.month().number() - 1;
            months.set(index, months.get(index).plus(due.amount()));
        });
        return months;
    }

    private static Optional<MonthlyAmounts> byProfile(
            String name, Money amount, Month effective, Regulations regulations, String at, Refusals refusals) {
        Optional<PhasingProfile> profile = regulations.profile(name);
        refusals.when(profile.isEmpty(), () -> new UnknownPhasingProfile(name, at + "/profile"));
        return profile.flatMap(known -> byWeights(known.weights(), amount, effective, at, refusals));
    }

    private static Optional<MonthlyAmounts> byWeights(
            List<Long> weights, Money amount, Month effective, String at, Refusals refusals) {
        List<Long> left = new ArrayList<>(weights);
        Collections.fill(left.subList(0, effective.number() - 1), 0L);
        if (left.stream().allMatch(weight -> weight == 0)) {
            refusals.add(new NoWeightLeft(effective, at + "/phasing"));
            return Optional.empty();
        }
        return Optional.of(new MonthlyAmounts(amount.splitByWeights(left)));
    }
}
