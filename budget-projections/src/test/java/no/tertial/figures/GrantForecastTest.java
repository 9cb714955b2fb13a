package no.tertial.figures;

import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.DECISION;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.CHART_EVENTS;
import static no.tertial.fixtures.Drammen.DRUG_CENTRE;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_GRANT;
import static no.tertial.fixtures.Drammen.ORGANISATION_EVENTS;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.fixtures.Drammen.operating;
import static no.tertial.fixtures.GivenGrants.QUALIFICATION;
import static no.tertial.fixtures.GivenGrants.YEAR_2013;
import static no.tertial.fixtures.Vouchers.posting;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import no.tertial.budget.BudgetEvent.BudgetAdopted;
import no.tertial.budget.BudgetEvent.BudgetReorganised;
import no.tertial.budget.BudgetLine;
import no.tertial.budget.Frame;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.chart.Coding;
import no.tertial.chart.OrganisationEvent.AnsvarSplit;
import no.tertial.chart.Scope;
import no.tertial.chart.SplitPart;
import no.tertial.figures.YearEnd.Alternative;
import no.tertial.figures.YearEnd.WithKnownEffects;
import no.tertial.forecast.Method;
import no.tertial.forecast.NotApplicable;
import no.tertial.grants.GrantCommand;
import no.tertial.grants.GrantCommand.ChangeGrant;
import no.tertial.grants.GrantCommand.SetAsideUnspent;
import no.tertial.grants.GrantDecider;
import no.tertial.grants.GrantEvent;
import no.tertial.grants.Grants;
import no.tertial.grants.YearlyGrant;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.period.MonthlyAmounts;
import no.tertial.period.ReportingPeriod;
import no.tertial.readside.Database;
import no.tertial.readside.History;
import no.tertial.readside.ReadSide;
import no.tertial.replay.AsOf;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** NAV has 100 MNOK of benefits and the state's 27 in the budget of 2013. Then the state gives 16. */
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class GrantForecastTest {
    private static final Scope ALL = new Scope.All();
    private static final LocalDate TOLD = LocalDate.of(2013, 2, 1);

    private final GrantDecider decider = new GrantDecider(REFERENCE);
    private final ReadSide readSide;
    private final History history;
    private Grants grants = decider.initial();

    GrantForecastTest(Database database) {
        DataSource dataSource = database.migrated();
        readSide = ReadSide.over(dataSource);
        history = new History(dataSource, _ -> readSide.readModel());
        history.record(ORGANISATION_EVENTS);
        history.record(CHART_EVENTS);
        history.record(new BudgetAdopted(
                YEAR_2013,
                DECISION,
                "vedtatt",
                List.of(new Frame(AREA, OPERATING, kroner(73_000_000), FullTimeEquivalents.NONE)),
                List.of(line(NAV_BENEFITS, kroner(100_000_000)), line(NAV_GRANT, kroner(-27_000_000)))));
        send(QUALIFICATION);
    }

    @Test
    void a_grant_that_falls_moves_the_forecast_and_not_the_budget() {
        // given
        long before = history.position();

        // when
        send(fallsTo(kroner(16_000_000)));

        // then
        YearEndForecast nav = forecast("2013-00", Method.AS_BUDGETED, AsOf.NOW);
        assertThat(nav.revisedBudget()).isEqualTo(kroner(73_000_000));
        assertThat(nav.statistical().deviation()).isEqualTo(Money.ZERO);
        assertThat(nav.withKnownEffects()).isEqualTo(new WithKnownEffects(kroner(84_000_000), kroner(11_000_000)));
        assertThat(nav.knownEffects())
                .containsExactly(new KnownEffect(
                        KnownEffect.Kind.GRANT,
                        "kvp",
                        "Kvalifiseringsprogrammet",
                        kroner(-27_000_000),
                        kroner(-16_000_000),
                        kroner(11_000_000),
                        new BigDecimal("-40.7")));
        assertThat(forecast("2013-00", Method.AS_BUDGETED, AsOf.position(before))
                        .withKnownEffects())
                .isEqualTo(new WithKnownEffects(kroner(73_000_000), Money.ZERO));
    }

    @Test
    void what_is_booked_on_the_line_of_a_grant_is_forecast_by_no_method() {
        // given 25 a quarter of benefits, and the whole grant paid in January
        history.record(new VouchersPosted(
                List.of(
                        voucher("1", 3, NAV_BENEFITS, kroner(26_000_000)),
                        voucher("2", 1, NAV_GRANT, kroner(-16_000_000))),
                List.of()));
        send(fallsTo(kroner(16_000_000)));

        // when
        YearEndForecast nav = forecast("2013-03", Method.DEVIATION_CONTINUES, AsOf.NOW);

        // then 1 over in a quarter is 4 over in the year, and the grant's 11 lie on top
        assertThat(nav.actualToDate()).isEqualTo(kroner(10_000_000));
        assertThat(nav.statistical().deviation()).isEqualTo(kroner(4_000_000));
        assertThat(nav.withKnownEffects()).isEqualTo(new WithKnownEffects(kroner(88_000_000), kroner(15_000_000)));
        assertThat(nav.alternatives())
                .extracting(Alternative::method, Alternative::yearEnd, Alternative::notApplicable)
                .containsExactly(
                        tuple(Method.AS_BUDGETED, kroner(74_000_000), null),
                        tuple(Method.RUN_RATE, kroner(77_000_000), null),
                        tuple(Method.LAST_YEAR_REMAINDER, null, NotApplicable.Reason.NO_LAST_YEAR),
                        tuple(Method.COMPLETION_RATIO, null, NotApplicable.Reason.NO_LAST_YEAR));
    }

    @Test
    void earlier_years_of_the_line_are_left_out_too() {
        history.record(new VouchersPosted(
                List.of(
                        voucher(2012, "1", 3, NAV_BENEFITS, kroner(24_000_000)),
                        voucher(2012, "2", 12, NAV_BENEFITS, kroner(72_000_000)),
                        voucher(2012, "3", 12, NAV_GRANT, kroner(-27_000_000)),
                        voucher("4", 3, NAV_BENEFITS, kroner(25_000_000))),
                List.of()));
        send(fallsTo(kroner(16_000_000)));

        assertThat(forecast("2013-03", Method.LAST_YEAR_REMAINDER, AsOf.NOW)
                        .statistical()
                        .yearEnd())
                .isEqualTo(kroner(25_000_000 + 72_000_000 - 27_000_000));
    }

    @Test
    void money_set_aside_is_no_underspend_and_lies_on_top_of_the_forecast() {
        // given everything as budgeted, but half a million of the benefits unspent
        history.record(new VouchersPosted(
                List.of(
                        voucher("1", 12, NAV_BENEFITS, kroner(99_500_000)),
                        voucher("2", 12, NAV_GRANT, kroner(-27_000_000))),
                List.of()));
        long before = history.position();

        // when
        send(new SetAsideUnspent("kvp", YEAR_2013.period(12), "1310", kroner(500_000), "Kurs utsatt"));

        // then
        assertThat(deviation(AsOf.position(before))).isEqualTo(kroner(-500_000));
        assertThat(deviation(AsOf.NOW)).isEqualTo(Money.ZERO);
        YearEndForecast nav = forecast("2013-12", Method.AS_BUDGETED, AsOf.NOW);
        assertThat(nav.deviationToDate()).isEqualTo(Money.ZERO);
        assertThat(nav.withKnownEffects()).isEqualTo(new WithKnownEffects(kroner(73_000_000), Money.ZERO));
        assertThat(nav.knownEffects())
                .extracting(KnownEffect::kind, KnownEffect::effect)
                .containsExactly(
                        tuple(KnownEffect.Kind.GRANT, Money.ZERO), tuple(KnownEffect.Kind.FUND, kroner(500_000)));
    }

    @Test
    void a_part_of_a_unit_has_the_effects_of_its_own_lines_only() {
        send(fallsTo(kroner(16_000_000)));

        assertThat(forecast("281", AsOf.NOW).knownEffects()).isEmpty();
        assertThat(forecast("276", AsOf.NOW).withKnownEffects())
                .isEqualTo(new WithKnownEffects(kroner(-16_000_000), kroner(11_000_000)));
    }

    @Test
    void a_grant_is_followed_when_its_responsibility_centre_is_split() {
        // given a half each from July on, with the budget of those months
        send(fallsTo(kroner(16_000_000)));
        history.record(new AnsvarSplit(
                "1310",
                List.of(new SplitPart("1311", NAV, 1), new SplitPart("1312", DRUG_CENTRE, 1)),
                YEAR_2013.month(7).firstDay()));
        history.record(new BudgetReorganised(
                YEAR_2013,
                YEAR_2013.month(7),
                "Delt",
                List.of(
                        fromJuly(NAV_GRANT, kroner(13_500_000)),
                        fromJuly(operating("1311", "1700", "276"), kroner(-6_750_000)),
                        fromJuly(operating("1312", "1700", "276"), kroner(-6_750_000))),
                List.of()));

        // then
        assertThat(grantEffect(null)).isEqualTo(tuple(kroner(-27_000_000), kroner(-16_000_000), kroner(11_000_000)));
        assertThat(grantEffect(NAV)).isEqualTo(tuple(kroner(-13_500_000), kroner(-8_000_000), kroner(5_500_000)));
    }

    private static BudgetLine fromJuly(Coding coding, Money amount) {
        return new BudgetLine(coding, MonthlyAmounts.evenlyFrom(7, amount), FullTimeEquivalents.NONE);
    }

    private Tuple grantEffect(@Nullable String unit) {
        KnownEffect effect = readSide.forecasts()
                .forecast(
                        ALL,
                        new ForecastQuestion(
                                YEAR_2013,
                                ReportingPeriod.parse("2013-09"),
                                null,
                                unit,
                                null,
                                null,
                                Method.AS_BUDGETED,
                                AsOf.NOW))
                .knownEffects()
                .getFirst();
        return tuple(effect.budgeted(), effect.expected(), effect.effect());
    }

    private void send(GrantCommand command) {
        List<GrantEvent> events = decider.decide(command, grants);
        grants = decider.evolveAll(grants, events);
        history.record(events);
    }

    private static ChangeGrant fallsTo(Money amount) {
        return new ChangeGrant("kvp", YearlyGrant.evenly(YEAR_2013, amount), TOLD, "Statsbudsjettet", "Redusert sats");
    }

    private Money deviation(AsOf asOf) {
        return readSide.variances()
                .variances(
                        ALL,
                        new VarianceQuestion(
                                YEAR_2013, ReportingPeriod.parse("2013-12"), null, NAV, List.of(), OPERATING, asOf))
                .total()
                .deviation();
    }

    private YearEndForecast forecast(String through, Method method, AsOf asOf) {
        return forecast(through, null, method, asOf);
    }

    private YearEndForecast forecast(String function, AsOf asOf) {
        return forecast("2013-03", function, Method.AS_BUDGETED, asOf);
    }

    private YearEndForecast forecast(String through, @Nullable String function, Method method, AsOf asOf) {
        return readSide.forecasts()
                .forecast(
                        ALL,
                        new ForecastQuestion(
                                YEAR_2013, ReportingPeriod.parse(through), null, NAV, function, null, method, asOf));
    }

    private static BudgetLine line(Coding coding, Money amount) {
        return new BudgetLine(coding, MonthlyAmounts.evenlyFrom(1, amount), FullTimeEquivalents.NONE);
    }

    private static Voucher voucher(String number, int period, Coding coding, Money amount) {
        return voucher(2013, number, period, coding, amount);
    }

    private static Voucher voucher(int year, String number, int period, Coding coding, Money amount) {
        AccountingPeriod in = new FiscalYear(year).period(period);
        return new Voucher(
                new VoucherKey("DK", in.year(), "IF", number),
                in.lastDay(),
                in,
                null,
                null,
                List.of(posting(coding, amount)));
    }
}
