package no.tertial.demo;

import java.time.LocalDate;
import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.grants.GrantCommand.ChangeGrant;
import no.tertial.grants.GrantCommand.RegisterGrant;
import no.tertial.grants.GrantKind;
import no.tertial.grants.GrantShare;
import no.tertial.grants.GrantTerms;
import no.tertial.grants.Spending;
import no.tertial.grants.YearlyGrant;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;

/**
 * The state's grant for the qualification programme, which fell from 27 to 16 million in 2013. The budget of 2013 was made
 * after that.
 */
final class Grants {
    private static final FiscalYear Y2012 = new FiscalYear(2012);
    private static final FiscalYear Y2013 = new FiscalYear(2013);
    private static final String GRANT = "kvalifiseringsprogrammet";
    private static final String FUNCTION = "276";

    private Grants() {}

    static List<Step> steps() {
        return List.of(
                new Step(
                        "grant-2012",
                        Accounts.FINANCE,
                        new RegisterGrant(
                                GRANT,
                                terms(),
                                List.of(
                                        YearlyGrant.evenly(Y2012, Money.kroner(27_000_000)),
                                        YearlyGrant.evenly(Y2013, Money.kroner(27_000_000)))),
                        GRANT),
                new Step(
                        "grant-cut-2013",
                        Accounts.FINANCE,
                        new ChangeGrant(
                                GRANT,
                                YearlyGrant.evenly(Y2013, Money.kroner(16_000_000)),
                                LocalDate.of(2012, 10, 8),
                                "Illustrativ: Statsbudsjettet 2013",
                                "Tilskuddet reduseres fra 27 til 16 mill."),
                        GRANT));
    }

    private static GrantTerms terms() {
        Coding income = new Coding("1310", AccountClass.OPERATING, "1700", FUNCTION, null);
        return new GrantTerms(
                "Kvalifiseringsprogrammet",
                "Staten",
                GrantKind.EARMARKED,
                "Statstilskudd til Kvalifiseringsprogrammet",
                "Illustrativ: Tilsagnsbrev",
                Y2012.month(1),
                Y2013.month(12),
                List.of(new GrantShare(income, 1)),
                null,
                new Spending(List.of(FUNCTION), null));
    }
}
