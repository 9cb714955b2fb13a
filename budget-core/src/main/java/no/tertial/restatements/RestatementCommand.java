package no.tertial.restatements;

import no.tertial.period.FiscalYear;

/** What may be asked of one year's restatements. */
public sealed interface RestatementCommand {
    FiscalYear year();

    /** What the new restatement is called. */
    String restatement();

    /** Amounts of delivered accounts are shown where they belong; the accounts do not change. */
    record RecordRestatement(String restatement, Restatement content) implements RestatementCommand {
        @Override
        public FiscalYear year() {
            return content.period().year();
        }
    }

    /**
     * A restatement is taken back by a new one with the opposite amounts.
     *
     * @param cancels the one that is taken back
     * @param reason why; names no private person
     */
    record CancelRestatement(FiscalYear year, String restatement, String cancels, String reason)
            implements RestatementCommand {}
}
