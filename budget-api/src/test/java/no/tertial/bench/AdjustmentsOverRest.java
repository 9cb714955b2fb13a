package no.tertial.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.tertial.app.TertialApplication;
import no.tertial.app.TestDatabase;
import no.tertial.bench.Yardstick.Comparison;
import no.tertial.bench.Yardstick.Side;
import no.tertial.budget.BudgetEvent.AppropriationAdjusted;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Scope;
import no.tertial.command.Commands;
import no.tertial.command.IdempotencyKey;
import no.tertial.eventstore.EventFeed;
import no.tertial.eventstore.StoreHead;
import no.tertial.figures.BudgetOverview;
import no.tertial.figures.BudgetOverview.BudgetRow;
import no.tertial.figures.BudgetQueries;
import no.tertial.figures.BudgetQuestion;
import no.tertial.figures.Dimension;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;
import no.tertial.replay.ReadModel;
import no.tertial.replay.Recorded;
import no.tertial.security.Caller;
import no.tertial.security.Role;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * W1: adjustments to one year's budget over REST from eight clients, beside the same ordered append in plain SQL, on one
 * PostgreSQL; and whether the rate stays when the year has a long history. No ratio is given before every accepted
 * adjustment was found in the store and the budget was found to add up.
 */
final class AdjustmentsOverRest implements AutoCloseable {
    private static final int CLIENTS = 8;
    private static final int SENT_IN_A_ROUND = Integer.getInteger("bench.adjustments", 250);
    private static final int SHORT_HISTORY = Integer.getInteger("bench.history", 1_000);
    private static final FiscalYear YEAR = Municipality.FIRST_YEAR;
    private static final FiscalYear YOUNG = new FiscalYear(2015);
    private static final FiscalYear OLD = new FiscalYear(2016);
    private static final Caller FINANCE = new Caller("finance", Role.FINANCE, new Scope.All());
    private static final Caller ADMINISTRATOR = new Caller("admin", Role.ADMINISTRATOR, new Scope.All());

    private final ConfigurableApplicationContext service;
    private final List<AdjustingClient> clients;
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private int commands;

