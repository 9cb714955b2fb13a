package no.tertial.budget;

import static no.tertial.chart.AccountClass.CAPITAL;
import static no.tertial.chart.AccountClass.OPERATING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.tertial.budget.Budget.Adopted;
import no.tertial.budget.Budget.Closed;
import no.tertial.budget.BudgetCommand.AdjustBudget;
import no.tertial.budget.BudgetEvent.AppropriationAdjusted;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.decider.Rejected;
import no.tertial.fixtures.Budgets;
import no.tertial.fixtures.RandomBudget;
import no.tertial.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for a budget whatever is asked of it. */
class RandomBudgetHistoriesTest {
    private static final int COMMANDS = 60;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_budget_stays_in_balance_and_replays_to_the_same(long seed) {
        RandomBudget random = new RandomBudget(seed);
        BudgetDecider decider = Budgets.decider(random.reference());
        List<BudgetEvent> history = new ArrayList<>(decider.decide(random.adoption(), decider.initial()));
        List<Budget> states = new ArrayList<>(List.of(decider.evolveAll(decider.initial(), history)));

        for (int i = 0; i < COMMANDS; i++) {
            BudgetCommand command = random.next();
            for (BudgetEvent event : accepted(decider, command, states.getLast())) {
                Budget before = states.getLast();
                Budget after = decider.evolve(before, event);
                assertMonthsAsAsked(event, command);
                assertClassTotalsUnchanged(before, after);
                assertOnlyDecisionsCount(before, after, event);
                assertLinesSumToFrames(after, random);
                assertNothingOverdrawn(after);
                history.add(event);
                states.add(after);
            }
        }

        assertReplaysTo(states, history, decider);
    }

