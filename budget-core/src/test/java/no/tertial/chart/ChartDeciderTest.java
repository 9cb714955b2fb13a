package no.tertial.chart;

import static no.tertial.chart.AccountClass.OPERATING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.tertial.chart.Chart.Account;
import no.tertial.chart.Chart.Function;
import no.tertial.chart.ChartCommand.LoadChart;
import no.tertial.chart.ChartEvent.ChartLoaded;
import no.tertial.chart.ChartRejection.DuplicateCode;
import no.tertial.chart.ChartRejection.EmptyChart;
import no.tertial.chart.ChartRejection.LaterChartInForce;
import no.tertial.chart.ChartRejection.NotANationalCode;
import no.tertial.decider.Scenario;
import no.tertial.period.FiscalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartDeciderTest {
    private static final FiscalYear Y2014 = new FiscalYear(2014);
    private static final FiscalYear Y2016 = new FiscalYear(2016);
    private static final Account BENEFITS = new Account("1470", "Bidrag", "470", List.of(OPERATING));
    private static final Account PAY = new Account("1010", "Fastlønn", "010", List.of(OPERATING));
    private static final Function ASSISTANCE = new Function("281", "Sosialhjelp", "281", List.of(OPERATING), true);

    private final Scenario<ChartCommand, ChartEvent, Chart> scenario = Scenario.of(new ChartDecider());

    @Test
    void a_chart_is_loaded() {
        scenario.when(new LoadChart(Y2014, List.of(BENEFITS), List.of(ASSISTANCE)))
                .thenEvents(new ChartLoaded(Y2014, List.of(BENEFITS), List.of(ASSISTANCE)));
    }

    @Test
    void a_chart_is_in_force_until_the_next_one() {
        Chart chart = scenario.given(new ChartLoaded(Y2014, List.of(BENEFITS), List.of(ASSISTANCE)))
                .when(new LoadChart(Y2016, List.of(BENEFITS, PAY), List.of(ASSISTANCE)))
                .thenState();

        assertThat(chart.in(new FiscalYear(2013))).isEmpty();
        assertThat(chart.in(new FiscalYear(2015)).orElseThrow().accounts()).containsOnlyKeys("1470");
        assertThat(chart.in(new FiscalYear(2030)).orElseThrow().accounts()).containsOnlyKeys("1470", "1010");
    }

    @Test
    void the_newest_chart_is_replaced_by_one_for_the_same_year() {
        Chart chart = scenario.given(new ChartLoaded(Y2014, List.of(BENEFITS), List.of(ASSISTANCE)))
                .when(new LoadChart(Y2014, List.of(PAY), List.of(ASSISTANCE)))
                .thenState();

        assertThat(chart.in(Y2014).orElseThrow().accounts()).containsOnlyKeys("1010");
    }

    @Test
    void no_chart_is_slipped_in_under_a_later_one() {
        scenario.given(new ChartLoaded(Y2016, List.of(BENEFITS), List.of(ASSISTANCE)))
                .when(new LoadChart(Y2014, List.of(BENEFITS), List.of(ASSISTANCE)))
                .thenRejected(new LaterChartInForce(Y2014, Y2016));
    }

    @Test
    void a_chart_without_accounts_or_without_functions_is_refused() {
        scenario.when(new LoadChart(Y2014, List.of(), List.of(ASSISTANCE))).thenRejected(new EmptyChart());
        scenario.when(new LoadChart(Y2014, List.of(BENEFITS), List.of())).thenRejected(new EmptyChart());
    }

    @Test
    void a_code_stands_once() {
        scenario.when(new LoadChart(Y2014, List.of(BENEFITS, PAY, BENEFITS), List.of(ASSISTANCE, ASSISTANCE)))
                .thenRejected(
                        new DuplicateCode("1470", "/accounts/2/code"), new DuplicateCode("281", "/functions/1/code"));
    }

    @Test
    void a_national_code_has_three_digits() {
        Account wrongArt = new Account("1480", "Annet", "48", List.of(OPERATING));
        Function wrongFunction = new Function("282", "Annet", "28X", List.of(OPERATING), false);

        scenario.when(new LoadChart(Y2014, List.of(BENEFITS, wrongArt), List.of(wrongFunction)))
                .thenRejected(
                        new NotANationalCode("48", "/accounts/1/art"),
                        new NotANationalCode("28X", "/functions/0/nationalFunction"));
    }

    @ParameterizedTest(name = "{0} is {1} and {2}")
    @CsvSource({
        "010, EXPENDITURE, PAY",
        "099, EXPENDITURE, PAY",
        "370, EXPENDITURE, PURCHASES",
        "429, EXPENDITURE, VAT_COMPENSATION",
        "470, EXPENDITURE, TRANSFERS",
        "500, EXPENDITURE, FINANCE",
        "550, EXPENDITURE, FUNDS",
        "600, INCOME, INCOME",
        "700, INCOME, INCOME",
        "710, INCOME, SICK_PAY_REFUND",
        "729, INCOME, VAT_COMPENSATION",
        "870, INCOME, INCOME",
        "910, INCOME, FINANCE",
        "950, INCOME, FUNDS"
    })
    void an_art_says_which_way_an_account_runs_and_what_it_is_read_under(
            String art, AccountKind kind, AccountGroup group) {
        Account account = new Account("9999", "", art, List.of(OPERATING));
        assertThat(account.kind()).isEqualTo(kind);
        assertThat(account.group()).isEqualTo(group);
    }
}
