package no.tertial.exchange;

import java.util.List;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;

/** A line of a trial balance: what the lines of a period, responsibility centre and account sum to. */
public record BalanceRow(long number, AccountingPeriod period, String ansvar, String account, Money amount)
        implements NumberedRow {
    static final TableForm FORM = new TableForm(
            List.of(
                    LedgerFields.LEDGER_YEAR,
                    LedgerFields.PERIOD,
                    LedgerFields.ANSVAR,
                    LedgerFields.ACCOUNT,
                    LedgerFields.AMOUNT),
            List.of(
                    List.of(LedgerFields.PERIOD),
                    List.of(LedgerFields.ANSVAR),
                    List.of(LedgerFields.ACCOUNT),
                    List.of(LedgerFields.AMOUNT)),
            List.of(LedgerFields.AMOUNT));

    static Cell.Whole<BalanceRow> in(Cells cells) {
        Cell<FiscalYear> year = cells.year(LedgerFields.LEDGER_YEAR);
        Cell<AccountingPeriod> period = cells.period(LedgerFields.PERIOD, year);
        Cell<String> ansvar = cells.code(LedgerFields.ANSVAR);
        Cell<String> account = cells.code(LedgerFields.ACCOUNT);
        Cell<Money> amount = cells.amount(LedgerFields.AMOUNT);
        return row -> new BalanceRow(row.number(), period.of(row), ansvar.of(row), account.of(row), amount.of(row));
    }
}
