package no.tertial.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.tertial.app.ServiceTest;
import no.tertial.chart.Scope;
import no.tertial.command.IdempotencyKey;
import no.tertial.command.Sha256;
import no.tertial.exchange.ReadingOptions;
import no.tertial.exchange.RowError;
import no.tertial.security.Caller;
import no.tertial.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportRunsTest extends ServiceTest {
    @Autowired
    private ImportRuns runs;

    @Autowired
    private RunErrors errors;

    @Autowired
    private ImportWorker worker;

    /** A run whose file lies nowhere, so that nobody takes it in hand. */
    private ImportRun created() {
        String key = UUID.randomUUID().toString();
        ImportRequest request = new ImportRequest(
                ImportKind.LEDGER,
                ImportExtent.PART,
                ErrorPolicy.REFUSE_ALL,
                ReadingOptions.NONE,
                "gone.csv",
                new Caller("finance", Role.FINANCE, new Scope.All()),
                new IdempotencyKey(key, key));
        String hash = Sha256.of(key);
        return runs.create(request, hash, key, hash, 0);
    }

    @Test
    void what_is_about_to_take_effect_cannot_be_cancelled_and_what_is_cancelled_does_not_take_effect() {
        ImportRun settled = created();
        assertThat(runs.settle(settled.id())).isTrue();
        assertThat(runs.cancel(settled.id())).isFalse();

        ImportRun cancelled = created();
        assertThat(runs.cancel(cancelled.id())).isTrue();
        assertThat(runs.settle(cancelled.id())).isFalse();
    }

    @Test
    void a_run_whose_file_is_gone_can_still_be_cancelled() throws InterruptedException {
        ImportRun run = created();
        worker.look();
        assertThat(runs.isUnderWay(run.id())).isTrue();

        runs.cancel(run.id());
        for (int i = 0; i < 200 && runs.isUnderWay(run.id()); i++) {
            worker.look();
            Thread.sleep(50);
        }

        assertThat(runs.find(run.id())).get().returns(ImportState.CANCELLED, ImportRun::state);
    }

    @Test
    void errors_are_forgotten_some_time_after_the_end() {
        ImportRun run = created();
        errors.keep(run.id(), List.of(RowError.ofFile("import-failed", "import", run.id())));
        runs.end(run.id(), ImportState.INVALID, null, null);
        ImportRun ended = runs.find(run.id()).orElseThrow();

        errors.forget(ended.seen());
        assertThat(errors.of(run.id(), 0, 10)).hasSize(1);
        errors.forget(ended.seen().plusSeconds(1));
        assertThat(errors.of(run.id(), 0, 10)).isEmpty();
    }
}
