package no.tertial.exchange;

import java.util.List;
import java.util.Optional;
import no.tertial.chart.AccountClass;
import no.tertial.journal.Posting;
import no.tertial.journal.VoucherKey;
import no.tertial.period.FiscalYear;

/** What the municipality's own books say that an account report to Statistics Norway does not. */
public interface LocalBooks {
    /** The local account to book on what the report has on a national art. */
    Optional<String> account(FiscalYear year, AccountClass accountClass, String art);

    /** The local function to book on what the report has on a national function. */
    Optional<String> function(FiscalYear year, AccountClass accountClass, String nationalFunction);

    /** What counts of a voucher, which is nothing once it has been reversed; empty where no voucher has the number. */
    Optional<List<Posting>> postings(VoucherKey voucher);
}
