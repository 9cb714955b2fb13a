package no.tertial.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tertial.budget.Extent;
import no.tertial.chart.AccountClass;
import no.tertial.chart.AccountGroup;
import no.tertial.chart.Chart;
import no.tertial.chart.Scope;
import no.tertial.decisions.DecisionLines;
import no.tertial.decisions.DecisionLines.WholeBudget;
import no.tertial.figures.BudgetBalance.ClassSum;
import no.tertial.figures.BudgetBalance.GroupSum;
import no.tertial.figures.BudgetBalance.TransferSum;
import no.tertial.figures.BudgetBalance.Verdict;
import no.tertial.money.Money;
import no.tertial.organisation.OrganisationView;
import no.tertial.organisation.Reference;
import no.tertial.organisation.Selection;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;
import no.tertial.replay.Moment;
import no.tertial.replay.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers whether a whole budget is in balance. It is the council's and public, so every scope sees all of it. */
public final class BalanceQueries {
    private static final String GIVEN = "570";
    private static final String RECEIVED = "970";

    private final Reading reading;
    private final Reference reference;

    public BalanceQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /** @throws no.tertial.replay.PositionNotReached when the position lies ahead */
    public BudgetBalance balance(Scope scope, FiscalYear year, AsOf asOf) {
        return switch (scope) {
            case Scope.All _, Scope.OwnArea _, Scope.OwnUnit _ ->
                reading.at(asOf, (db, moment) -> balance(year, db, moment));
        };
    }

    private BudgetBalance balance(FiscalYear year, JdbcClient db, Moment moment) {
        Map<AccountClass, Map<String, Money>> byAccount = byAccount(year, db, moment);
        Chart.@Nullable Version chart = reference.chart(db, moment).in(year).orElse(null);
        List<ClassSum> classes = new ArrayList<>();
        byAccount.forEach((accountClass, accounts) -> classes.add(classSum(accountClass, accounts, chart)));
        Money given = onArt(GIVEN, AccountClass.OPERATING, byAccount, chart);
        Money received = onArt(RECEIVED, AccountClass.CAPITAL, byAccount, chart);
        TransferSum transfer = new TransferSum(given, received, given.plus(received));
        Extent extent = new DecisionLines(db, moment)
                .adopted(year)
                .map(WholeBudget::extent)
                .orElse(null);
        return new BudgetBalance(
                year,
                moment.knownAt(),
                moment.position(),
                BudgetQueries.CURRENCY,
                extent,
                classes,
                sum(AccountClass.OPERATING, byAccount),
                transfer,
                verdict(extent, classes, transfer));
    }

    private Map<AccountClass, Map<String, Money>> byAccount(FiscalYear year, JdbcClient db, Moment moment) {
        Selection all = Selection.of(
                new Scope.All(),
                null,
                null,
                reference.organisation(db, moment),
                year.period(AccountingPeriod.LAST).lastDay());
        Counting counting = new Counting(new Sums(db, moment), all, OrganisationView.RESTATED);
        Map<AccountClass, Map<String, Money>> byAccount = new EnumMap<>(AccountClass.class);
        for (AccountClass accountClass : AccountClass.values()) {
            Sums.Filter filter =
                    new Sums.Filter(year, AccountingPeriod.LAST, all.unitOf().keySet(), accountClass, null, null);
            Map<String, Money> accounts = new TreeMap<>();
            counting.of(filter, EnumSet.of(Sums.By.ACCOUNT)).stream()
                    .filter(sum -> sum.measure().isBudget())
                    .forEach(sum -> accounts.merge(
                            sum.account() == null ? "" : sum.account(), new Money(sum.year()), Money::plus));
            byAccount.put(accountClass, accounts);
        }
        return byAccount;
    }

    private static ClassSum classSum(
            AccountClass accountClass, Map<String, Money> accounts, Chart.@Nullable Version chart) {
        Map<@Nullable AccountGroup, Money> groups =
                new TreeMap<>(Comparator.nullsLast(Comparator.<AccountGroup>naturalOrder()));
        accounts.forEach((code, amount) -> {
            Chart.Account account = chart == null ? null : chart.accounts().get(code);
            groups.merge(account == null ? null : account.group(), amount, Money::plus);
        });
        List<GroupSum> listed = new ArrayList<>();
        groups.forEach((group, amount) -> listed.add(new GroupSum(group, amount)));
        return new ClassSum(accountClass, listed, Money.sum(accounts.values()));
    }

    private static Money onArt(
            String art,
            AccountClass accountClass,
            Map<AccountClass, Map<String, Money>> byAccount,
            Chart.@Nullable Version chart) {
        Money sum = Money.ZERO;
        for (Map.Entry<String, Money> amount :
                byAccount.getOrDefault(accountClass, Map.of()).entrySet()) {
            Chart.Account account = chart == null ? null : chart.accounts().get(amount.getKey());
            if (account != null && account.art().equals(art)) {
                sum = sum.plus(amount.getValue());
            }
        }
        return sum;
    }

    private static Money sum(AccountClass accountClass, Map<AccountClass, Map<String, Money>> byAccount) {
        return Money.sum(byAccount.getOrDefault(accountClass, Map.of()).values());
    }

    private static Verdict verdict(@Nullable Extent extent, List<ClassSum> classes, TransferSum transfer) {
        if (extent != Extent.WHOLE) {
            return Verdict.NOT_JUDGED;
        }
        boolean balanced = transfer.difference().isZero()
                && classes.stream().allMatch(one -> one.sum().isZero());
        return balanced ? Verdict.BALANCED : Verdict.OUT_OF_BALANCE;
    }
}
