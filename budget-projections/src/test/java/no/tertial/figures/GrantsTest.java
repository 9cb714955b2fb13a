package no.tertial.figures;

import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.CHART_EVENTS;
import static no.tertial.fixtures.Drammen.HOUSING;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.NAV_GRANT;
import static no.tertial.fixtures.Drammen.ORGANISATION_EVENTS;
import static no.tertial.fixtures.Drammen.OTHER_AREA;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Drammen.operating;
import static no.tertial.fixtures.GivenGrants.spentOn;
import static no.tertial.fixtures.GivenGrants.terms;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import no.tertial.chart.Coding;
import no.tertial.chart.Scope;
import no.tertial.figures.FundOverview.FundBalance;
import no.tertial.figures.FundOverview.FundRow;
import no.tertial.figures.GrantAmounts.Use;
import no.tertial.figures.GrantPath.Step;
import no.tertial.figures.GrantPath.StepKind;
import no.tertial.grants.GrantCommand;
import no.tertial.grants.GrantCommand.ChangeGrant;
import no.tertial.grants.GrantCommand.RegisterGrant;
import no.tertial.grants.GrantCommand.SetAsideUnspent;
import no.tertial.grants.GrantCommand.UseFund;
import no.tertial.grants.GrantDecider;
import no.tertial.grants.GrantEvent;
import no.tertial.grants.GrantKind;
import no.tertial.grants.GrantShare;
import no.tertial.grants.Grants;
import no.tertial.grants.Spending;
import no.tertial.grants.YearlyGrant;
import no.tertial.money.Money;
import no.tertial.organisation.OutsideScope;
import no.tertial.period.FiscalYear;
import no.tertial.readside.Database;
import no.tertial.readside.History;
import no.tertial.readside.ReadSide;
import no.tertial.replay.AsOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A grant of 900 kroner for child poverty in 2014: two parts to NAV, one to the housing unit of the other area. */
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class GrantsTest {
    private static final Scope ALL = new Scope.All();
    private static final Coding HOUSING_INCOME = operating("1410", "1700", "265");

    private final GrantDecider decider = new GrantDecider(REFERENCE);
    private final ReadSide readSide;
    private final History history;
    private Grants grants = decider.initial();

    GrantsTest(Database database) {
        DataSource dataSource = database.migrated();
        readSide = ReadSide.over(dataSource);
        history = new History(dataSource, _ -> readSide.readModel());
        history.record(ORGANISATION_EVENTS);
        history.record(CHART_EVENTS);
        history.record(ADOPTED);
        send(new RegisterGrant(
                "fattigdom",
                terms(
                        "Barnefattigdom",
                        List.of(new GrantShare(NAV_GRANT, 2), new GrantShare(HOUSING_INCOME, 1)),
                        spentOn("265", "276")),
                List.of(YearlyGrant.evenly(YEAR, kroner(900)))));
    }

    @Test
    void each_area_and_unit_counts_its_share_and_all_shares_sum_to_the_grant() {
        assertThat(granted(null, null)).isEqualTo(kroner(900));
        assertThat(granted(AREA, null)).isEqualTo(kroner(600));
        assertThat(granted(OTHER_AREA, null)).isEqualTo(kroner(300));
        assertThat(granted(null, HOUSING)).isEqualTo(kroner(300));
        assertThat(overview(new Scope.OwnUnit(NAV), null, null, AsOf.NOW)
                        .total()
                        .granted())
                .isEqualTo(kroner(600));
    }

    @Test
    void free_income_stands_at_the_top_and_nothing_is_said_to_be_spent_of_it() {
        send(new RegisterGrant(
                "skatt",
                terms(
                        GrantKind.TAX,
                        "Skatt",
                        List.of(new GrantShare(operating("1390", "1700", "281"), 1)),
                        Spending.FREE),
                List.of(YearlyGrant.evenly(YEAR, kroner(5_000)))));

        GrantOverview overview = overview(ALL, null, null, AsOf.NOW);

        assertThat(overview.grants())
                .extracting(GrantOverview.GrantRow::grant, row -> row.amounts().use() == null)
                .containsExactly(tuple("skatt", true), tuple("fattigdom", false));
        assertThat(overview.total().granted()).isEqualTo(kroner(5_900));
    }

    @Test
    void the_path_shows_every_step_of_ones_own_share_as_of_any_moment() {
        // given
        long promised = history.position();

        // when
        send(new ChangeGrant(
                "fattigdom", YearlyGrant.evenly(YEAR, kroner(300)), LocalDate.of(2014, 3, 3), "Brev", "Kutt"));

        // then
        assertThat(path(new Scope.OwnArea(AREA), AsOf.NOW).path())
                .extracting(Step::kind, Step::before, Step::after, Step::difference, Step::position)
                .containsExactly(
                        tuple(StepKind.REGISTERED, Money.ZERO, kroner(600), kroner(600), promised),
                        tuple(StepKind.CHANGED, kroner(600), kroner(200), kroner(-400), promised + 1));
        assertThat(path(ALL, AsOf.position(promised)).path()).hasSize(1);
        assertThat(path(ALL, AsOf.position(promised)).years().get(1).amounts().granted())
                .isEqualTo(kroner(900));
        assertThat(path(ALL, AsOf.NOW).years().get(1).amounts().granted()).isEqualTo(kroner(300));
    }

    @Test
    void a_path_is_refused_to_those_without_a_share_and_empty_where_there_is_no_grant() {
        assertThatThrownBy(() -> path(new Scope.OwnUnit("rusforebygging"), AsOf.NOW))
                .isInstanceOf(OutsideScope.class);
        assertThat(readSide.grants().path(ALL, new GrantPathQuestion("ingen", AsOf.NOW)))
                .isEmpty();
    }

    @Test
    void a_fund_goes_from_year_to_year_and_each_share_has_its_own() {
        // given
        send(new SetAsideUnspent("fattigdom", YEAR.period(12), "1310", kroner(100), "Kurs utsatt"));
        send(new SetAsideUnspent("fattigdom", YEAR.period(12), "1410", kroner(30), "Kurs utsatt"));
        long setAside = history.position();
        FiscalYear after = new FiscalYear(2015);
        Coding courses = operating("1310", "1470", "276");

        // when
        send(new UseFund("fattigdom", after.period(2), courses, kroner(40), "Kurs holdt"));

        // then
        assertThat(funds(ALL, after, AsOf.NOW).funds())
                .containsExactly(
                        new FundRow("fattigdom", "Barnefattigdom", HOUSING, "1410", balance(30, 0, 0, 30)),
                        new FundRow("fattigdom", "Barnefattigdom", NAV, "1310", balance(100, 0, 40, 60)));
        assertThat(funds(ALL, after, AsOf.position(setAside)).total()).isEqualTo(balance(130, 0, 0, 130));
        assertThat(funds(new Scope.OwnArea(AREA), YEAR, AsOf.NOW).total()).isEqualTo(balance(0, 100, 0, 100));
        assertThat(overview(ALL, null, HOUSING, AsOf.NOW).total().use())
                .isEqualTo(new Use(Money.ZERO, kroner(300), kroner(30), Money.ZERO, kroner(30)));
    }

    @Test
    void what_is_granted_is_what_the_cells_expect() {
        send(new ChangeGrant(
                "fattigdom", YearlyGrant.evenly(YEAR, kroner(301)), LocalDate.of(2014, 3, 3), "Brev", "Kutt"));

        Money steps = path(ALL, AsOf.NOW).path().getLast().after();

        assertThat(steps).isEqualTo(kroner(301)).isEqualTo(granted(null, null));
    }

    private void send(GrantCommand command) {
        List<GrantEvent> events = decider.decide(command, grants);
        grants = decider.evolveAll(grants, events);
        history.record(events);
    }

    private static FundBalance balance(long before, long setAside, long used, long after) {
        return new FundBalance(kroner(before), kroner(setAside), kroner(used), kroner(after));
    }

    private Money granted(@Nullable String area, @Nullable String unit) {
        return overview(ALL, area, unit, AsOf.NOW).total().granted();
    }

    private GrantOverview overview(Scope scope, @Nullable String area, @Nullable String unit, AsOf asOf) {
        return readSide.grants().grants(scope, new GrantQuestion(YEAR, area, unit, null, asOf));
    }

    private GrantPath path(Scope scope, AsOf asOf) {
        return readSide.grants()
                .path(scope, new GrantPathQuestion("fattigdom", asOf))
                .orElseThrow();
    }

    private FundOverview funds(Scope scope, FiscalYear year, AsOf asOf) {
        return readSide.funds().funds(scope, new FundQuestion(year, null, null, asOf));
    }
}
