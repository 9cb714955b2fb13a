package no.tertial.grants;

import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_GRANT;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Drammen.operating;
import static no.tertial.fixtures.GivenGrants.QUALIFICATION;
import static no.tertial.fixtures.GivenGrants.YEAR_2013;
import static no.tertial.fixtures.GivenGrants.income;
import static no.tertial.fixtures.GivenGrants.spentOn;
import static no.tertial.fixtures.GivenGrants.terms;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import no.tertial.chart.Coding;
import no.tertial.chart.CodingRejection.UnknownAccount;
import no.tertial.chart.CodingRejection.UnknownFunction;
import no.tertial.decider.Scenario;
import no.tertial.grants.GrantCommand.ChangeGrant;
import no.tertial.grants.GrantCommand.RegisterGrant;
import no.tertial.grants.GrantEvent.ExpectedYear;
import no.tertial.grants.GrantEvent.GrantChanged;
import no.tertial.grants.GrantEvent.GrantRegistered;
import no.tertial.grants.GrantRejection.DuplicateShare;
import no.tertial.grants.GrantRejection.GrantExists;
import no.tertial.grants.GrantRejection.GrantMonthsMissAmount;
import no.tertial.grants.GrantRejection.GrantMonthsNotTwelve;
import no.tertial.grants.GrantRejection.GrantMonthsOutsidePeriod;
import no.tertial.grants.GrantRejection.GrantPeriodReversed;
import no.tertial.grants.GrantRejection.GrantUnchanged;
import no.tertial.grants.GrantRejection.GrantYearOutsidePeriod;
import no.tertial.grants.GrantRejection.GrantYearTwice;
import no.tertial.grants.GrantRejection.IncomeLineTaken;
import no.tertial.grants.GrantRejection.NegativeGrant;
import no.tertial.grants.GrantRejection.NoShares;
import no.tertial.grants.GrantRejection.NothingExpected;
import no.tertial.grants.GrantRejection.RecipientsNotPositive;
import no.tertial.grants.GrantRejection.ShareNotIncome;
import no.tertial.grants.GrantRejection.ShareWeightNotPositive;
import no.tertial.grants.GrantRejection.SpendingMismatch;
import no.tertial.grants.GrantRejection.UnknownGrant;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.period.MonthlyAmounts;
import org.junit.jupiter.api.Test;

class GrantDeciderTest {
    private static final LocalDate TOLD = LocalDate.of(2013, 2, 1);
    private static final Coding HOUSING_GRANT = operating("1410", "1700", "265");
    private static final FiscalYear YEAR_2015 = new FiscalYear(2015);

    private final Scenario<GrantCommand, GrantEvent, Grants> scenario = Scenario.of(new GrantDecider(REFERENCE));

    @Test
    void what_is_promised_is_spread_over_the_months_as_income() {
        scenario.when(QUALIFICATION)
                .thenEvents(new GrantRegistered(
                        "kvp",
                        QUALIFICATION.terms(),
                        List.of(new ExpectedYear(YEAR_2013, List.of(income(NAV_GRANT, kroner(27_000_000)))))));
    }

