package no.tertial.journal;

import java.util.List;
import no.tertial.decider.Rejection;
import no.tertial.period.AccountingPeriod;

/** Why a change of an accounting period's status is refused. */
public sealed interface PeriodRejection extends Rejection {
    /** The period cannot go from its status to the one asked for. */
    record PeriodStatusConflict(AccountingPeriod period, PeriodStatus status, PeriodStatus asked)
            implements PeriodRejection {}

    /** Imports that have begun hold the period open until they have ended. */
    record PeriodHeldByImports(AccountingPeriod period, List<String> imports) implements PeriodRejection {}

    /** Given by whoever asks what came after the cut-off. */
    record PeriodNeverFrozen(AccountingPeriod period) implements PeriodRejection, NotFound {}
}
