package no.tertial.rest;

import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Chart.Account;
import no.tertial.chart.Chart.Function;
import no.tertial.chart.ChartCommand.LoadChart;
import no.tertial.period.FiscalYear;
import no.tertial.rest.json.Text;
import org.jspecify.annotations.Nullable;

/**
 * A whole chart of accounts.
 *
 * @param from the first fiscal year that it holds for, until a later chart
 */
record ChartRequest(FiscalYear from, List<AccountRequest> accounts, List<FunctionRequest> functions) {
    /**
     * @param code the municipality's own
     * @param art the national art (KOSTRA) that it maps to, three digits
     * @param classes where the account may be used
     */
    record AccountRequest(
            @Text(pattern = Text.CODE) String code,
            String name,
            @Text(pattern = Text.CODE) String art,
            List<AccountClass> classes) {
        private Account toAccount() {
            return new Account(code, name, art, once(classes));
        }
    }

    /**
     * @param nationalFunction the national function (KOSTRA) that it maps to, three digits
     * @param sensitive whether voucher texts there may tell of people and so are never kept; no where left out
     */
    record FunctionRequest(
            @Text(pattern = Text.CODE) String code,
            String name,
            @Text(pattern = Text.CODE) String nationalFunction,
            List<AccountClass> classes,
            @Nullable Boolean sensitive) {
        private Function toFunction() {
            return new Function(code, name, nationalFunction, once(classes), Boolean.TRUE.equals(sensitive));
        }
    }

    LoadChart toCommand() {
        return new LoadChart(
                from,
                accounts.stream().map(AccountRequest::toAccount).toList(),
                functions.stream().map(FunctionRequest::toFunction).toList());
    }

    private static List<AccountClass> once(List<AccountClass> classes) {
        return classes.stream().distinct().toList();
    }
}