    @Test
    void a_grant_of_a_part_of_the_year_is_expected_in_the_months_that_it_covers() {
        GrantTerms spring = within(QUALIFICATION.terms(), YEAR.month(2), YEAR.month(5));

        RegisterGrant command = new RegisterGrant("kvp", spring, List.of(YearlyGrant.evenly(YEAR, new Money(1_001))));

        assertThat(expectedOf(command).getFirst().months())
                .isEqualTo(months(0, -250, -250, -250, -251, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void units_of_several_areas_share_a_grant_to_the_last_ore() {
        RegisterGrant shared = register(
                List.of(new GrantShare(NAV_GRANT, 2), new GrantShare(HOUSING_GRANT, 1)), new Money(100_000_000));

        List<ExpectedIncome> lines = expectedOf(shared);

        assertThat(lines).extracting(ExpectedIncome::coding).containsExactly(NAV_GRANT, HOUSING_GRANT);
        assertThat(lines)
                .extracting(line -> line.months().total())
                .containsExactly(new Money(-66_666_666), new Money(-33_333_334));
    }

    @Test
    void months_are_shared_in_proportion_and_each_share_keeps_its_own_amount() {
        RegisterGrant quarterly = new RegisterGrant(
                "fattigdom",
                terms(
                        "Barnefattigdom",
                        List.of(new GrantShare(NAV_GRANT, 1), new GrantShare(HOUSING_GRANT, 1)),
                        spentOn("281")),
                List.of(new YearlyGrant(YEAR, kroner(400), byHand(0, 100, 0, 0, 0, 300, 0, 0, 0, 0, 0, 0))));

        assertThat(expectedOf(quarterly))
                .extracting(ExpectedIncome::months)
                .containsOnly(months(0, -5_000, 0, 0, 0, -15_000, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void a_grant_is_registered_once() {
        given().when(QUALIFICATION).thenRejected(new GrantExists("kvp"));
    }

    @Test
    void two_grants_never_come_in_on_the_same_line_in_a_year() {
        RegisterGrant other = new RegisterGrant(
                "annet",
                within(QUALIFICATION.terms(), YEAR.month(1), YEAR_2015.month(12)),
                List.of(YearlyGrant.evenly(YEAR, kroner(1))));
        RegisterGrant later = new RegisterGrant(
                "senere",
                within(QUALIFICATION.terms(), YEAR_2015.month(1), YEAR_2015.month(12)),
                List.of(YearlyGrant.evenly(YEAR_2015, kroner(1))));

        given().when(other).thenRejected(new IncomeLineTaken(NAV_GRANT, "kvp", "/shares/0"));
        given().when(later).thenAccepted();
    }

    @Test
    void a_period_ends_after_it_begins() {
        scenario.when(with(within(QUALIFICATION.terms(), YEAR.month(2), YEAR.month(1))))
                .thenRejected(new GrantPeriodReversed(YEAR.month(2), YEAR.month(1)));
    }

    @Test
    void a_grant_has_shares_with_weights_one_for_each_responsibility_centre() {
        scenario.when(register(List.of(), kroner(1))).thenRejected(new NoShares());
        scenario.when(register(
                        List.of(new GrantShare(NAV_GRANT, 0), new GrantShare(operating("1310", "1700", "281"), 1)),
                        kroner(1)))
                .thenRejected(
                        new ShareWeightNotPositive("/shares/0/weight"), new DuplicateShare("1310", "/shares/1/ansvar"));
    }

    @Test
    void a_share_comes_in_on_an_income_account_that_exists() {
        scenario.when(register(List.of(new GrantShare(NAV_BENEFITS, 1)), kroner(1)))
                .thenRejected(new ShareNotIncome("1470", "/shares/0/account"));
        scenario.when(register(List.of(new GrantShare(operating("1310", "1999", "276"), 1)), kroner(1)))
                .thenRejected(new UnknownAccount("1999", YEAR, "/shares/0/account"));
    }

    @Test
    void recipients_are_counted_or_left_out() {
        GrantTerms known = QUALIFICATION.terms();

        scenario.when(with(new GrantTerms(
                        known.name(),
                        known.giver(),
                        known.kind(),
                        known.purpose(),
                        known.reference(),
                        known.from(),
                        known.to(),
                        known.shares(),
                        0,
                        known.spending())))
                .thenRejected(new RecipientsNotPositive());
    }

    @Test
    void only_an_earmarked_grant_says_what_it_is_spent_on_and_it_always_does() {
        List<GrantShare> shares = QUALIFICATION.terms().shares();

        scenario.when(with(terms("Udekket", shares, Spending.FREE)))
                .thenRejected(new SpendingMismatch(GrantKind.EARMARKED));
        scenario.when(with(terms(GrantKind.BLOCK, "Rammetilskudd", shares, spentOn("281"))))
                .thenRejected(new SpendingMismatch(GrantKind.BLOCK));
        scenario.when(with(terms(GrantKind.TAX, "Skatt", shares, Spending.FREE)))
                .thenAccepted();
        scenario.when(with(terms("Ukjent", shares, spentOn("276", "999"))))
                .thenRejected(new UnknownFunction("999", YEAR, "/spending/functions/1"));
    }

    @Test
    void a_grant_expects_something_in_years_of_its_period_each_once_and_never_less_than_nothing() {
        GrantTerms terms = QUALIFICATION.terms();

        scenario.when(new RegisterGrant("kvp", terms, List.of())).thenRejected(new NothingExpected());
        scenario.when(new RegisterGrant(
                        "kvp",
                        terms,
                        List.of(
                                YearlyGrant.evenly(YEAR, kroner(1)),
                                YearlyGrant.evenly(YEAR, kroner(2)),
                                YearlyGrant.evenly(YEAR_2015, kroner(-1)))))
                .thenRejected(
                        new GrantYearTwice(YEAR, "/expected/1/year"),
                        new GrantYearOutsidePeriod(YEAR_2015, terms.from(), terms.to(), "/expected/2/year"),
                        new NegativeGrant("/expected/2/amount"));
    }

    @Test
    void months_given_by_hand_are_twelve_sum_to_the_amount_and_lie_in_the_period() {
        GrantTerms spring = within(QUALIFICATION.terms(), YEAR.month(2), YEAR.month(5));
        String at = "/expected/0/months";

        scenario.when(new RegisterGrant("kvp", spring, List.of(new YearlyGrant(YEAR, kroner(1), List.of(kroner(1))))))
                .thenRejected(new GrantMonthsNotTwelve(1, at));
        scenario.when(new RegisterGrant(
                        "kvp",
                        spring,
                        List.of(new YearlyGrant(YEAR, kroner(5), byHand(3, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)))))
                .thenRejected(
                        new NegativeGrant(at),
                        new GrantMonthsMissAmount(kroner(5), kroner(2), at),
                        new GrantMonthsOutsidePeriod(YEAR.month(2), YEAR.month(5), at));
    }

    @Test
    void a_givers_change_moves_the_expected_income_and_says_from_what_to_what() {
        GrantChanged fallen = new GrantChanged(
                "kvp",
                YEAR_2013,
                kroner(27_000_000),
                kroner(16_000_000),
                TOLD,
                "Statsbudsjettet",
                "Redusert sats",
                List.of(new ExpectedIncome(
                        NAV_GRANT,
                        income(NAV_GRANT, kroner(16_000_000))
                                .months()
                                .minus(income(NAV_GRANT, kroner(27_000_000)).months()))));

        given().when(change(YEAR_2013, kroner(16_000_000))).thenEvents(fallen);

        Grants grants = given().when(change(YEAR_2013, kroner(16_000_000))).thenState();
        assertThat(grants.find("kvp")).hasValueSatisfying(grant -> {
            assertThat(grant.givenIn(YEAR_2013)).isEqualTo(kroner(16_000_000));
            assertThat(grant.expectedIncome(YEAR_2013)).isEqualTo(Map.of(NAV_GRANT, kroner(-16_000_000)));
            assertThat(grant.givenIn(YEAR)).isEqualTo(Money.ZERO);
        });
    }

    @Test
    void a_giver_may_withdraw_a_year_and_promise_another() {
        given().when(change(YEAR_2013, Money.ZERO)).thenAccepted();
        assertThat(((GrantChanged)
                                given().when(change(YEAR, kroner(5))).events().getFirst())
                        .before())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void a_change_of_nothing_is_none() {
        given().when(change(YEAR_2013, kroner(27_000_000)))
                .thenRejected(new GrantUnchanged(YEAR_2013, kroner(27_000_000)));
    }

    @Test
    void the_same_amount_in_other_months_is_a_change() {
        YearlyGrant inMarch =
                new YearlyGrant(YEAR_2013, kroner(27_000_000), byHand(0, 0, 27_000_000, 0, 0, 0, 0, 0, 0, 0, 0, 0));

        given().when(new ChangeGrant("kvp", inMarch, TOLD, "Brev", "Utbetales samlet"))
                .thenAccepted();
    }

    @Test
    void what_is_changed_is_a_known_grant_in_a_year_of_its_period() {
        scenario.when(change(YEAR_2013, kroner(1))).thenRejected(new UnknownGrant("kvp"));
        given().when(change(YEAR_2015, kroner(1)))
                .thenRejected(new GrantYearOutsidePeriod(YEAR_2015, YEAR_2013.month(1), YEAR.month(12), "/year"));
    }

    private Scenario<GrantCommand, GrantEvent, Grants> given() {
        return scenario.given(scenario.when(QUALIFICATION).events());
    }

    private List<ExpectedIncome> expectedOf(RegisterGrant command) {
        GrantRegistered registered =
                (GrantRegistered) scenario.when(command).events().getFirst();
        return registered.expected().getFirst().lines();
    }

    private static ChangeGrant change(FiscalYear year, Money amount) {
        return new ChangeGrant("kvp", YearlyGrant.evenly(year, amount), TOLD, "Statsbudsjettet", "Redusert sats");
    }

    private static RegisterGrant register(List<GrantShare> shares, Money amount) {
        return new RegisterGrant(
                "fattigdom",
                terms("Barnefattigdom", shares, spentOn("281")),
                List.of(YearlyGrant.evenly(YEAR, amount)));
    }

    private static RegisterGrant with(GrantTerms terms) {
        return new RegisterGrant("kvp", terms, List.of(YearlyGrant.evenly(YEAR, kroner(1))));
    }

    private static GrantTerms within(GrantTerms terms, Month from, Month to) {
        return new GrantTerms(
                terms.name(),
                terms.giver(),
                terms.kind(),
                terms.purpose(),
                terms.reference(),
                from,
                to,
                terms.shares(),
                terms.recipients(),
                terms.spending());
    }

    private static List<Money> byHand(long... kroner) {
        List<Money> months = new ArrayList<>();
        for (long amount : kroner) {
            months.add(kroner(amount));
        }
        return Collections.unmodifiableList(months);
    }

    private static MonthlyAmounts months(long... ore) {
        List<Money> months = new ArrayList<>();
        for (long amount : ore) {
            months.add(new Money(amount));
        }
        return new MonthlyAmounts(months);
    }
}
