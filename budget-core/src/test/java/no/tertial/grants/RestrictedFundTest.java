package no.tertial.grants;

import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Drammen.operating;
import static no.tertial.fixtures.GivenGrants.terms;
import static no.tertial.money.Money.kroner;

import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.chart.CodingRejection.UnknownAccount;
import no.tertial.decider.Scenario;
import no.tertial.grants.GrantCommand.RegisterGrant;
import no.tertial.grants.GrantCommand.SetAsideUnspent;
import no.tertial.grants.GrantCommand.UseFund;
import no.tertial.grants.GrantEvent.FundUsed;
import no.tertial.grants.GrantEvent.UnspentSetAside;
import no.tertial.grants.GrantRejection.FundAmountNotPositive;
import no.tertial.grants.GrantRejection.FundOverdrawn;
import no.tertial.grants.GrantRejection.MoreSetAsideThanExpected;
import no.tertial.grants.GrantRejection.NoRestrictedFund;
import no.tertial.grants.GrantRejection.NoSuchShare;
import no.tertial.grants.GrantRejection.OutsidePurpose;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import org.junit.jupiter.api.Test;

/** Jobbsjansen, 3.0 MNOK in 2014 for the introduction centre, spent on its project under function 275. */
class RestrictedFundTest {
    private static final Coding INCOME = project("1700", "275", "JOBB");
    private static final Coding COURSES = project("1370", "275", "JOBB");
    private static final AccountingPeriod DECEMBER = YEAR.period(12);
    private static final AccountingPeriod MAY_AFTER = new FiscalYear(2015).period(5);
    private static final RegisterGrant REGISTERED = new RegisterGrant(
            "jobbsjansen",
            terms("Jobbsjansen", List.of(new GrantShare(INCOME, 1)), new Spending(List.of("275"), "JOBB")),
            List.of(YearlyGrant.evenly(YEAR, kroner(3_000_000))));
    private static final UnspentSetAside HALF_A_MILLION =
            new UnspentSetAside("jobbsjansen", DECEMBER, INCOME, kroner(500_000), "Kurs utsatt");

    private final Scenario<GrantCommand, GrantEvent, Grants> scenario = Scenario.of(new GrantDecider(REFERENCE));

    @Test
    void what_a_share_did_not_spend_is_set_aside() {
        given().when(setAside("1320", kroner(500_000))).thenEvents(HALF_A_MILLION);
    }

    @Test
    void a_share_sets_aside_no_more_of_a_years_money_than_it_was_promised() {
        given().when(setAside("1320", kroner(3_000_001)))
                .thenRejected(new MoreSetAsideThanExpected(YEAR, kroner(3_000_000), Money.ZERO, kroner(3_000_001)));
        given().given(HALF_A_MILLION)
                .when(setAside("1320", kroner(2_500_001)))
                .thenRejected(
                        new MoreSetAsideThanExpected(YEAR, kroner(3_000_000), kroner(500_000), kroner(2_500_001)));
        given().given(HALF_A_MILLION).when(setAside("1320", kroner(2_500_000))).thenAccepted();
    }

    @Test
    void only_a_responsibility_centre_with_a_share_sets_aside() {
        given().when(setAside("1310", kroner(1))).thenRejected(new NoSuchShare("1310"));
    }

    @Test
    void an_amount_set_aside_or_used_is_positive() {
        given().when(setAside("1320", Money.ZERO)).thenRejected(new FundAmountNotPositive());
        given().when(use(MAY_AFTER, COURSES, kroner(-1))).thenRejected(new FundAmountNotPositive());
    }

    @Test
    void free_income_has_no_restricted_fund() {
        RegisterGrant tax = new RegisterGrant(
                "jobbsjansen",
                terms(GrantKind.TAX, "Skatt", List.of(new GrantShare(INCOME, 1)), Spending.FREE),
                List.of(YearlyGrant.evenly(YEAR, kroner(1))));
        Scenario<GrantCommand, GrantEvent, Grants> taxed =
                scenario.given(scenario.when(tax).events());

        taxed.when(setAside("1320", kroner(1))).thenRejected(new NoRestrictedFund(GrantKind.TAX));
        taxed.when(use(MAY_AFTER, COURSES, kroner(1))).thenRejected(new NoRestrictedFund(GrantKind.TAX));
    }

    @Test
    void what_was_kept_is_used_for_the_purpose() {
        given().given(HALF_A_MILLION)
                .when(use(MAY_AFTER, COURSES, kroner(500_000)))
                .thenEvents(new FundUsed("jobbsjansen", MAY_AFTER, COURSES, kroner(500_000), "Kurs holdt"));
    }

    @Test
    void a_fund_gives_no_more_than_it_holds_in_the_period_and_later() {
        given().given(HALF_A_MILLION)
                .when(use(MAY_AFTER, COURSES, kroner(500_001)))
                .thenRejected(new FundOverdrawn(MAY_AFTER, kroner(500_000), kroner(500_001)));
        given().given(HALF_A_MILLION)
                .when(use(YEAR.period(11), COURSES, kroner(1)))
                .thenRejected(new FundOverdrawn(YEAR.period(11), Money.ZERO, kroner(1)));
        given().given(HALF_A_MILLION)
                .given(new FundUsed("jobbsjansen", MAY_AFTER, COURSES, kroner(400_000), "Kurs holdt"))
                .when(use(YEAR.period(13), COURSES, kroner(100_001)))
                .thenRejected(new FundOverdrawn(YEAR.period(13), kroner(100_000), kroner(100_001)));
    }

    @Test
    void money_with_a_purpose_is_used_for_nothing_else() {
        for (Coding line : List.of(
                project("1370", "275", "ANNET"),
                project("1370", "243", "JOBB"),
                operating("1320", "1370", "275"),
                INCOME,
                new Coding("1320", AccountClass.CAPITAL, "1370", "243", "JOBB"))) {
            given().given(HALF_A_MILLION)
                    .when(use(MAY_AFTER, line, kroner(1)))
                    .thenRejected(new OutsidePurpose(line, List.of("275"), "JOBB"));
        }
    }

    @Test
    void a_line_that_a_fund_pays_for_exists() {
        given().given(HALF_A_MILLION)
                .when(use(MAY_AFTER, project("1999", "275", "JOBB"), kroner(1)))
                .thenRejected(new UnknownAccount("1999", MAY_AFTER.year(), "/account"));
    }

    private Scenario<GrantCommand, GrantEvent, Grants> given() {
        return scenario.given(scenario.when(REGISTERED).events());
    }

    private static SetAsideUnspent setAside(String ansvar, Money amount) {
        return new SetAsideUnspent("jobbsjansen", DECEMBER, ansvar, amount, "Kurs utsatt");
    }

    private static UseFund use(AccountingPeriod period, Coding coding, Money amount) {
        return new UseFund("jobbsjansen", period, coding, amount, "Kurs holdt");
    }

    private static Coding project(String account, String function, String project) {
        return new Coding("1320", AccountClass.OPERATING, account, function, project);
    }
}