    @Test
    void the_random_commands_try_the_rules_and_are_mostly_accepted() {
        Set<String> events = new HashSet<>();
        Set<AdjustmentKind> kinds = EnumSet.noneOf(AdjustmentKind.class);
        Set<String> refusals = new HashSet<>();
        int acceptedCommands = 0;
        for (long seed = 0; seed < 200; seed++) {
            RandomBudget random = new RandomBudget(seed);
            BudgetDecider decider = Budgets.decider(random.reference());
            Budget budget = decider.evolveAll(decider.initial(), decider.decide(random.adoption(), decider.initial()));
            for (int i = 0; i < COMMANDS; i++) {
                try {
                    List<BudgetEvent> decided = decider.decide(random.next(), budget);
                    decided.forEach(event -> events.add(event.getClass().getSimpleName()));
                    adjustedIn(decided)
                            .forEach(event -> kinds.add(event.change().kind()));
                    budget = decider.evolveAll(budget, decided);
                    acceptedCommands++;
                } catch (Rejected rejected) {
                    rejected.rejections()
                            .forEach(refusal -> refusals.add(refusal.getClass().getSimpleName()));
                }
            }
        }

        assertThat(acceptedCommands).isGreaterThan(200 * COMMANDS / 3);
        assertThat(events)
                .containsExactlyInAnyOrder(
                        "AppropriationAdjusted",
                        "AdjustmentSubmitted",
                        "AdjustmentRejected",
                        "AdjustmentWithdrawn",
                        "BudgetClosed");
        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(AdjustmentKind.GRANT_ADJUSTMENT)));
        assertThat(refusals)
                .contains(
                        "AdjustmentExists",
                        "AuthorityTooLow",
                        "CouncilDecides",
                        "GrantMissing",
                        "NotTheSubmitter",
                        "PackageIncomplete",
                        "SamePerson",
                        "TechnicalMovesFrame",
                        "UnknownProposal",
                        "BudgetAlreadyAdopted",
                        "BudgetIsClosed",
                        "FinancingMissing",
                        "InsufficientAppropriation",
                        "MonthsDoNotSumToAmount",
                        "ReallocationDoesNotBalance",
                        "UnknownAnsvar",
                        "ZeroAmount");
    }

    private static List<BudgetEvent> accepted(BudgetDecider decider, BudgetCommand command, Budget budget) {
        try {
            return decider.decide(command, budget);
        } catch (Rejected _) {
            return List.of();
        }
    }

    private static Stream<AppropriationAdjusted> adjustedIn(List<BudgetEvent> events) {
        return events.stream().filter(AppropriationAdjusted.class::isInstance).map(AppropriationAdjusted.class::cast);
    }

    /** Each line of the event has the coding that was asked for, and its months sum to the amount that was asked for. */
    private static void assertMonthsAsAsked(BudgetEvent event, BudgetCommand command) {
        if (command instanceof AdjustBudget asked && event instanceof AppropriationAdjusted decided) {
            List<RequestedLine> requested =
                    joined(asked.change().lines(), asked.change().financing());
            List<BudgetLine> lines = decided.change().allLines();
            assertThat(lines.stream().map(BudgetLine::coding))
                    .containsExactlyElementsOf(
                            requested.stream().map(RequestedLine::coding).toList());
            assertThat(lines.stream().map(line -> Money.sum(line.months().months())))
                    .containsExactlyElementsOf(
                            requested.stream().map(RequestedLine::amount).toList());
        }
    }

    /** What operations give to investment is what investment gets, and what waits for a decision changes nothing. */
    private static void assertOnlyDecisionsCount(Budget before, Budget after, BudgetEvent event) {
        Money given = totalOf(after, "1570");
        assertThat(given.isNegative()).isFalse();
        assertThat(given.plus(totalOf(after, "0970"))).isEqualTo(Money.ZERO);
        if (!(event instanceof AppropriationAdjusted)) {
            assertThat(lines(after).toList())
                    .containsExactlyInAnyOrderElementsOf(lines(before).toList());
        }
    }

    private static Money totalOf(Budget budget, String account) {
        return Money.sum(lines(budget)
                .filter(line -> line.getKey().account().equals(account))
                .map(Map.Entry::getValue)
                .toList());
    }

    private static void assertClassTotalsUnchanged(Budget before, Budget after) {
        for (AccountClass accountClass : List.of(OPERATING, CAPITAL)) {
            assertThat(total(after, accountClass)).isEqualTo(total(before, accountClass));
        }
    }

    private static Money total(Budget budget, AccountClass accountClass) {
        return Money.sum(lines(budget)
                .filter(line -> line.getKey().accountClass() == accountClass)
                .map(Map.Entry::getValue)
                .toList());
    }

    private static void assertLinesSumToFrames(Budget budget, RandomBudget random) {
        Map<Frame.Key, Money> sums = new HashMap<>();
        lines(budget).forEach(line -> sums.merge(random.frameOf(line.getKey()), line.getValue(), Money::plus));
        assertThat(open(budget).frames()).isEqualTo(sums);
    }

    private static void assertNothingOverdrawn(Budget budget) {
        assertThat(lines(budget))
                .allMatch(line -> RandomBudget.isIncome(line.getKey())
                        ? !line.getValue().isPositive()
                        : !line.getValue().isNegative());
    }

    /** Compared event by event: a later event that reached back into an earlier state has changed it by now. */
    private static void assertReplaysTo(List<Budget> states, List<BudgetEvent> history, BudgetDecider decider) {
        Budget replayed = decider.initial();
        for (int i = 0; i < history.size(); i++) {
            replayed = decider.evolve(replayed, history.get(i));
            assertThat(states.get(i)).isEqualTo(replayed);
        }
    }

    private static Stream<Map.Entry<Coding, Money>> lines(Budget budget) {
        return open(budget).lines().values().stream()
                .flatMap(lines -> lines.entrySet().stream())
                .map(line -> Map.entry(line.getKey(), line.getValue().amount()));
    }

    private static Adopted open(Budget budget) {
        return budget instanceof Closed closed ? closed.last() : (Adopted) budget;
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }
}
