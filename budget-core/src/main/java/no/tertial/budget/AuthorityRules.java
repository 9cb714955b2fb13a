package no.tertial.budget;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.tertial.budget.BudgetRejection.AuthorityTooLow;
import no.tertial.chart.Organisation;
import no.tertial.decider.Refusals;
import no.tertial.money.Money;
import no.tertial.regulations.AuthorityTable;
import no.tertial.regulations.DecidingBody;
import no.tertial.regulations.Decision;
import no.tertial.regulations.Matter;
import no.tertial.regulations.Regulations;

/** Who may decide an adjustment: by its kind, and for money that moves by how far it moves. */
record AuthorityRules(Organisation organisation, Regulations regulations) {
    void check(AppropriationChange change, Adjustment adjustment, Refusals refusals) {
        Decision decision = adjustment.decision();
        AuthorityTable table = regulations.authorityOn(decision.decidedOn());
        Matter matter = change.kind()
                .matter()
                .orElseGet(() ->
                        reach(change.allLines(), adjustment.effectiveMonth().firstDay()));
        Money amount = moved(change);
        DecidingBody required = table.lowest(matter, amount);
        refusals.when(
                !decision.body().isAtLeast(required),
                () -> new AuthorityTooLow(matter, amount, decision.body(), required));
    }

    private Matter reach(List<BudgetLine> lines, LocalDate day) {
        Set<String> units = new HashSet<>();
        Set<String> areas = new HashSet<>();
        for (BudgetLine line : lines) {
            organisation.unitOf(line.coding().ansvar(), day).ifPresent(units::add);
            organisation.lastAreaOf(line.coding().ansvar(), day).ifPresent(areas::add);
        }
        if (areas.size() > 1) {
            return Matter.BETWEEN_AREAS;
        }
        return units.size() > 1 ? Matter.WITHIN_AREA : Matter.WITHIN_UNIT;
    }

    /** What the lines give, or what they take where they only take. */
    private static Money moved(AppropriationChange change) {
        Money given = Money.sum(change.lines().stream()
                .map(BudgetLine::amount)
                .filter(Money::isPositive)
                .toList());
        Money taken = Money.sum(change.lines().stream()
                .map(BudgetLine::amount)
                .filter(Money::isNegative)
                .toList());
        return given.compareTo(taken.abs()) > 0 ? given : taken.abs();
    }
}
