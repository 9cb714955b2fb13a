package no.tertial.rounds;

import java.time.LocalDate;
import java.util.List;
import no.tertial.chart.Organisation;
import no.tertial.decider.Decider;
import no.tertial.rounds.StatementCommand.SubmitStatement;
import no.tertial.rounds.StatementEvent.StatementSubmitted;
import no.tertial.rounds.StatementRejection.StatementChanged;
import no.tertial.rounds.StatementRejection.StatementExists;
import no.tertial.rounds.StatementRejection.UnknownStatementUnit;

/** One unit's statement for one reporting period; the state is its present version, 0 where there is none. */
public record StatementDecider(Organisation organisation)
        implements Decider<StatementCommand, StatementEvent, Integer> {
    @Override
    public Integer initial() {
        return 0;
    }

    @Override
    public List<StatementEvent> decide(StatementCommand command, Integer version) {
        return switch (command) {
            case SubmitStatement c -> submit(c, version);
        };
    }

    private List<StatementEvent> submit(SubmitStatement command, int version) {
        LocalDate day = command.period().through().lastDay();
        if (organisation.areaOfUnit(command.unit(), day).isEmpty()) {
            throw new UnknownStatementUnit(command.unit(), day).rejected();
        }
        Integer expected = command.expectedVersion();
        if (expected == null && version > 0) {
            throw new StatementExists(version).rejected();
        }
        if (expected != null && expected != version) {
            throw new StatementChanged(expected, version).rejected();
        }
        return List.of(new StatementSubmitted(
                command.period(),
                command.unit(),
                version + 1,
                command.outlook(),
                command.confidence(),
                command.commentHash()));
    }

    @Override
    public Integer evolve(Integer version, StatementEvent event) {
        return switch (event) {
            case StatementSubmitted e when e.version() == version + 1 -> e.version();
            case StatementSubmitted e -> throw new IllegalStateException("Corrupt history: " + e);
        };
    }
}
