package no.tertial.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.tertial.budget.BudgetEvent;
import no.tertial.budget.BudgetEvent.AdjustmentSubmitted;
import no.tertial.budget.BudgetEvent.AppropriationAdjusted;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Organisation;
import no.tertial.chart.OrganisationDecider;
import no.tertial.chart.OrganisationEvent;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;

/**
 * Events that have not happened, as what they would add. A submitted adjustment counts as if it were approved.
 *
 * @param frames by year, since a frame's change does not tell it
 */
record Hypothesis(List<Delta> deltas, List<YearsFrame> frames, List<OrganisationEvent> reorganisations) {
    private static final OrganisationDecider ORGANISATION = new OrganisationDecider();

    record YearsFrame(FiscalYear year, FrameDelta frame) {}

    /** What figures are kept apart by. */
    record Account(FiscalYear year, AccountClass accountClass) {
        LocalDate lastDay() {
            return year.period(AccountingPeriod.LAST).lastDay();
        }
    }

    static Hypothesis of(List<Object> events) {
        List<Delta> deltas = new ArrayList<>();
        List<YearsFrame> frames = new ArrayList<>();
        List<OrganisationEvent> reorganisations = new ArrayList<>();
        for (Object event : events) {
            Object effect = inEffect(event);
            deltas.addAll(Deltas.of(effect));
            if (effect instanceof BudgetEvent budget) {
                FrameDelta.of(budget).forEach(frame -> frames.add(new YearsFrame(budget.year(), frame)));
            } else if (effect instanceof OrganisationEvent organisation) {
                reorganisations.add(organisation);
            }
        }
        return new Hypothesis(deltas, frames, reorganisations);
    }

    private static Object inEffect(Object event) {
        return event instanceof AdjustmentSubmitted e
                ? new AppropriationAdjusted(e.year(), e.adjustment(), e.change())
                : event;
    }

    boolean touchesNothing() {
        return deltas.isEmpty() && frames.isEmpty();
    }

    /** The organisation as it would be. */
    Organisation changed(Organisation organisation) {
        return ORGANISATION.evolveAll(organisation, reorganisations);
    }

    Set<Account> accounts() {
        Set<Account> accounts = new LinkedHashSet<>();
        deltas.forEach(delta -> accounts.add(accountOf(delta)));
        frames.forEach(
                change -> accounts.add(new Account(change.year(), change.frame().accountClass())));
        return accounts;
    }

    private static Account accountOf(Delta delta) {
        return new Account(delta.cell().year(), delta.cell().coding().accountClass());
    }

    private List<Delta> in(Account account) {
        return deltas.stream().filter(delta -> accountOf(delta).equals(account)).toList();
    }

    /** The figures that would move; the revised budget too where only frames do. */
    Set<PreviewFigure> figures(Account account) {
        Set<PreviewFigure> figures = new TreeSet<>();
        in(account).forEach(delta -> PreviewFigure.of(delta.cell().measure()).ifPresent(figures::add));
        if (frames.stream().anyMatch(change -> isOf(account, change))) {
            figures.add(PreviewFigure.REVISED_BUDGET);
        }
        return figures;
    }

    /** The areas whose lines or frames are touched. */
    Set<String> areas(Account account, Organisation organisation) {
        Set<String> areas = new TreeSet<>();
        in(account)
                .forEach(delta -> organisation
                        .lastAreaOf(delta.cell().coding().ansvar(), account.lastDay())
                        .ifPresent(areas::add));
        frames.stream()
                .filter(change -> isOf(account, change))
                .forEach(change -> areas.add(change.frame().area()));
        return areas;
    }

    Set<String> units(Account account, Organisation organisation) {
        Set<String> units = new TreeSet<>();
        in(account).stream()
                .map(delta -> organisation.lastUnitOf(delta.cell().coding().ansvar(), account.lastDay()))
                .flatMap(Optional::stream)
                .forEach(units::add);
        return units;
    }

    Money frameChange(Account account, String area) {
        return Money.sum(frames.stream()
                .filter(change -> isOf(account, change) && change.frame().area().equals(area))
                .map(change -> change.frame().net())
                .toList());
    }

    private static boolean isOf(Account account, YearsFrame change) {
        return change.year().equals(account.year()) && change.frame().accountClass() == account.accountClass();
    }
}
