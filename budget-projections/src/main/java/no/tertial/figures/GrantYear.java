package no.tertial.figures;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tertial.chart.AccountClass;
import no.tertial.chart.AccountKind;
import no.tertial.chart.Chart;
import no.tertial.chart.Coding;
import no.tertial.figures.GrantAmounts.Use;
import no.tertial.figures.Sums.By;
import no.tertial.figures.Sums.Sum;
import no.tertial.funding.FundMovement;
import no.tertial.funding.KnownGrant;
import no.tertial.grants.GrantKind;
import no.tertial.grants.GrantShare;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * One year of some grants, counted for a selection of units.
 *
 * @param cells of all responsibility centres that have a share
 * @param movements of funds, up to and including the year
 */
record GrantYear(FiscalYear year, Counting counting, Chart chart, List<Cells> cells, List<FundMovement> movements) {
    /** @param sum of the line's responsibility centre, before it is counted anywhere */
    private record Cells(Coding line, Sum sum) {}

    static GrantYear read(
            FiscalYear year,
            Counting counting,
            Chart chart,
            Collection<KnownGrant> grants,
            List<FundMovement> movements) {
        Set<String> ansvar = new HashSet<>();
        grants.forEach(grant -> grant.terms()
                .shares()
                .forEach(share -> ansvar.add(share.coding().ansvar())));
        List<Cells> cells = Stream.of(AccountClass.values())
                .flatMap(accountClass -> cells(year, counting, ansvar, accountClass))
                .toList();
        return new GrantYear(year, counting, chart, cells, movements);
    }

    private static Stream<Cells> cells(
            FiscalYear year, Counting counting, Set<String> ansvar, AccountClass accountClass) {
        Sums.Filter wholeYear = new Sums.Filter(year, AccountingPeriod.LAST, ansvar, accountClass, null, null);
        return counting.sums().of(wholeYear, EnumSet.of(By.ANSVAR, By.ACCOUNT, By.FUNCTION, By.PROJECT)).stream()
                .map(sum -> new Cells(sum.coding(accountClass), sum));
    }

    /** Whether any of the units has a part in the grant. */
    boolean hasPart(KnownGrant grant) {
        return grant.terms().shares().stream().anyMatch(this::counts);
    }

    /** What is granted to each recipient; null without any, or where units outside the selection share the grant. */
    @Nullable
    Money perRecipient(KnownGrant grant, GrantAmounts amounts) {
        Integer recipients = grant.terms().recipients();
        boolean whole = grant.terms().shares().stream().allMatch(this::counts);
        return recipients == null || !whole ? null : amounts.granted().timesRounded(1, recipients);
    }

    private boolean counts(GrantShare share) {
        return !counting.partsOf(Sum.of(share.coding(), Measure.SET_ASIDE, Money.ZERO))
                .isEmpty();
    }

    private static Set<String> spenders(KnownGrant grant, Counting counting) {
        return grant.terms().shares().stream()
                .flatMap(share -> counting.withParts(share.coding().ansvar()).stream())
                .collect(Collectors.toSet());
    }

    GrantAmounts of(KnownGrant grant) {
        Totals income = new Totals();
        Totals purpose = new Totals();
        Set<String> spenders = spenders(grant, counting);
        Set<Coding> lines = grant.terms().shares().stream()
                .flatMap(share -> counting.withParts(share.coding()).stream())
                .collect(Collectors.toSet());
        for (Cells cell : cells) {
            Coding line = cell.line();
            if (lines.contains(line)) {
                counting.partsOf(cell.sum()).forEach(income::add);
            }
            if (spenders.contains(line.ansvar()) && grant.terms().spending().covers(line) && isExpenditure(line)) {
                counting.partsOf(cell.sum()).forEach(purpose::add);
            }
        }
        Money granted = income.year(Measure.EXPECTED_GRANT).negated();
        return new GrantAmounts(
                income.revisedBudget().negated(),
                granted,
                income.year(Measure.ACTUAL).negated(),
                grant.terms().kind() == GrantKind.EARMARKED ? use(grant, granted, purpose.year(Measure.ACTUAL)) : null);
    }

    private Use use(KnownGrant grant, Money granted, Money spent) {
        Money setAside = Money.ZERO;
        Money used = Money.ZERO;
        Money fund = Money.ZERO;
        for (FundMovement movement : movements) {
            if (movement.grant().equals(grant.id())) {
                Money amount = counted(movement);
                boolean thisYear = movement.year().equals(year);
                fund = fund.plus(amount);
                setAside = thisYear && !amount.isNegative() ? setAside.plus(amount) : setAside;
                used = thisYear && amount.isNegative() ? used.minus(amount) : used;
            }
        }
        return new Use(spent, granted.plus(used).minus(spent), setAside, used, fund);
    }

    private Money counted(FundMovement movement) {
        return counted(movement.line(), movement.amount());
    }

    /** As much of the amount as counts in the selection's units. */
    Money counted(Coding line, Money amount) {
        return Money.sum(counting.partsOf(Sum.of(line, Measure.SET_ASIDE, amount)).stream()
                .map(part -> new Money(part.year()))
                .toList());
    }

    private boolean isExpenditure(Coding line) {
        return chart.in(year)
                .map(version -> version.accounts().get(line.account()))
                .filter(account -> account.kind() == AccountKind.EXPENDITURE)
                .isPresent();
    }
}
