package no.tertial.demo;

import java.util.List;
import java.util.stream.Stream;
import no.tertial.command.Commands;
import no.tertial.eventstore.StoreHead;
import no.tertial.period.FiscalYear;
import no.tertial.replay.ReadModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Loads the example into an empty store, by the same commands and within the same permissions as everybody's. Where that
 * was cut off half-way it is taken up again: what was done already has its key, and is not done twice.
 */
@Component
@Profile("local")
@ConditionalOnBooleanProperty(name = "tertial.demo", matchIfMissing = true)
final class Demo implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final Commands commands;
    private final StoreHead head;
    private final ReadModel readModel;

    Demo(Commands commands, StoreHead head, ReadModel readModel) {
        this.commands = commands;
        this.head = head;
        this.readModel = readModel;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        List<Step> steps = steps();
        if (head.position() == 0 || isCutOff(steps)) {
            steps.forEach(this::send);
            LOG.info("Eksempelet er lastet / the example is loaded: {} steg/steps", steps.size());
            awaitReadModel();
        }
    }

    static List<Step> steps() {
        return Stream.of(
                        Foundations.steps(),
                        Budgets.steps(),
                        Grants.steps(),
                        new LedgerExtract(new FiscalYear(2012)).steps(12),
                        new LedgerExtract(new FiscalYear(2013)).steps(12),
                        new LedgerExtract(new FiscalYear(2014)).steps(8),
                        TertialReport.steps())
                .flatMap(List::stream)
                .toList();
    }

    private boolean isCutOff(List<Step> steps) {
        return wasSent(steps.getFirst()) && !wasSent(steps.getLast());
    }

    private boolean wasSent(Step step) {
        return commands.wasAccepted(step.caller(), step.key());
    }

    private void send(Step step) {
        commands.send(step.command(), step.id(), step.caller(), step.key(), step.texts());
    }

    /** So that whoever is told that the service is there finds the figures there too. */
    private void awaitReadModel() throws InterruptedException {
        long last = head.position();
        for (int tries = 0; readModel.position() < last && tries < 600; tries++) {
            Thread.sleep(50);
        }
    }
}
