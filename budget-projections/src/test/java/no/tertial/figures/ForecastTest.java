package no.tertial.figures;

import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Vouchers.posting;
import static no.tertial.money.Money.kroner;
import static no.tertial.readside.Tertial2Of2014.T2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import javax.sql.DataSource;
import no.tertial.chart.Scope;
import no.tertial.figures.YearEnd.Alternative;
import no.tertial.figures.YearEnd.Management;
import no.tertial.figures.YearEnd.Statistical;
import no.tertial.figures.YearEndForecast.FromStated;
import no.tertial.forecast.BalanceNeeds;
import no.tertial.forecast.Method;
import no.tertial.forecast.NotApplicable;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.organisation.OutsideScope;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.period.ReportingPeriod;
import no.tertial.readside.Database;
import no.tertial.readside.History;
import no.tertial.readside.ReadSide;
import no.tertial.readside.Tertial2Of2014;
import no.tertial.replay.AsOf;
import no.tertial.rounds.Confidence;
import no.tertial.rounds.Outlook;
import no.tertial.rounds.StatementEvent.StatementSubmitted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class ForecastTest {
    private static final Scope ALL = new Scope.All();

    private final ReadSide readSide;
    private final History history;

    ForecastTest(Database database) {
        DataSource dataSource = database.migrated();
        readSide = ReadSide.over(dataSource);
        history = new History(dataSource, _ -> readSide.readModel());
        history.record(Tertial2Of2014.events());
    }

    @Test
    void the_deviation_of_nav_continues_to_5_1_and_balance_takes_0_85_a_month() {
        // when
        YearEndForecast nav = forecast(null, NAV, Method.DEVIATION_CONTINUES, AsOf.NOW);

        // then
        assertThat(nav.statistical())
                .isEqualTo(new Statistical(
                        Method.DEVIATION_CONTINUES,
                        1,
                        kroner(143_100_000),
                        kroner(5_100_000),
                        null,
                        List.of(),
                        "INSUFFICIENT_HISTORY"));
        assertThat(nav.revisedBudget()).isEqualTo(kroner(138_000_000));
        assertThat(nav.actualToDate()).isEqualTo(kroner(95_400_000));
        assertThat(nav.balanceNeeds())
                .isEqualTo(new BalanceNeeds(kroner(-3_400_000), 4, kroner(-850_000), kroner(425_000)));
        assertThat(nav.unit()).isEqualTo(NAV);
        assertThat(nav.units()).isEmpty();
        assertThat(nav.official()).isNull();
    }

    @Test
    void all_other_methods_stand_beside_the_chosen_one_or_say_why_they_do_not_apply() {
        assertThat(forecast(null, NAV, Method.DEVIATION_CONTINUES, AsOf.NOW).alternatives())
                .extracting(
                        Alternative::method, Alternative::yearEnd, Alternative::deviation, Alternative::notApplicable)
                .containsExactly(
                        tuple(Method.AS_BUDGETED, kroner(141_400_000), kroner(3_400_000), null),
                        tuple(Method.RUN_RATE, kroner(143_100_000), kroner(5_100_000), null),
                        tuple(Method.LAST_YEAR_REMAINDER, null, null, NotApplicable.Reason.NO_LAST_YEAR),
                        tuple(Method.COMPLETION_RATIO, null, null, NotApplicable.Reason.NO_LAST_YEAR));
    }

    @Test
    void the_area_continues_to_7_8_from_the_ledger_and_to_7_95_from_what_the_report_states() {
        // given
        history.record(Tertial2Of2014.REPORT);

        // when
        YearEndForecast area = forecast(AREA, null, Method.DEVIATION_CONTINUES, AsOf.NOW);

        // then
        assertThat(area.statistical().deviation()).isEqualTo(kroner(7_800_000));
        assertThat(area.balanceNeeds())
                .isEqualTo(new BalanceNeeds(kroner(-5_200_000), 4, kroner(-1_300_000), kroner(650_000)));
        assertThat(area.fromStated())
                .containsExactly(new FromStated(
                        "P13 T2 2014",
                        kroner(5_300_000),
                        kroner(7_950_000),
                        new BalanceNeeds(kroner(-5_300_000), 4, kroner(-1_325_000), kroner(662_500))));
        assertThat(area.units())
                .extracting(YearEnd::unit, unit -> unit.statistical().deviation())
                .containsExactly(
                        tuple("introduksjonssenteret", kroner(2_850_000)),
                        tuple("nav", kroner(5_100_000)),
                        tuple("rusforebygging", kroner(-150_000)),
                        tuple("sentrale-midler-13", Money.ZERO));
    }

    @Test
    void an_area_has_a_management_forecast_only_when_every_unit_has_stated() {
        // given
        history.record(statement(NAV, 1, new Outlook.Balance()));
        history.record(statement("rusforebygging", 1, new Outlook.YearEnd(kroner(35_900_000))));
        history.record(statement("introduksjonssenteret", 1, new Outlook.YearEnd(kroner(46_000_000))));

        // then
        YearEndForecast lacking = forecast(AREA, null, Method.DEVIATION_CONTINUES, AsOf.NOW);
        assertThat(lacking.management()).isNull();
        assertThat(lacking.missing()).containsExactly("sentrale-midler-13");

        // when
        history.record(statement("sentrale-midler-13", 1, new Outlook.Balance()));

        // then
        YearEndForecast complete = forecast(AREA, null, Method.DEVIATION_CONTINUES, AsOf.NOW);
        assertThat(complete.missing()).isEmpty();
        assertThat(complete.management())
                .isEqualTo(new Management(kroner(237_900_000), kroner(1_900_000), null, null, null, null, null));
        assertThat(forecast(AREA, null, Method.DEVIATION_CONTINUES, AsOf.position(13)))
                .isEqualTo(lacking);
    }

    @Test
    void a_later_statement_replaces_the_one_before_and_both_can_be_had() {
        // given
        history.record(statement(NAV, 1, new Outlook.YearEnd(kroner(141_000_000))));
        history.record(statement(NAV, 2, new Outlook.Balance()));

        // then
        assertThat(forecast(null, NAV, Method.RUN_RATE, AsOf.NOW).management())
                .isEqualTo(new Management(
                        kroner(138_000_000), Money.ZERO, true, Confidence.UNCERTAIN, 2, History.ACTOR, History.at(12)));
        assertThat(forecast(null, NAV, Method.RUN_RATE, AsOf.position(11)).management())
                .isEqualTo(new Management(
                        kroner(141_000_000),
                        kroner(3_000_000),
                        false,
                        Confidence.UNCERTAIN,
                        1,
                        History.ACTOR,
                        History.at(11)));
    }

    @Test
    void social_assistance_of_2013_by_july_gives_the_figures_of_every_method() {
        // given 38.4 of 70.6 million paid by July 2012, and 56.2 by July 2013, with no budget
        history.record(new VouchersPosted(
                List.of(
                        paid(2012, 7, kroner(38_400_000)),
                        paid(2012, 12, kroner(32_200_000)),
                        paid(2013, 7, kroner(56_200_000))),
                List.of()));

        // when
        YearEndForecast forecast = readSide.forecasts()
                .forecast(
                        ALL,
                        new ForecastQuestion(
                                new FiscalYear(2013),
                                ReportingPeriod.parse("2013-07"),
                                null,
                                NAV,
                                "281",
                                null,
                                Method.RUN_RATE,
                                AsOf.NOW));

        // then
        assertThat(forecast.statistical().yearEnd()).isEqualTo(Money.parse("96342857.14"));
        assertThat(forecast.alternatives())
                .extracting(Alternative::method, Alternative::yearEnd)
                .contains(
                        tuple(Method.LAST_YEAR_REMAINDER, kroner(88_400_000)),
                        tuple(Method.COMPLETION_RATIO, Money.parse("103326041.67")));
        assertThat(forecast.management()).isNull();
        assertThat(forecast.through()).isEqualTo(ReportingPeriod.parse("2013-07"));
    }

    @Test
    void a_forecast_is_refused_outside_the_scope() {
        ForecastQuestion area = question(AREA, null, Method.RUN_RATE, AsOf.NOW);
        assertThatThrownBy(() -> readSide.forecasts().forecast(new Scope.OwnUnit(NAV), area))
                .isInstanceOf(OutsideScope.class);
    }

    private static Voucher paid(int year, int period, Money amount) {
        AccountingPeriod in = new FiscalYear(year).period(period);
        return new Voucher(
                new VoucherKey("DK", in.year(), "SO", "%02d".formatted(period)),
                in.lastDay(),
                in,
                null,
                null,
                List.of(posting(NAV_BENEFITS, amount)));
    }

    private static StatementSubmitted statement(String unit, int version, Outlook outlook) {
        return new StatementSubmitted(T2, unit, version, outlook, Confidence.UNCERTAIN, null);
    }

    private YearEndForecast forecast(@Nullable String area, @Nullable String unit, Method method, AsOf asOf) {
        return readSide.forecasts().forecast(ALL, question(area, unit, method, asOf));
    }

    private static ForecastQuestion question(@Nullable String area, @Nullable String unit, Method method, AsOf asOf) {
        return new ForecastQuestion(YEAR, T2, area, unit, null, null, method, asOf);
    }
}
