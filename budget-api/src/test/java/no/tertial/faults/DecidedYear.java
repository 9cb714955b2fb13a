package no.tertial.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tertial.budget.BudgetEvent;
import no.tertial.budget.BudgetEvent.AdjustmentRejected;
import no.tertial.budget.BudgetEvent.AdjustmentSubmitted;
import no.tertial.budget.BudgetEvent.AdjustmentWithdrawn;
import no.tertial.budget.BudgetEvent.AppropriationAdjusted;
import no.tertial.budget.BudgetEvent.BudgetAdopted;
import no.tertial.budget.BudgetEvent.BudgetClosed;
import no.tertial.budget.BudgetEvent.BudgetReorganised;
import no.tertial.budget.BudgetEvent.BudgetVersionRecorded;
import no.tertial.budget.BudgetLine;
import no.tertial.budget.Frame;
import no.tertial.budget.FrameChange;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.chart.Organisation;
import no.tertial.chart.OrganisationDecider;
import no.tertial.chart.OrganisationEvent;
import no.tertial.eventstore.StoredEvent;
import no.tertial.fixtures.RandomBudget;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.period.MonthlyAmounts;
import no.tertial.regulations.DecidingBody;

/**
 * A year's stored events gone through by one alone, event by event, each held to what must be true of any of them. Only
 * decisions and the organisation count here: what is submitted, rejected or withdrawn is written down and nothing more.
 */
final class DecidedYear {
    private final FiscalYear year;
    private final OrganisationDecider organisations = new OrganisationDecider();
    private Organisation organisation = organisations.initial();
    private final Map<Coding, MonthlyAmounts> lines = new HashMap<>();
    private final Map<Frame.Key, Money> frames = new HashMap<>();
    private final Map<AccountClass, Money> adopted = new HashMap<>();
    private final Map<String, String> submitters = new HashMap<>();
    private final Set<String> effective = new HashSet<>();
    private final Set<String> settled = new HashSet<>();

    DecidedYear(FiscalYear year, List<StoredEvent> events) {
        this.year = year;
        events.forEach(this::take);
    }

    private void take(StoredEvent stored) {
        switch (stored.event()) {
            case OrganisationEvent event -> organisation = organisations.evolve(organisation, event);
            case BudgetEvent event
            when event.year().equals(year) -> {
                take(event, stored.actor());
                assertThat(withoutZero(frames)).as("frames after " + stored).isEqualTo(withoutZero(linesByFrame()));
            }
            default -> {
                // neither of this year nor of the organisation
            }
        }
    }

    private void take(BudgetEvent event, String actor) {
        switch (event) {
            case BudgetAdopted e -> {
                e.frames()
                        .forEach(frame ->
                                give(new Frame.Key(frame.area(), frame.accountClass(), frame.project()), frame.net()));
                e.lines().forEach(this::count);
                for (AccountClass accountClass : AccountClass.values()) {
                    adopted.put(accountClass, total(accountClass));
                }
            }
            case AppropriationAdjusted e -> {
                requireOnceAndByTwo(e, actor);
                e.change().allLines().forEach(this::count);
                e.change().frameChanges().forEach(this::give);
                e.change().allLines().forEach(this::requireNotOverdrawn);
            }
            case BudgetReorganised e -> {
                e.lines().forEach(this::count);
                e.frameChanges().forEach(this::give);
            }
            case AdjustmentSubmitted e -> submitters.put(e.adjustment().id(), actor);
            case AdjustmentRejected e -> settled.add(e.id());
            case AdjustmentWithdrawn e -> {
                assertThat(submitters.get(e.id())).isEqualTo(actor);
                settled.add(e.id());
            }
            case BudgetVersionRecorded _, BudgetClosed _ -> throw new AssertionError("Nobody asked for " + event);
        }
    }

    private void requireOnceAndByTwo(AppropriationAdjusted event, String actor) {
        String id = event.adjustment().id();
        assertThat(effective.add(id)).as("twice in effect: " + id).isTrue();
        assertThat(settled).doesNotContain(id);
        if (event.adjustment().decision().body() != DecidingBody.COUNCIL) {
            assertThat(submitters.get(id)).isNotNull().isNotEqualTo(actor);
        }
    }

    /** A line that gave something has not given more than it held. */
    private void requireNotOverdrawn(BudgetLine moved) {
        Money held = amounts().getOrDefault(moved.coding(), Money.ZERO);
        if (RandomBudget.isIncome(moved.coding())) {
            assertThat(moved.amount().isPositive() && held.isPositive())
                    .as(moved.toString())
                    .isFalse();
        } else {
            assertThat(moved.amount().isNegative() && held.isNegative())
                    .as(moved.toString())
                    .isFalse();
        }
    }

    private void count(BudgetLine line) {
        lines.merge(line.coding(), line.months(), MonthlyAmounts::plus);
    }

    private void give(FrameChange change) {
        give(new Frame.Key(change.area(), change.accountClass(), change.project()), change.net());
    }

    private void give(Frame.Key frame, Money net) {
        frames.merge(frame, net, Money::plus);
    }

    /** Frames are what the lines under them sum to, classes what they were when adopted, and transfers cancel. */
    void requireBalance() {
        assertThat(withoutZero(frames)).isEqualTo(withoutZero(linesByFrame()));
        for (AccountClass accountClass : AccountClass.values()) {
            assertThat(total(accountClass)).isEqualTo(adopted.get(accountClass));
        }
        assertThat(totalOf("1570").plus(totalOf("0970"))).isEqualTo(Money.ZERO);
        assertThat(totalOf("1570").isNegative()).isFalse();
    }

    /** Month by month, under the area that the responsibility centre belonged to in that month. */
    private Map<Frame.Key, Money> linesByFrame() {
        Map<Frame.Key, Money> sums = new HashMap<>();
        lines.forEach((coding, months) -> {
            for (int month = 1; month <= Month.IN_A_YEAR; month++) {
                String area = organisation
                        .lastAreaOf(coding.ansvar(), year.month(month).firstDay())
                        .orElseThrow();
                String project = coding.accountClass() == AccountClass.CAPITAL ? coding.project() : null;
                sums.merge(new Frame.Key(area, coding.accountClass(), project), months.month(month), Money::plus);
            }
        });
        return sums;
    }

    private static <K> Map<K, Money> withoutZero(Map<K, Money> sums) {
        Map<K, Money> copy = new HashMap<>(sums);
        copy.values().removeIf(Money::isZero);
        return copy;
    }

    /** What stands on each coding for the year; none that are zero. */
    Map<Coding, Money> amounts() {
        Map<Coding, Money> amounts = new HashMap<>();
        lines.forEach((coding, months) -> amounts.put(coding, months.total()));
        return withoutZero(amounts);
    }

    /** What the frames of an area sum to, over all projects. */
    Map<String, Money> framesByArea(AccountClass accountClass) {
        Map<String, Money> sums = new HashMap<>();
        frames.forEach((frame, net) -> {
            if (frame.accountClass() == accountClass) {
                sums.merge(frame.area(), net, Money::plus);
            }
        });
        return sums;
    }

    int adjustments() {
        return effective.size();
    }

    private Money total(AccountClass accountClass) {
        return Money.sum(lines.entrySet().stream()
                .filter(line -> line.getKey().accountClass() == accountClass)
                .map(line -> line.getValue().total())
                .toList());
    }

    private Money totalOf(String account) {
        return Money.sum(lines.entrySet().stream()
                .filter(line -> line.getKey().account().equals(account))
                .map(line -> line.getValue().total())
                .toList());
    }
}
