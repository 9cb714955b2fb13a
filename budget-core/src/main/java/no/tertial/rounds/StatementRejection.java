package no.tertial.rounds;

import java.time.LocalDate;
import no.tertial.decider.Rejection;

/** Why a statement is refused. */
public sealed interface StatementRejection extends Rejection {
    record UnknownStatementUnit(String unit, LocalDate day) implements StatementRejection, NotFound {}

    /** A statement exists; say which version you saw, so that nobody's words are replaced unseen. */
    record StatementExists(int version) implements StatementRejection, VersionUnsaid {}

    /** The statement was changed after you saw it. */
    record StatementChanged(int expected, int present) implements StatementRejection, VersionStale {}
}
