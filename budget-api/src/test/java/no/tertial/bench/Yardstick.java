package no.tertial.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Ours against a limit, in one run on one machine: the two in turns, several rounds, medians. A wall clock alone says little
 * on a machine that does other things too, so the processor time of an operation stands beside it, and the load.
 *
 * @param name such as {@code W1}
 * @param work what is measured, in a few words
 */
record Yardstick(String name, String work, CpuClock cpu) {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int WARM_UPS = Integer.getInteger("bench.warm-ups", 2);

    /** How often each side of a comparison is run, those rounds that do not count included. */
    static int runs() {
        return WARM_UPS + ROUNDS;
    }

    /** Does one round's work and answers how many operations that was. */
    interface Work {
        long run() throws Exception;
    }

    /** Waits until nothing of a round is left to do. */
    interface Settling {
        void await() throws Exception;
    }

    /**
     * One of the two that are compared.
     *
     * @param settling what still goes on when the last operation is answered; its processor time counts, its wall time not
     */
    record Side(String name, Work work, Settling settling) {
        Side(String name, Work work) {
            this(name, work, () -> {});
        }
    }

    /** What one round cost; times in seconds, {@code settled} from the last answer on. */
    record Round(long operations, double wall, double settled, double jvmCpu, double databaseCpu) {
        double perSecond() {
            return operations / wall;
        }
    }

    /** The rounds of both sides, in the order in which they were run, and the machine's load before and after. */
    record Comparison(
            Yardstick yardstick,
            Side limit,
            List<Round> limitRounds,
            Side ours,
            List<Round> ourRounds,
            double loadBefore,
            double loadAfter) {
        /** How many times as many operations a second ours does as the limit; more is better. */
        double speed() {
            return median(ourRounds, Round::perSecond) / median(limitRounds, Round::perSecond);
        }

        /** How many times as long an operation of ours takes as one of the limit; less is better. */
        double time() {
            return 1 / speed();
        }
    }

    /** Runs both sides in turns, first some rounds that do not count. */
    Comparison compare(Side limit, Side ours) throws Exception {
        for (int i = 0; i < WARM_UPS; i++) {
            round(limit);
            round(ours);
        }
        double loadBefore = load();
        List<Round> limitRounds = new ArrayList<>();
        List<Round> ourRounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            limitRounds.add(round(limit));
            ourRounds.add(round(ours));
        }
        return new Comparison(this, limit, limitRounds, ours, ourRounds, loadBefore, load());
    }

    private Round round(Side side) throws Exception {
        System.gc();
        double jvm = cpu.jvmSeconds();
        double database = cpu.databaseSeconds();
        long start = System.nanoTime();
        long operations = side.work().run();
        double wall = secondsSince(start);
        side.settling().await();
        double settled = secondsSince(start) - wall;
        Round round = new Round(operations, wall, settled, cpu.jvmSeconds() - jvm, cpu.databaseSeconds() - database);
        System.err.printf(
                "  %s, %s: %d in %.2f s, %.0f a second, settled after %.2f s%n",
                name, side.name(), operations, wall, round.perSecond(), settled);
        return round;
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
