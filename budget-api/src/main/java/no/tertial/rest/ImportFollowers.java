package no.tertial.rest;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import no.tertial.imports.ImportRun;
import no.tertial.imports.Imports;
import no.tertial.rest.ImportAnswers.ImportAnswer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells those who follow an import how it comes along, until it has ended or they have gone. */
@Component
class ImportFollowers {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofHours(2);

    private final Imports imports;
    private final Executor threads =
            task -> Thread.ofVirtual().name("import-follower").start(task);

    ImportFollowers(Imports imports) {
        this.imports = imports;
    }

    SseEmitter follow(String id) {
        SseEmitter follower = new SseEmitter(LONGEST.toMillis());
        threads.execute(() -> tell(id, follower));
        return follower;
    }

    private void tell(String id, SseEmitter follower) {
        try {
            Optional<ImportRun> run = imports.find(id);
            for (int i = 0; run.isPresent(); i++) {
                follower.send(SseEmitter.event()
                        .id(Integer.toString(i))
                        .name("progress")
                        .data(ImportAnswer.of(run.get())));
                if (run.get().state().hasEnded()) {
                    break;
                }
                Thread.sleep(PAUSE);
                run = imports.find(id);
            }
            follower.complete();
        } catch (IOException | IllegalStateException _) {
            // whoever followed has gone
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
