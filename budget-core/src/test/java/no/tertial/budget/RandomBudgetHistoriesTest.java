package no.tertial.budget;

import static no.tertial.chart.AccountClass.CAPITAL;
import static no.tertial.chart.AccountClass.OPERATING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.tertial.budget.Budget.Adopted;
import no.tertial.budget.Budget.Closed;
import no.tertial.budget.BudgetCommand.AppropriateSupplementary;
import no.tertial.budget.BudgetCommand.ReallocateAppropriation;
import no.tertial.budget.BudgetEvent.AppropriationReallocated;
import no.tertial.budget.BudgetEvent.BudgetAdopted;
import no.tertial.budget.BudgetEvent.BudgetClosed;
import no.tertial.budget.BudgetEvent.SupplementaryAppropriated;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.decider.Rejected;
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
        BudgetDecider decider = new BudgetDecider(random.reference());
        List<BudgetEvent> history = new ArrayList<>(decider.decide(random.adoption(), decider.initial()));
        List<Budget> states = new ArrayList<>(List.of(decider.evolveAll(decider.initial(), history)));

        for (int i = 0; i < COMMANDS; i++) {
            Budget before = states.getLast();
            BudgetCommand command = random.next();
            for (BudgetEvent event : accepted(decider, command, before)) {
                Budget after = decider.evolve(before, event);
                assertMonthsAsAsked(event, command);
                assertClassTotalsUnchanged(before, after);
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
        Set<String> refusals = new HashSet<>();
        int acceptedCommands = 0;
        for (long seed = 0; seed < 200; seed++) {
            RandomBudget random = new RandomBudget(seed);
            BudgetDecider decider = new BudgetDecider(random.reference());
            Budget budget = decider.evolveAll(decider.initial(), decider.decide(random.adoption(), decider.initial()));
            for (int i = 0; i < COMMANDS; i++) {
                try {
                    List<BudgetEvent> decided = decider.decide(random.next(), budget);
                    decided.forEach(event -> events.add(event.getClass().getSimpleName()));
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
                .containsExactlyInAnyOrder("AppropriationReallocated", "SupplementaryAppropriated", "BudgetClosed");
        assertThat(refusals)
                .contains(
                        "AdjustmentExists",
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

    /** Each line of the event has the coding that was asked for, and its months sum to the amount that was asked for. */
    private static void assertMonthsAsAsked(BudgetEvent event, BudgetCommand command) {
        List<RequestedLine> asked = switch (command) {
            case ReallocateAppropriation c -> c.lines();
            case AppropriateSupplementary c -> joined(c.lines(), c.financing());
            default -> List.of();
        };
        List<BudgetLine> decided = switch (event) {
            case AppropriationReallocated e -> e.lines();
            case SupplementaryAppropriated e -> joined(e.lines(), e.financing());
            case BudgetAdopted e -> e.lines();
            case BudgetClosed _ -> List.of();
        };
        assertThat(decided.stream().map(BudgetLine::coding))
                .containsExactlyElementsOf(
                        asked.stream().map(RequestedLine::coding).toList());
        assertThat(decided.stream().map(line -> Money.sum(line.months().months())))
                .containsExactlyElementsOf(
                        asked.stream().map(RequestedLine::amount).toList());
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
        lines(budget)
                .forEach(line -> sums.merge(
                        new Frame.Key(
                                random.areaOf(line.getKey()), line.getKey().accountClass()),
                        line.getValue(),
                        Money::plus));
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
        return open(budget).lines().values().stream().flatMap(lines -> lines.entrySet().stream());
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
