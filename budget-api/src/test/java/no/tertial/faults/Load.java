package no.tertial.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Several who post and adjust as fast as they are answered. Each answer is logged to a file outside the service before the
 * next request. A request without an answer is asked again later, with the same key.
 */
final class Load {
    private final Clerk clerk;
    private final Path log;
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger vouchers = new AtomicInteger();
    private final Queue<Requests> unanswered = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    Load(Clerk clerk, Path log) {
        this.clerk = clerk;
        this.log = log;
    }

    void start(int count) {
        stopped = false;
        for (int i = 0; i < count; i++) {
            Thread thread = Thread.ofPlatform().daemon().start(this::work);
            thread.setUncaughtExceptionHandler((_, thrown) -> failure.set(thrown));
            threads.add(thread);
        }
    }

    /** Each ends where its request stays without an answer. */
    void stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
        threads.clear();
        requireNoFailure();
    }

    /** Asks what is still unanswered until every request has its answer. */
    void finish() {
        while (!unanswered.isEmpty()) {
            send(unanswered.remove());
        }
        requireNoFailure();
    }

    private void requireNoFailure() {
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new AssertionError(thrown);
        }
    }

    private void work() {
        while (!stopped && send(next())) {
            // until the service is gone
        }
    }

    private Requests next() {
        Requests again = unanswered.poll();
        return again == null ? anew(numbers.incrementAndGet()) : again;
    }

    private static Requests anew(int number) {
        return number % 2 == 0 ? Requests.voucher("v" + number) : Requests.reallocation("a" + number, number % 4 == 1);
    }

    /** @return whether an answer came */
    private boolean send(Requests request) {
        try {
            Clerk.Answer answer = request.sendBy(clerk);
            if (isToBeAskedAgain(answer)) {
                unanswered.add(request);
            } else {
                acknowledged(request, answer.json().get("position").asLong());
            }
            return true;
        } catch (IOException _) {
            unanswered.add(request);
            return false;
        }
    }

    private static boolean isToBeAskedAgain(Clerk.Answer answer) {
        return answer.status() == 503 || answer.body().contains("request-in-flight");
    }

    private synchronized void acknowledged(Requests request, long position) {
        try (FileChannel file = FileChannel.open(log, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            file.write(ByteBuffer.wrap((request.id() + " " + position + "\n").getBytes(UTF_8)));
            file.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (request.id().startsWith("v")) {
            vouchers.incrementAndGet();
        }
    }

    /** Which requests were acknowledged, and at which position. */
    static Map<String, Long> read(Path log) throws IOException {
        Map<String, Long> acknowledged = new HashMap<>();
        for (String line : Files.readAllLines(log)) {
            String[] parts = line.split(" ");
            if (acknowledged.put(parts[0], Long.valueOf(parts[1])) != null) {
                throw new AssertionError("Acknowledged twice: " + parts[0]);
            }
        }
        return acknowledged;
    }

    /** Kroner that the acknowledged vouchers sum to. */
    String posted() {
        return new BigDecimal("1.25")
                .multiply(BigDecimal.valueOf(vouchers.get()))
                .toPlainString();
    }
}
