package no.tertial.chart;

import java.util.List;
import no.tertial.chart.Chart.Account;
import no.tertial.chart.Chart.Function;
import no.tertial.chart.Kostra.Art;
import no.tertial.chart.Kostra.NationalFunction;
import no.tertial.chart.KostraRejection.ArtNotInClass;
import no.tertial.chart.KostraRejection.ArtNotInForce;
import no.tertial.chart.KostraRejection.CombinationNotAllowed;
import no.tertial.chart.KostraRejection.FunctionNotInForce;
import no.tertial.chart.KostraRejection.NationalFunctionNotInClass;
import no.tertial.decider.Refusals;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/** What the nation's codes of a year ask of the municipality's own. */
record KostraRules(Kostra kostra, FiscalYear year, Refusals refusals) {
    /** A chart's accounts and functions map to codes that there are, in classes that these may be used in. */
    void check(List<Account> accounts, List<Function> functions) {
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            String at = "/accounts/" + i;
            Art art = artOf(account, at + "/art");
            if (art != null) {
                account.classes().forEach(accountClass -> permits(art, account, accountClass, at + "/classes"));
            }
        }
        for (int i = 0; i < functions.size(); i++) {
            Function function = functions.get(i);
            String at = "/functions/" + i;
            NationalFunction national = nationalOf(function, at + "/nationalFunction");
            if (national != null) {
                function.classes().forEach(accountClass -> permits(national, function, accountClass, at + "/classes"));
            }
        }
    }

    /** A coding's art and function are in force, may be used in its class, and go together there. */
    void check(Account account, Function function, AccountClass accountClass, String at) {
        Art art = artOf(account, at + "/account");
        NationalFunction national = nationalOf(function, at + "/function");
        boolean artFits = art != null && permits(art, account, accountClass, at + "/account");
        boolean functionFits = national != null && permits(national, function, accountClass, at + "/function");
        if (art != null && artFits && functionFits) {
            requireTogether(art, account, function, accountClass, at);
        }
    }

    private @Nullable Art artOf(Account account, String at) {
        Art art = kostra.arts().get(account.art());
        refusals.when(art == null, () -> new ArtNotInForce(account.code(), account.art(), year, at));
        return art;
    }

    private @Nullable NationalFunction nationalOf(Function function, String at) {
        NationalFunction national = kostra.functions().get(function.nationalFunction());
        refusals.when(
                national == null, () -> new FunctionNotInForce(function.code(), function.nationalFunction(), year, at));
        return national;
    }

    private boolean permits(Art art, Account account, AccountClass accountClass, String at) {
        boolean fits = art.classes().contains(accountClass);
        refusals.when(!fits, () -> new ArtNotInClass(account.code(), art.code(), accountClass, year, at));
        return fits;
    }

    private boolean permits(NationalFunction national, Function function, AccountClass accountClass, String at) {
        boolean fits = national.classes().contains(accountClass);
        refusals.when(
                !fits, () -> new NationalFunctionNotInClass(function.code(), national.code(), accountClass, year, at));
        return fits;
    }

    private void requireTogether(Art art, Account account, Function function, AccountClass accountClass, String at) {
        refusals.when(
                !kostra.allows(accountClass, art, function.nationalFunction()),
                () -> new CombinationNotAllowed(
                        account.code(),
                        art.code(),
                        function.code(),
                        function.nationalFunction(),
                        accountClass,
                        year,
                        at));
    }
}
