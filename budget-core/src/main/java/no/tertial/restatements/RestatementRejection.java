package no.tertial.restatements;

import no.tertial.chart.AccountClass;
import no.tertial.decider.Rejection;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;

/** Why a restatement is refused. */
public sealed interface RestatementRejection extends Rejection {
    /** What was booked in a period that is not closed is put right in the ledger itself. */
    record PeriodNotClosed(AccountingPeriod period) implements RestatementRejection {
        @Override
        public String at() {
            return "/period";
        }
    }

    record NoRestatedLines() implements RestatementRejection {
        @Override
        public String at() {
            return "/lines";
        }
    }

    /** A line moves an amount that is not zero, to another coding than it came from. */
    record LineRestatesNothing(String at) implements RestatementRejection {}

    /**
     * An area's total of a class stays as it was delivered.
     *
     * @param by what would be added to it
     */
    record AreaTotalMoves(String area, AccountClass accountClass, Money by) implements RestatementRejection {
        @Override
        public String at() {
            return "/lines";
        }
    }

    record UnknownRestatement(String restatement) implements RestatementRejection, NotFound {}

    /** It was cancelled before, or cancels another itself; record a new one instead. */
    record RestatementIsSettled(String restatement) implements RestatementRejection {}
}
