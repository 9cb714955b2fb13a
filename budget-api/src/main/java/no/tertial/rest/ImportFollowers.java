package no.tertial.rest;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import no.tertial.imports.ImportRun;
import no.tertial.rest.ImportAnswers.ImportAnswer;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells those who follow an import how it comes along, until it has ended or they have gone. */
class ImportFollowers {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofHours(2);

    private final Function<String, Optional<ImportRun>> runs;
    private final Executor threads =
            task -> Thread.ofVirtual().name("import-follower").start(task);

    ImportFollowers(Function<String, Optional<ImportRun>> runs) {
        this.runs = runs;
    }

    SseEmitter follow(String id) {
        SseEmitter follower = new SseEmitter(LONGEST.toMillis());
        threads.execute(() -> tell(id, follower));
        return follower;
    }

    /** A run that cannot be looked up ends what is told with the error. */
    void tell(String id, SseEmitter follower) {
        try {
            Optional<ImportRun> run = runs.apply(id);
            for (int i = 0; run.isPresent(); i++) {
                follower.send(SseEmitter.event()
                        .id(Integer.toString(i))
                        .name("progress")
                        .data(ImportAnswer.of(run.get())));
                if (run.get().state().hasEnded()) {
                    break;
                }
                Thread.sleep(PAUSE);
                run = runs.apply(id);
            }
            follower.complete();
        } catch (IOException _) {
            // whoever followed has gone
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            follower.completeWithError(e);
        }
    }
}