    private AdjustmentsOverRest() {
        System.setProperty("http.maxConnections", Integer.toString(CLIENTS));
        service = started();
        String url = "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port");
        clients = IntStream.range(0, CLIENTS)
                .mapToObj(number -> new AdjustingClient(url, number))
                .toList();
    }

    static void measure(Results results) throws Exception {
        try (AdjustmentsOverRest bench = new AdjustmentsOverRest()) {
            bench.prepare();
            CpuClock cpu = CpuClock.with(bench.service.getBean(DataSource.class));
            Comparison twoEvents = bench.against(2, new Yardstick("W1", "adjustments to one year over REST", cpu));
            Comparison oneEvent = bench.against(1, new Yardstick("W1", "the same, limit with one event", cpu));
            Comparison flat = bench.byHistory(new Yardstick("W1", "the same by history of the year", cpu));
            bench.verify();
            results.speed(twoEvents);
            results.speed(oneEvent);
            results.speed(flat);
        }
    }

    private static ConfigurableApplicationContext started() {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--tertial.demo=false"));
        TestDatabase.POSTGRES.fresh().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new SpringApplicationBuilder(TertialApplication.class)
                .profiles(TestDatabase.POSTGRES.profiles())
                .run(arguments.toArray(String[]::new));
    }

    private void prepare() throws Exception {
        String fsync = db().queryForObject("select setting from pg_settings where name = 'fsync'", String.class);
        if (!"on".equals(fsync)) {
            throw new IllegalStateException("A store that does not flush is no yardstick");
        }
        Municipality.organisation().forEach(command -> send(command, ADMINISTRATOR));
        send(Municipality.chart(), ADMINISTRATOR);
        for (FiscalYear year : List.of(YEAR, YOUNG, OLD)) {
            send(Municipality.adoption(year), FINANCE);
        }
        adjust(YEAR, SENT_IN_A_ROUND);
        adjust(YOUNG, SHORT_HISTORY / CLIENTS);
        adjust(OLD, 10 * SHORT_HISTORY / CLIENTS);
        untilRead();
    }

    private void send(Object command, Caller caller) {
        commands++;
        service.getBean(Commands.class)
                .send(command, "setup", caller, new IdempotencyKey("setup-" + commands, "0".repeat(64)));
    }

    private Comparison against(int eventsEach, Yardstick yardstick) throws Exception {
        byte[] payload = ofLastEvent("payload");
        byte[] metadata = ofLastEvent("metadata");
        System.err.printf("  an event: %d + %d bytes%n", payload.length, metadata.length);
        try (HikariDataSource database = EmptyDatabase.of(TestDatabase.POSTGRES, CLIENTS);
                OrderedAppendInSql limit = new OrderedAppendInSql(database, CLIENTS, payload, metadata, eventsEach)) {
            return yardstick.compare(
                    new Side("plain SQL", () -> limit.append(2 * SENT_IN_A_ROUND)),
                    new Side("REST", () -> adjust(YEAR, SENT_IN_A_ROUND), this::untilRead));
        }
    }

    private byte[] ofLastEvent(String column) {
        byte[] bytes = db().queryForObject(
                        "select " + column + " from event_entry order by position desc limit 1", byte[].class);
        return Objects.requireNonNull(bytes);
    }

    private Comparison byHistory(Yardstick yardstick) throws Exception {
        int sent = SENT_IN_A_ROUND / 2;
        return yardstick.compare(
                new Side("after " + SHORT_HISTORY, () -> adjust(YOUNG, sent), this::untilRead),
                new Side("after " + 10 * SHORT_HISTORY, () -> adjust(OLD, sent), this::untilRead));
    }

    private long adjust(FiscalYear year, int timesEach) throws Exception {
        List<Callable<Integer>> tasks =
                clients.stream().map(client -> client.sending(year, timesEach)).toList();
        long accepted = 0;
        for (Future<Integer> done : threads.invokeAll(tasks)) {
            accepted += done.get();
        }
        return accepted;
    }

    private void untilRead() throws InterruptedException {
        long head = service.getBean(StoreHead.class).position();
        while (service.getBean(ReadModel.class).position() < head) {
            Thread.sleep(5);
        }
    }

    private void verify() {
        Set<String> stored = new HashSet<>();
        try (Stream<Recorded> events = service.getBean(EventFeed.class)
                .upTo(service.getBean(StoreHead.class).position())) {
            events.forEach(recorded -> {
                if (recorded.event() instanceof AppropriationAdjusted adjusted
                        && !stored.add(adjusted.adjustment().id())) {
                    throw new IllegalStateException("Stored twice: " + adjusted);
                }
            });
        }
        Set<String> accepted = new HashSet<>();
        clients.forEach(client -> accepted.addAll(client.accepted()));
        if (!accepted.equals(stored)) {
            throw new IllegalStateException(accepted.size() + " accepted and " + stored.size() + " stored differ");
        }
        List.of(YEAR, YOUNG, OLD).forEach(this::verifyFigures);
        System.err.printf("  %d accepted by %d clients are stored and add up%n", accepted.size(), CLIENTS);
    }

    /** The read model says of each responsibility centre what the clients' own books say. */
    private void verifyFigures(FiscalYear year) {
        Map<String, Money> expected = new HashMap<>();
        clients.forEach(
                client -> client.moved(year).forEach((ansvar, amount) -> expected.merge(ansvar, amount, Money::plus)));
        BudgetOverview budget = service.getBean(BudgetQueries.class)
                .budget(
                        new Scope.All(),
                        new BudgetQuestion(
                                year, null, null, List.of(Dimension.ANSVAR), AccountClass.OPERATING, AsOf.NOW));
        Map<String, Money> read = new HashMap<>();
        for (BudgetRow row : budget.rows()) {
            if (row.ansvar() != null) {
                read.put(row.ansvar(), row.adjustments().total());
            }
        }
        if (!read.equals(expected)
                || !budget.total().revised().equals(budget.total().original())) {
            throw new IllegalStateException("The read model says " + read + " where " + expected + " was moved");
        }
    }

    private JdbcTemplate db() {
        return service.getBean(JdbcTemplate.class);
    }

    @Override
    public void close() {
        threads.shutdown();
        service.close();
    }
}
