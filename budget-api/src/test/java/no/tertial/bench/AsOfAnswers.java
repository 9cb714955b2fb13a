package no.tertial.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.tertial.app.TestDatabase;
import no.tertial.bench.Yardstick.Comparison;
import no.tertial.bench.Yardstick.Side;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Scope;
import no.tertial.figures.Dimension;
import no.tertial.figures.VarianceQuestion;
import no.tertial.figures.Variances;
import no.tertial.money.Money;
import no.tertial.period.ReportingPeriod;
import no.tertial.readside.ReadSide;
import no.tertial.replay.AsOf;
import no.tertial.replay.ReadSchema;
import no.tertial.replay.Recorded;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * W5: variances as known at an earlier instant beside the present ones, at the query layer, on both databases: near and
 * far back, and with ten times the history behind them. Area, unit, period, breakdown and instant change with every question,
 * so that no cache can answer.
 */
final class AsOfAnswers implements AutoCloseable {
    private static final History SHORT = new History(Integer.getInteger("bench.batches", 100));
    private static final History LONG = new History(10 * SHORT.batches());
    private static final int QUESTIONS_IN_A_ROUND = Integer.getInteger("bench.questions", 200);
    private static final int EVENTS_IN_A_TRANSACTION = 200;
    private static final List<Integer> PERCENT_BACK = List.of(1, 10, 50, 90);
    private static final List<List<Dimension>> BREAKDOWNS = List.of(
            List.of(),
            List.of(Dimension.UNIT),
            List.of(Dimension.ACCOUNT_GROUP),
            List.of(Dimension.UNIT, Dimension.FUNCTION),
            List.of(Dimension.ANSVAR, Dimension.ACCOUNT));

    private final HikariDataSource dataSource;
    private final ReadSide readSide;
    private final List<Instant> recorded = new ArrayList<>();
    private final Random random = new Random(1);

    private AsOfAnswers(TestDatabase database, History history) {
        dataSource = EmptyDatabase.of(database, 2);
        ReadSchema.migrate(dataSource);
        readSide = ReadSide.over(dataSource);
        load(history);
    }

    static void measure(Results results) throws Exception {
        for (TestDatabase database : TestDatabase.values()) {
            try (AsOfAnswers shorter = new AsOfAnswers(database, SHORT);
                    AsOfAnswers longer = new AsOfAnswers(database, LONG)) {
                longer.verifyAgainst(shorter);
                CpuClock cpu = database == TestDatabase.H2 ? CpuClock.ofJvm() : CpuClock.with(longer.dataSource);
                for (Comparison comparison : comparisons(shorter, longer, database.name(), cpu)) {
                    results.time(comparison);
                }
            }
        }
    }

    private static List<Comparison> comparisons(AsOfAnswers shorter, AsOfAnswers longer, String database, CpuClock cpu)
            throws Exception {
        List<Comparison> comparisons = new ArrayList<>();
        for (int percent : PERCENT_BACK) {
            comparisons.add(new Yardstick("W5", database + ": as of by present", cpu)
                    .compare(longer.present(), longer.asOf(percent)));
        }
        comparisons.add(new Yardstick("W5", database + ": far back by near", cpu)
                .compare(longer.asOf(PERCENT_BACK.getFirst()), longer.asOf(PERCENT_BACK.getLast())));
        comparisons.add(new Yardstick("W5", database + ": as of, long history by short", cpu)
                .compare(shorter.named(SHORT, shorter.asOf(50)), longer.named(LONG, longer.asOf(50))));
        comparisons.add(new Yardstick("W5", database + ": present, long history by short", cpu)
                .compare(shorter.named(SHORT, shorter.present()), longer.named(LONG, longer.present())));
        return comparisons;
    }

    private Side present() {
        return new Side("now", () -> ask(() -> AsOf.NOW));
    }

    private Side asOf(int percentBack) {
        return new Side(percentBack + " % back", () -> ask(() -> AsOf.knownAt(instant(percentBack))));
    }

    private Side named(History history, Side side) {
        return new Side(
                "%s of %d adjustments, %d lines".formatted(side.name(), history.adjustments(), history.lines()),
                side.work());
    }

    /** Somewhere within a hundredth of the history around that share of it back from its end, never beyond the ends. */
    private Instant instant(int percentBack) {
        int hundredth = recorded.size() / 100;
        int place = recorded.size() - percentBack * hundredth + random.nextInt(hundredth) - hundredth / 2;
        return recorded.get(Math.clamp(place, 0, recorded.size() - 1));
    }

    private interface Moments {
        AsOf next();
    }

    private long ask(Moments moments) {
        for (int i = 0; i < QUESTIONS_IN_A_ROUND; i++) {
            AsOf asOf = moments.next();
            if (answer(question(asOf)).position() == 0) {
                throw new IllegalStateException("Nothing was known as of " + asOf);
            }
        }
        return QUESTIONS_IN_A_ROUND;
    }

    /** Half of the questions are about an area, and half about a unit. */
    private VarianceQuestion question(AsOf asOf) {
        int area = random.nextInt(Municipality.AREAS);
        boolean ofArea = random.nextBoolean();
        return new VarianceQuestion(
                Municipality.FIRST_YEAR,
                ReportingPeriod.parse("%s-%02d".formatted(Municipality.FIRST_YEAR, 1 + random.nextInt(12))),
                ofArea ? Municipality.area(area) : null,
                ofArea ? null : Municipality.unit(area, random.nextInt(Municipality.UNITS_IN_AN_AREA)),
                BREAKDOWNS.get(random.nextInt(BREAKDOWNS.size())),
                AccountClass.OPERATING,
                asOf);
    }

    private void load(History history) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        List<Recorded> waiting = new ArrayList<>();
        history.tell(event -> {
            waiting.add(event);
            recorded.add(event.recordedAt());
            if (waiting.size() == EVENTS_IN_A_TRANSACTION) {
                transaction.executeWithoutResult(_ -> waiting.forEach(readSide.readModel()::apply));
                waiting.clear();
            }
        });
        transaction.executeWithoutResult(_ -> waiting.forEach(readSide.readModel()::apply));
        System.err.printf("  %d events read%n", recorded.size());
    }

    /** The short history is how the long one begins: as of its end the long one must answer as it does. */
    private void verifyAgainst(AsOfAnswers shorter) {
        for (int i = 0; i < 50; i++) {
            VarianceQuestion question = question(AsOf.NOW);
            Variances then = answer(at(question, shorter.recorded.getLast()));
            Variances present = shorter.answer(question);
            if (!then.rows().equals(present.rows()) || !then.total().equals(present.total())) {
                throw new IllegalStateException("As of the end of the short history it differs for " + question);
            }
            if (!answer(at(question, adoption())).total().actualToDate().equals(Money.ZERO)) {
                throw new IllegalStateException("Money was spent as of the adoption for " + question);
            }
        }
    }

    private Variances answer(VarianceQuestion question) {
        return readSide.variances().variances(new Scope.All(), question);
    }

    /** The adoption is what follows the organisation and the chart. */
    private Instant adoption() {
        return recorded.get(Municipality.organisation().size() + 1);
    }

    private static VarianceQuestion at(VarianceQuestion question, Instant knownAt) {
        return new VarianceQuestion(
                question.year(),
                question.through(),
                question.area(),
                question.unit(),
                question.groupBy(),
                question.accountClass(),
                AsOf.knownAt(knownAt));
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
