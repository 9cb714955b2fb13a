package no.tertial.chart;

import static no.tertial.chart.AccountClass.CAPITAL;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Drammen.capital;
import static no.tertial.fixtures.Drammen.operating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import no.tertial.chart.CodingRejection.AccountNotInClass;
import no.tertial.chart.CodingRejection.FunctionNotInClass;
import no.tertial.chart.CodingRejection.NoChartInForce;
import no.tertial.chart.CodingRejection.UnknownAccount;
import no.tertial.chart.CodingRejection.UnknownAnsvar;
import no.tertial.chart.CodingRejection.UnknownFunction;
import no.tertial.decider.Refusals;
import no.tertial.decider.Rejected;
import no.tertial.decider.Rejection;
import no.tertial.period.FiscalYear;
import org.junit.jupiter.api.Test;

class ReferenceDataTest {
    private static final LocalDate DAY = LocalDate.of(2014, 8, 31);

    @Test
    void a_coding_whose_parts_all_exist_is_not_refused() {
        assertThat(refusals(NAV_BENEFITS, YEAR, DAY)).isEmpty();
    }

    @Test
    void every_unknown_part_is_named() {
        assertThat(refusals(operating("7777", "9999", "888"), YEAR, DAY))
                .containsExactly(
                        new UnknownAnsvar("7777", DAY, "/lines/3/ansvar"),
                        new UnknownAccount("9999", YEAR, "/lines/3/account"),
                        new UnknownFunction("888", YEAR, "/lines/3/function"));
    }

    @Test
    void a_responsibility_centre_is_unknown_before_its_first_day() {
        LocalDate before = LocalDate.of(2011, 12, 31);
        assertThat(refusals(NAV_BENEFITS, YEAR, before))
                .containsExactly(new UnknownAnsvar("1310", before, "/lines/3/ansvar"));
    }

    @Test
    void an_account_and_a_function_may_be_barred_from_a_class() {
        assertThat(refusals(capital("1310", "1570", "281", "P1"), YEAR, DAY))
                .containsExactly(
                        new AccountNotInClass("1570", "570", CAPITAL, "/lines/3/account"),
                        new FunctionNotInClass("281", CAPITAL, "/lines/3/function"));
        assertThat(refusals(operating("1310", "0910", "281"), YEAR, DAY))
                .containsExactly(new AccountNotInClass("0910", "910", OPERATING, "/lines/3/account"));
    }

    @Test
    void nothing_is_coded_in_a_year_without_a_chart() {
        FiscalYear early = new FiscalYear(2011);
        assertThat(refusals(NAV_BENEFITS, early, DAY)).containsExactly(new NoChartInForce(early));
    }

    @Test
    void a_sensitive_function_is_known_as_such_and_an_unknown_one_is_not() {
        assertThat(REFERENCE.isSensitive("281", YEAR)).isTrue();
        assertThat(REFERENCE.isSensitive("243", YEAR)).isFalse();
        assertThat(REFERENCE.isSensitive("888", YEAR)).isFalse();
    }

    @Test
    void the_kind_of_an_unknown_account_is_not_guessed() {
        assertThat(REFERENCE.kindOf("1700", YEAR)).isEqualTo(AccountKind.INCOME);
        assertThatIllegalArgumentException().isThrownBy(() -> REFERENCE.kindOf("9999", YEAR));
    }

    private static List<Rejection> refusals(Coding coding, FiscalYear year, LocalDate day) {
        Refusals refusals = new Refusals();
        REFERENCE.check(coding, year, day, "/lines/3", refusals);
        Rejected rejected = catchThrowableOfType(Rejected.class, refusals::throwIfAny);
        return rejected == null ? List.of() : rejected.rejections();
    }
}
