package no.tertial.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Work that several do at the same moment, and how it went for each. Whoever waits for ever fails the test. */
public final class Together {
    private static final Duration BOUND = Duration.ofSeconds(60);

    private Together() {}

    /** How it went for one of them. */
    public record Outcome<T>(@Nullable T value, @Nullable Exception failure) {
        public boolean succeeded() {
            return failure == null;
        }

        public T orThrow() {
            if (failure != null) {
                throw new AssertionError("Failed: " + failure, failure);
            }
            return Objects.requireNonNull(value);
        }
    }

    /** So many do the same; each is told its number, from 0. */
    public static <T> List<Outcome<T>> times(int count, Numbered<T> work) {
        return run(IntStream.range(0, count)
                .<Callable<T>>mapToObj(number -> () -> work.as(number))
                .toList());
    }

    /** What one of several does. */
    public interface Numbered<T> {
        T as(int number) throws Exception;
    }

    @SafeVarargs
    public static <T> List<Outcome<T>> run(Callable<T>... works) {
        return run(List.of(works));
    }

    /** Outcomes in the order of the works. */
    public static <T> List<Outcome<T>> run(List<Callable<T>> works) {
        return run(BOUND, works);
    }

    /** As {@link #run(List)}, for works that take long by intent. */
    public static <T> List<Outcome<T>> run(Duration bound, List<Callable<T>> works) {
        CountDownLatch start = new CountDownLatch(works.size());
        // not closed, for that would wait for whoever never ends
        ExecutorService threads = Executors.newFixedThreadPool(
                works.size(), Thread.ofPlatform().daemon().factory());
        try {
            return outcomes(
                    works.stream()
                            .map(work -> threads.submit(() -> {
                                start.countDown();
                                start.await();
                                return work.call();
                            }))
                            .toList(),
                    bound);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> List<Outcome<T>> outcomes(List<Future<T>> running, Duration bound) {
        List<Outcome<T>> outcomes = new ArrayList<>();
        for (Future<T> work : running) {
            outcomes.add(outcome(work, bound));
        }
        return outcomes;
    }

    private static <T> Outcome<T> outcome(Future<T> work, Duration bound) {
        try {
            return new Outcome<>(work.get(bound.toSeconds(), TimeUnit.SECONDS), null);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception failure) {
                return new Outcome<>(null, failure);
            }
            throw new AssertionError(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("Somebody is still waiting after " + bound, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
