package no.tertial.budget;

import java.util.List;
import java.util.Map;
import no.tertial.budget.BudgetFacts.ExpectedGrant;
import no.tertial.budget.BudgetRejection.CapitalNeverFinancesOperations;
import no.tertial.budget.BudgetRejection.FinancingMissing;
import no.tertial.budget.BudgetRejection.FinancingNotApplicable;
import no.tertial.budget.BudgetRejection.GrantMissing;
import no.tertial.budget.BudgetRejection.GrantNotApplicable;
import no.tertial.budget.BudgetRejection.GrantNotExpected;
import no.tertial.budget.BudgetRejection.GrantNotFollowed;
import no.tertial.budget.BudgetRejection.MoreThanUnused;
import no.tertial.budget.BudgetRejection.MustBeOneOff;
import no.tertial.budget.BudgetRejection.NoTransfer;
import no.tertial.budget.BudgetRejection.OnlyInvestment;
import no.tertial.budget.BudgetRejection.ReallocationDoesNotBalance;
import no.tertial.budget.BudgetRejection.TechnicalMovesFrame;
import no.tertial.budget.BudgetRejection.TransferNotOfThisKind;
import no.tertial.budget.BudgetRejection.TransfersDiffer;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.decider.Refusals;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;

/**
 * What each kind of adjustment must keep. None of them changes a class's balance: what is given in one line is taken in
 * another, or comes from the financing.
 */
record KindRules(BudgetRules rules, Adjustment adjustment, Budget.Adopted adopted, Refusals refusals) {
    void check(AppropriationChange change) {
        Transfer transfer = Transfer.in(change.allLines(), rules.reference(), year());
        refusals.when(!transfer.agrees(), () -> new TransfersDiffer(transfer.operating(), transfer.capital()));
        switch (change.kind()) {
            case REALLOCATION, REPHASING -> {
                requireNoFinancing(change);
                requireBalance(change);
                requireNoTransfer(change, transfer);
            }
            case TECHNICAL -> {
                requireNoFinancing(change);
                requireBalance(change);
                requireNoTransfer(change, transfer);
                requireFramesStand(change);
            }
            case SUPPLEMENTARY -> requireFinanced(change);
            case GRANT_ADJUSTMENT -> {
                requireFinanced(change);
                requireNoTransfer(change, transfer);
                requireGrantFollowed(change);
            }
            case OPERATING_TO_CAPITAL -> requireCrossing(change, transfer);
            case CARRY_FORWARD -> {
                requireFinanced(change);
                requireOneOff(change);
            }
            case REAPPROPRIATION -> {
                requireFinanced(change);
                requireOneOff(change);
                requireUnusedInvestment(change);
            }
        }
        refusals.when(
                change.kind() != AdjustmentKind.GRANT_ADJUSTMENT && change.grant() != null,
                () -> new GrantNotApplicable(change.kind()));
    }

    private void requireBalance(AppropriationChange change) {
        LineRules.sums(change.lines())
                .forEach((accountClass, sum) ->
                        refusals.when(!sum.isZero(), () -> new ReallocationDoesNotBalance(accountClass, sum)));
    }

    private void requireNoFinancing(AppropriationChange change) {
        refusals.when(!change.financing().isEmpty(), () -> new FinancingNotApplicable(change.kind()));
    }

    private void requireFinanced(AppropriationChange change) {
        Map<AccountClass, Money> appropriated = LineRules.sums(change.lines());
        Map<AccountClass, Money> financed = LineRules.sums(change.financing());
        for (AccountClass accountClass : AccountClass.values()) {
            Money given = appropriated.getOrDefault(accountClass, Money.ZERO);
            Money found = financed.getOrDefault(accountClass, Money.ZERO).negated();
            refusals.when(
                    !given.equals(found), () -> new FinancingMissing(accountClass, given, found, given.minus(found)));
        }
    }

    private void requireNoTransfer(AppropriationChange change, Transfer transfer) {
        refusals.when(
                !transfer.operating().isZero(), () -> new TransferNotOfThisKind(change.kind(), transfer.operating()));
    }

    private void requireFramesStand(AppropriationChange change) {
        change.frameChanges()
                .forEach(frame ->
                        refusals.add(new TechnicalMovesFrame(frame.area(), frame.accountClass(), frame.net())));
    }

    private void requireOneOff(AppropriationChange change) {
        refusals.when(adjustment.recurrence() != Recurrence.ONE_OFF, () -> new MustBeOneOff(change.kind()));
    }

    /** Four legs at least: each class balances, and what one gives on art 570 the other gets on art 970. */
    private void requireCrossing(AppropriationChange change, Transfer transfer) {
        requireNoFinancing(change);
        Map<AccountClass, Money> sums = LineRules.sums(change.lines());
        Money operating = sums.getOrDefault(AccountClass.OPERATING, Money.ZERO);
        Money capital = sums.getOrDefault(AccountClass.CAPITAL, Money.ZERO);
        if (operating.isPositive() && capital.isNegative()) {
            refusals.add(new CapitalNeverFinancesOperations(capital.negated()));
        } else {
            requireBalance(change);
            refusals.when(transfer.operating().isZero() && transfer.capital().isZero(), NoTransfer::new);
        }
    }

    private void requireGrantFollowed(AppropriationChange change) {
        String grant = change.grant();
        if (grant == null) {
            refusals.add(new GrantMissing());
            return;
        }
        rules.facts()
                .expected(grant)
                .ifPresentOrElse(
                        expected -> requireFollows(change.allLines(), expected),
                        () -> refusals.add(new GrantNotExpected(grant, year())));
    }

    private void requireFollows(List<BudgetLine> lines, ExpectedGrant grant) {
        Money expected = Money.sum(grant.income().values());
        Money budgeted = Money.sum(
                grant.income().keySet().stream().map(adopted::amountOf).toList());
        Money change = Money.sum(lines.stream()
                .filter(line -> grant.income().containsKey(line.coding()))
                .map(BudgetLine::amount)
                .toList());
        Money after = budgeted.plus(change);
        boolean toward = !change.isZero()
                && change.isPositive() == expected.compareTo(budgeted) > 0
                && change.abs().compareTo(expected.minus(budgeted).abs()) <= 0;
        refusals.when(!toward, () -> new GrantNotFollowed(grant.grant(), expected, budgeted, after));
    }

    private void requireUnusedInvestment(AppropriationChange change) {
        for (int i = 0; i < change.lines().size(); i++) {
            Coding coding = change.lines().get(i).coding();
            String at = "/lines/" + i + "/class";
            refusals.when(coding.accountClass() != AccountClass.CAPITAL, () -> new OnlyInvestment(change.kind(), at));
        }
        Map<String, Money> unused = rules.facts().unused();
        if (unused != null) {
            change.reappropriated().forEach((project, requested) -> {
                Money given = adopted.reappropriated().getOrDefault(project, Money.ZERO);
                Money left = unused.getOrDefault(project, Money.ZERO).minus(given);
                refusals.when(requested.compareTo(left) > 0, () -> new MoreThanUnused(project, left, requested));
            });
        }
    }

    private FiscalYear year() {
        return adjustment.effectiveMonth().year();
    }
}
