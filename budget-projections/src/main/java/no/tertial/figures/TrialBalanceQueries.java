package no.tertial.figures;

import no.tertial.period.AccountingPeriod;
import no.tertial.replay.AsOf;
import no.tertial.replay.Reading;

/** Answers what the ledger shows of a period by responsibility centre and account, for an import to be held against. */
public final class TrialBalanceQueries {
    private final Reading reading;

    public TrialBalanceQueries(Reading reading) {
        this.reading = reading;
    }

    /** @throws no.tertial.replay.PositionNotReached when the position lies ahead */
    public TrialBalance of(AccountingPeriod period, AsOf asOf) {
        return reading.at(
                asOf,
                (db, moment) -> new TrialBalance(period, moment.position(), new Sums(db, moment).trialBalance(period)));
    }
}
