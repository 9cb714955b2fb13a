package no.tertial.faults;

import static no.tertial.app.Office.reallocation;
import static no.tertial.fixtures.Budgets.ADOPTION;
import static no.tertial.fixtures.Drammen.CENTRAL_LINE;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.INTRODUCTION_BENEFITS;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import no.tertial.app.Office;
import no.tertial.app.ReadModelOperations;
import no.tertial.app.TestDatabase;
import no.tertial.app.Together;
import no.tertial.app.Together.Outcome;
import no.tertial.budget.BudgetCommand.AdjustBudget;
import no.tertial.budget.BudgetRejection.InsufficientAppropriation;
import no.tertial.budget.RequestedLine;
import no.tertial.chart.Coding;
import no.tertial.command.Receipt;
import no.tertial.decider.Rejected;
import no.tertial.decider.Rejection;
import no.tertial.eventstore.EventFeed;
import no.tertial.journal.JournalRejection.DuplicateVoucher;
import no.tertial.journal.Voucher;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.replay.Comparison;
import no.tertial.replay.ReadModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two services on one PostgreSQL decide on the same year. */
@Tag("faults")
class TwoNodesTest {
    private static final int CLERKS_OF_A_NODE = 4;
    private static final int REBUILDS = 8;
    private static final Money MUCH = kroner(9_000_000);
    private static final List<Coding> LINES = List.of(DRUG_PURCHASES, INTRODUCTION_BENEFITS, CENTRAL_LINE);

    private static Node one;
    private static Node other;

    private final FiscalYear year = Office.newYear();

    @BeforeAll
    static void start() {
        Map<String, Object> database = TestDatabase.POSTGRES.fresh();
        one = Node.on(TestDatabase.POSTGRES, database);
        other = Node.on(TestDatabase.POSTGRES, database);
        one.office().open();
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
    }

    @Test
    void what_one_node_accepted_the_other_judges_by_at_once() {
        // given
        one.office().adopt(year);
        other.office().send(reallocation(year, "a", DRUG_PURCHASES, CENTRAL_LINE, kroner(36_000_000)));

        // then the line is empty for both
        assertThat(refusals(one, reallocation(year, "b", DRUG_PURCHASES, CENTRAL_LINE, kroner(1))))
                .containsExactly(new InsufficientAppropriation(DRUG_PURCHASES, Money.ZERO, kroner(1), "/lines/0"));
        assertThat(refusals(other, reallocation(year, "b", DRUG_PURCHASES, CENTRAL_LINE, kroner(1))))
                .containsExactly(new InsufficientAppropriation(DRUG_PURCHASES, Money.ZERO, kroner(1), "/lines/0"));

        // and when one gives it money again, the other may move it
        one.office().send(reallocation(year, "c", CENTRAL_LINE, DRUG_PURCHASES, kroner(1)));
        Receipt moved = other.office().send(reallocation(year, "d", DRUG_PURCHASES, CENTRAL_LINE, kroner(1)));
        assertThat(moved.position()).isEqualTo(one.head());
    }

    @Test
    void totals_are_conserved_and_every_refusal_was_right_though_both_post_to_one_year() {
        // given
        one.office().adopt(year);
        long before = one.head();
        Money adopted =
                Money.sum(ADOPTION.lines().stream().map(RequestedLine::amount).toList());

        // when
        FaultRun run = FaultRun.of(Duration.ofSeconds(4));
        List<Callable<List<Tried>>> works = new ArrayList<>();
        for (int clerk = 0; clerk < CLERKS_OF_A_NODE; clerk++) {
            works.add(trying(one, clerk, run));
            works.add(trying(other, clerk, run));
        }
        List<Tried> tried = Together.run(
                        Duration.between(Instant.now(), run.end()).plusSeconds(60), works)
                .stream()
                .map(Outcome::orThrow)
                .flatMap(List::stream)
                .toList();

        // then
        YearHistory history = new YearHistory(year, one.bean(EventFeed.class).after(0, Integer.MAX_VALUE));
        List<Long> accepted = tried.stream()
                .filter(Tried::accepted)
                .map(Tried::position)
                .sorted()
                .toList();
        assertThat(accepted).isEqualTo(history.positionsAfter(before));
        assertThat(history.total()).isEqualTo(adopted);
        assertThat(tried).allSatisfy(command -> command.assertExplainedBy(history));
        assertThat(tried).anyMatch(Tried::accepted).anyMatch(command -> !command.accepted());
        assertThat(one.number("select count(*) from voucher_claim where ledger_year = " + year))
                .isEqualTo(history.vouchers());
        System.out.printf(
                "Two nodes: tried %d, accepted %d, refused %d, unexplained 0%n",
                tried.size(), accepted.size(), tried.size() - accepted.size());
        assertLiveEqualsRebuilt();
    }

