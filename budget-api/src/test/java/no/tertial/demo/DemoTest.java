package no.tertial.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.tertial.app.TestDatabase;
import no.tertial.chart.OrganisationCommand.CreateProgrammeArea;
import no.tertial.command.Commands;
import no.tertial.eventstore.StoreHead;
import no.tertial.replay.ReadModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

@Tag("service")
class DemoTest {
    private final RunningService service =
            RunningService.withoutDemo(TestDatabase.current().fresh());
    private final StoreHead head = service.bean(StoreHead.class);
    private final List<Step> steps = Demo.steps();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void an_example_that_was_cut_off_is_taken_up_where_it_ended_and_then_left_alone() throws InterruptedException {
        steps.subList(0, 20).forEach(this::send);

        load();
        long loaded = head.position();
        load();

        assertThat(loaded).isEqualTo(steps.size());
        assertThat(head.position()).isEqualTo(loaded);
        assertThat(service.bean(ReadModel.class).position()).isEqualTo(loaded);
    }

    @Test
    void a_store_that_holds_something_else_is_left_as_it_is() throws InterruptedException {
        send(new Step(
                "somebody-elses",
                Accounts.ADMIN,
                new CreateProgrammeArea("77", "Kultur", LocalDate.of(2014, 1, 1)),
                "77"));

        load();

        assertThat(head.position()).isEqualTo(1);
    }

    private void load() throws InterruptedException {
        new Demo(service.bean(Commands.class), head, service.bean(ReadModel.class))
                .run(new DefaultApplicationArguments());
    }

    private void send(Step step) {
        service.bean(Commands.class).send(step.command(), step.id(), step.caller(), step.key(), step.texts());
    }
}
