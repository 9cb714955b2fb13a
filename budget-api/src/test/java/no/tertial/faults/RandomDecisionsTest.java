package no.tertial.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import no.tertial.app.Office;
import no.tertial.app.ReadModelOperations;
import no.tertial.app.TestDatabase;
import no.tertial.app.Together;
import no.tertial.app.Together.Outcome;
import no.tertial.budget.BudgetCommand;
import no.tertial.budget.BudgetCommand.AdoptBudget;
import no.tertial.budget.BudgetCommand.ApproveAdjustment;
import no.tertial.budget.BudgetCommand.CloseBudget;
import no.tertial.budget.BudgetCommand.RejectAdjustment;
import no.tertial.budget.BudgetCommand.SubmitAdjustment;
import no.tertial.budget.BudgetCommand.WithdrawAdjustment;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.chart.OrganisationCommand;
import no.tertial.chart.OrganisationCommand.AssignAnsvar;
import no.tertial.chart.OrganisationCommand.MoveUnit;
import no.tertial.chart.OrganisationCommand.SplitAnsvar;
import no.tertial.chart.OrganisationEvent.ProgrammeAreaCreated;
import no.tertial.chart.OrganisationEvent.UnitCreated;
import no.tertial.chart.Scope;
import no.tertial.chart.SplitPart;
import no.tertial.decider.Rejected;
import no.tertial.eventstore.EventFeed;
import no.tertial.figures.BudgetOverview;
import no.tertial.figures.BudgetOverview.FrameOfArea;
import no.tertial.figures.BudgetQueries;
import no.tertial.figures.BudgetQuestion;
import no.tertial.figures.Dimension;
import no.tertial.fixtures.RandomBudget;
import no.tertial.money.Money;
import no.tertial.organisation.OrganisationView;
import no.tertial.period.Month;
import no.tertial.replay.AsOf;
import no.tertial.replay.Comparison;
import no.tertial.replay.ReadModel;
import no.tertial.security.Caller;
import no.tertial.security.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two services on one database decide whatever comes, at the same time, while units change hands under them. */
@Tag("faults")
class RandomDecisionsTest {
    private static final int CLERKS_OF_A_NODE = 3;
    private static final int COMMANDS_OF_A_CLERK = 80;

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"H2, 13", "POSTGRES, 20"})
    void every_invariant_holds_after_hundreds_of_decisions_that_two_services_made_at_once(
            TestDatabase kind, long seed) {
        RandomBudget random = new RandomBudget(seed);
        Map<String, Object> database = kind.fresh();
        try (Node one = Node.on(kind, database);
                Node other = Node.on(kind, database)) {
            // given
            one.office().open(random.organisationEvents());
            one.office().send(random.adoption());

            // when
            Tally tally = decide(random, one, other);

            // then the stored events are sound, and both services show what they sum to
            DecidedYear decided =
                    new DecidedYear(RandomBudget.YEAR, one.bean(EventFeed.class).after(0, Integer.MAX_VALUE));
            decided.requireBalance();
            assertThat(tally.accepted()).isGreaterThan(CLERKS_OF_A_NODE * COMMANDS_OF_A_CLERK / 2);
            assertThat(tally.refused()).isPositive();
            assertThat(tally.reorganised()).isPositive();
            for (Node node : List.of(one, other)) {
                requireLiveEqualsRebuilt(node);
                for (AccountClass accountClass : AccountClass.values()) {
                    requireShown(node, accountClass, decided);
                }
            }
            System.out.printf("%s: %s, %d adjustments%n", kind, tally, decided.adjustments());
        }
    }

    /** How it went for all together. */
    private record Tally(int accepted, int refused, int reorganised) {
        Tally plus(Tally more) {
            return new Tally(accepted + more.accepted, refused + more.refused, reorganised + more.reorganised);
        }
    }

    private static Tally decide(RandomBudget random, Node one, Node other) {
        FaultRun run = FaultRun.of(Duration.ZERO);
        List<Callable<Tally>> works = new ArrayList<>();
        for (int clerk = 0; clerk < CLERKS_OF_A_NODE; clerk++) {
            works.add(() -> deciding(random, one, run));
            works.add(() -> deciding(random, other, run));
        }
        works.add(() -> reorganising(random, other));
        return Together.run(Duration.between(Instant.now(), run.end()).plusSeconds(120), works).stream()
                .map(Outcome::orThrow)
                .reduce(new Tally(0, 0, 0), Tally::plus);
    }

    private static Tally deciding(RandomBudget random, Node node, FaultRun run) {
        Tally tally = new Tally(0, 0, 0);
        for (int number = 0; number < COMMANDS_OF_A_CLERK || run.goesOn(); number++) {
            BudgetCommand command = next(random);
            boolean accepted = isAccepted(node, command, callerOf(command));
            tally = tally.plus(new Tally(accepted ? 1 : 0, accepted ? 0 : 1, 0));
        }
        return tally;
    }

    /** One row of commands for all, so that some name what another has just settled. The year stays open. */
    private static BudgetCommand next(RandomBudget random) {
        synchronized (random) {
            BudgetCommand command = random.next();
            while (command instanceof CloseBudget || command instanceof AdoptBudget) {
                command = random.next();
            }
            return command;
        }
    }

    private static Caller callerOf(BudgetCommand command) {
        return switch (command) {
            case SubmitAdjustment c -> new Caller(c.by(), Role.FINANCE, new Scope.All());
            case WithdrawAdjustment c -> new Caller(c.by(), Role.FINANCE, new Scope.All());
            case ApproveAdjustment c -> new Caller(c.by(), Role.APPROVER, new Scope.All());
            case RejectAdjustment c -> new Caller(c.by(), Role.APPROVER, new Scope.All());
            default -> Office.FINANCE;
        };
    }

    private static boolean isAccepted(Node node, Object command, Caller caller) {
        try {
            node.office().send(command, caller);
            return true;
        } catch (Rejected _) {
            return false;
        }
    }

    /** Month by month a unit moves, a responsibility centre changes hands, or one is split. */
    private static Tally reorganising(RandomBudget budget, Node node) {
        List<String> areas = budget.organisationEvents().stream()
                .filter(ProgrammeAreaCreated.class::isInstance)
                .map(event -> ((ProgrammeAreaCreated) event).area())
                .toList();
        List<UnitCreated> units = budget.organisationEvents().stream()
                .filter(UnitCreated.class::isInstance)
                .map(UnitCreated.class::cast)
                .toList();
        Random random = new Random(units.size());
        int reorganised = 0;
        for (int month = 2; month <= Month.IN_A_YEAR; month++) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            UnitCreated unit = units.get(random.nextInt(units.size()));
            OrganisationCommand command = reorganisation(unit, units, areas, month, random);
            reorganised += isAccepted(node, command, Office.ADMIN) ? 1 : 0;
        }
        return new Tally(0, 0, reorganised);
    }

    private static OrganisationCommand reorganisation(
            UnitCreated unit, List<UnitCreated> units, List<String> areas, int month, Random random) {
        String ansvar = unit.ansvar().getFirst();
        var day = RandomBudget.YEAR.month(month).firstDay();
        UnitCreated taker = units.get(random.nextInt(units.size()));
        return switch (month % 3) {
            case 0 -> new MoveUnit(unit.unit(), areas.get(random.nextInt(areas.size())), day);
            case 1 -> new AssignAnsvar(ansvar, taker.unit(), day);
            default ->
                new SplitAnsvar(
                        ansvar,
                        List.of(
                                new SplitPart("8%02d0".formatted(month), unit.unit(), 2),
                                new SplitPart("9%02d0".formatted(month), taker.unit(), 1)),
                        day);
        };
    }

    private static void requireLiveEqualsRebuilt(Node node) {
        ReadModel readModel = node.bean(ReadModel.class);
        Instant deadline = Instant.now().plusSeconds(60);
        while (readModel.position() < node.head() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        Comparison comparison = node.bean(ReadModelOperations.class).check();
        assertThat(comparison.position()).isEqualTo(node.head());
        assertThat(comparison.equal()).as(comparison.toString()).isTrue();
    }

    /** Counted as it was and restated; frames are handed out whole both ways. */
    private static void requireShown(Node node, AccountClass accountClass, DecidedYear decided) {
        BudgetOverview asWas = budget(node, accountClass, OrganisationView.AS_WAS);
        BudgetOverview restated = budget(node, accountClass, OrganisationView.RESTATED);
        Map<String, Money> byCoding = new HashMap<>();
        decided.amounts().forEach((coding, amount) -> {
            if (coding.accountClass() == accountClass) {
                byCoding.merge(nameOf(coding), amount, Money::plus);
            }
        });
        byCoding.values().removeIf(Money::isZero);
        Map<String, Money> shown = new HashMap<>();
        asWas.rows()
                .forEach(row -> shown.merge(
                        row.ansvar() + "/" + row.account() + "/" + row.function(), row.revised(), Money::plus));
        shown.values().removeIf(Money::isZero);

        assertThat(shown).isEqualTo(byCoding);
        assertThat(restated.total().revised()).isEqualTo(asWas.total().revised());
        for (BudgetOverview overview : List.of(asWas, restated)) {
            assertThat(overview.frames()).extracting(FrameOfArea::unallocated).containsOnly(Money.ZERO);
        }
        Map<String, Money> frames = decided.framesByArea(accountClass);
        for (FrameOfArea frame : asWas.frames()) {
            assertThat(frame.frame()).isEqualTo(frames.getOrDefault(frame.area(), Money.ZERO));
        }
    }

    private static String nameOf(Coding coding) {
        return coding.ansvar() + "/" + coding.account() + "/" + coding.function();
    }

    private static BudgetOverview budget(Node node, AccountClass accountClass, OrganisationView view) {
        return node.bean(BudgetQueries.class)
                .budget(
                        new Scope.All(),
                        new BudgetQuestion(
                                RandomBudget.YEAR,
                                null,
                                null,
                                List.of(Dimension.ANSVAR, Dimension.ACCOUNT, Dimension.FUNCTION),
                                accountClass,
                                view,
                                AsOf.NOW));
    }
}