    @Test
    void rebuilds_on_one_node_lose_nothing_that_the_other_counts_meanwhile() {
        // given the other follows the events, for the one stopped
        one.office().adopt(year);
        one.bean(ReadModelOperations.class).rebuild();

        // when
        AtomicBoolean rebuilt = new AtomicBoolean();
        List<Outcome<Object>> outcomes = Together.run(() -> moveUntil(rebuilt, other), () -> {
            try {
                return rebuildOften(one);
            } finally {
                rebuilt.set(true);
            }
        });

        // then
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.orThrow()).isNotNull());
        assertLiveEqualsRebuilt();
    }

    private static Comparison rebuildOften(Node node) {
        Comparison last = node.bean(ReadModelOperations.class).rebuild();
        for (int i = 1; i < REBUILDS; i++) {
            last = node.bean(ReadModelOperations.class).rebuild();
        }
        return last;
    }

    @Test
    void two_nodes_that_check_at_once_take_turns() {
        // given
        one.office().adopt(year);

        // when
        List<Outcome<Comparison>> outcomes = Together.run(
                () -> one.bean(ReadModelOperations.class).check(),
                () -> other.bean(ReadModelOperations.class).check());

        // then
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.orThrow().equal()).isTrue());
    }

    private Integer moveUntil(AtomicBoolean done, Node node) {
        int moves = 0;
        while (!done.get()) {
            moves++;
            node.office().send(reallocation(year, "move-" + moves, DRUG_PURCHASES, CENTRAL_LINE, kroner(1)));
        }
        return moves;
    }

    /** Moves much money to and fro, and posts vouchers that the same clerk of the other node posts too. */
    private Callable<List<Tried>> trying(Node node, int clerk, FaultRun run) {
        return () -> {
            Random random = new Random(clerk + (node == one ? 0 : 100));
            List<Tried> tried = new ArrayList<>();
            for (int number = 0; run.goesOn(); number++) {
                String id = clerk + "n" + number;
                int from = random.nextInt(LINES.size());
                int to = (from + 1 + random.nextInt(LINES.size() - 1)) % LINES.size();
                AdjustBudget move =
                        reallocation(year, id + (node == one ? "one" : "other"), LINES.get(from), LINES.get(to), MUCH);
                Voucher voucher = Office.voucher(year.period(1 + clerk), id, DRUG_PURCHASES, kroner(1));
                tried.add(Tried.by(node, () -> node.office().send(move)));
                tried.add(Tried.by(node, () -> node.office().post(voucher)));
            }
            return tried;
        };
    }

    private static List<Rejection> refusals(Node node, Object command) {
        List<Rejection> refusals = new ArrayList<>();
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> node.office().send(command))
                .satisfies(refused -> refusals.addAll(refused.rejections()));
        return refusals;
    }

    private static void assertLiveEqualsRebuilt() {
        ReadModel readModel = one.bean(ReadModel.class);
        Instant deadline = Instant.now().plusSeconds(60);
        while (readModel.position() < one.head() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        Comparison comparison = one.bean(ReadModelOperations.class).check();
        assertThat(comparison.position()).isEqualTo(one.head());
        assertThat(comparison.equal()).as(comparison.toString()).isTrue();
    }

    /**
     * How a command went.
     *
     * @param position where it was accepted; 0 where it was refused
     * @param before the store's last position when it was sent
     * @param after the store's last position when it was answered
     */
    private record Tried(long position, List<Rejection> refusals, long before, long after) {
        static Tried by(Node node, Callable<Receipt> command) throws Exception {
            long before = node.head();
            try {
                return new Tried(command.call().position(), List.of(), before, node.head());
            } catch (Rejected refused) {
                return new Tried(0, refused.rejections(), before, node.head());
            }
        }

        boolean accepted() {
            return refusals.isEmpty();
        }

        /** A refusal states facts that held at some moment between question and answer. */
        void assertExplainedBy(YearHistory history) {
            for (Rejection refusal : refusals) {
                switch (refusal) {
                    case InsufficientAppropriation r ->
                        assertThat(history.amountsBetween(r.line(), before, after))
                                .contains(r.available());
                    case DuplicateVoucher r ->
                        assertThat(history.postedAt(r.voucher())).isLessThanOrEqualTo(after);
                    default -> throw new AssertionError("Nobody can be refused for " + refusal);
                }
            }
        }
    }
}
