package no.tertial.budget;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.tertial.budget.BudgetRejection.AuthorityTooLow;
import no.tertial.chart.AccountClass;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Refusals;
import no.tertial.money.Money;
import no.tertial.period.Month;
import no.tertial.regulations.DecidingBody;
import no.tertial.regulations.Decision;
import no.tertial.regulations.Matter;
import no.tertial.regulations.Regulations;

/**
 * Who may decide an adjustment: by its kind, and for money that moves by how far it moves. Money that passes from operations
 * to investment needs the authority for that too, whatever kind it passes in.
 */
record AuthorityRules(ReferenceData reference, Regulations regulations) {
    void check(AppropriationChange change, Adjustment adjustment, Refusals refusals) {
        Month effective = adjustment.effectiveMonth();
        Matter matter = change.kind().matter().orElseGet(() -> reach(change, effective.firstDay()));
        check(matter, moved(change), adjustment.decision(), refusals);
        Money transfer =
                Transfer.in(change.allLines(), reference, effective.year()).operating();
        if (!transfer.isZero() && matter != Matter.OPERATING_TO_CAPITAL) {
            check(Matter.OPERATING_TO_CAPITAL, transfer.abs(), adjustment.decision(), refusals);
        }
    }

    private void check(Matter matter, Money amount, Decision decision, Refusals refusals) {
        DecidingBody required = regulations.authorityOn(decision.decidedOn()).lowest(matter, amount);
        refusals.when(
                !decision.body().isAtLeast(required),
                () -> new AuthorityTooLow(matter, amount, decision.body(), required));
    }

    private Matter reach(AppropriationChange change, LocalDate day) {
        if (!change.frameChanges().isEmpty()) {
            return Matter.BETWEEN_AREAS;
        }
        Set<String> units = new HashSet<>();
        for (BudgetLine line : change.allLines()) {
            reference.organisation().lastUnitOf(line.coding().ansvar(), day).ifPresent(units::add);
        }
        return units.size() > 1 ? Matter.WITHIN_AREA : Matter.WITHIN_UNIT;
    }

    /** What the lines give, or what they take where they only take; money that crosses to investment is counted once. */
    private static Money moved(AppropriationChange change) {
        Money operating = moved(change.lines(), AccountClass.OPERATING);
        Money capital = moved(change.lines(), AccountClass.CAPITAL);
        return change.kind() == AdjustmentKind.OPERATING_TO_CAPITAL
                ? larger(operating, capital)
                : operating.plus(capital);
    }

    private static Money moved(List<BudgetLine> lines, AccountClass accountClass) {
        List<Money> amounts = lines.stream()
                .filter(line -> line.coding().accountClass() == accountClass)
                .map(BudgetLine::amount)
                .toList();
        Money given = Money.sum(amounts.stream().filter(Money::isPositive).toList());
        Money taken = Money.sum(amounts.stream().filter(Money::isNegative).toList());
        return larger(given, taken.abs());
    }

    private static Money larger(Money one, Money other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
