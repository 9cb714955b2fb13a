package no.tertial.imports;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Chart;
import no.tertial.chart.ReferenceData;
import no.tertial.command.ImportClaims;
import no.tertial.exchange.LocalBooks;
import no.tertial.journal.Posting;
import no.tertial.journal.VoucherKey;
import no.tertial.period.FiscalYear;

/**
 * The books as they stand. Of several local codes for one national code the lowest is taken.
 *
 * @param pending is told of an import under way that has a voucher which was asked for, and so does not count yet
 */
record LedgerBooks(ReferenceData reference, ImportClaims ledger, Consumer<String> pending) implements LocalBooks {
    @Override
    public Optional<String> account(FiscalYear year, AccountClass accountClass, String art) {
        return in(year).map(Chart.Version::accounts).map(Map::values).stream()
                .flatMap(Collection::stream)
                .filter(account ->
                        account.art().equals(art) && account.classes().contains(accountClass))
                .map(Chart.Account::code)
                .min(Comparator.naturalOrder());
    }

    @Override
    public Optional<String> function(FiscalYear year, AccountClass accountClass, String nationalFunction) {
        return in(year).map(Chart.Version::functions).map(Map::values).stream()
                .flatMap(Collection::stream)
                .filter(function -> function.nationalFunction().equals(nationalFunction)
                        && function.classes().contains(accountClass))
                .map(Chart.Function::code)
                .min(Comparator.naturalOrder());
    }

    private Optional<Chart.Version> in(FiscalYear year) {
        return reference.chart().in(year);
    }

    @Override
    public Optional<List<Posting>> postings(VoucherKey voucher) {
        ledger.pendingImport(voucher).ifPresent(pending);
        return ledger.standing(voucher);
    }
}
