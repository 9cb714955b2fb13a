package no.tertial.budget;

import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.decider;
import static no.tertial.fixtures.Budgets.line;
import static no.tertial.fixtures.Budgets.reallocate;
import static no.tertial.fixtures.Drammen.INTRODUCTION_BENEFITS;
import static no.tertial.fixtures.Drammen.INTRODUCTION_CENTRE;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.money.Money.kroner;

import java.time.LocalDate;
import java.util.List;
import no.tertial.chart.Chart;
import no.tertial.chart.ChartDecider;
import no.tertial.chart.ChartEvent.KostraLoaded;
import no.tertial.chart.CodingRejection.UnknownAnsvar;
import no.tertial.chart.Kostra.Art;
import no.tertial.chart.Kostra.NationalFunction;
import no.tertial.chart.KostraRejection.FunctionNotInForce;
import no.tertial.chart.OrganisationDecider;
import no.tertial.chart.OrganisationEvent.UnitClosed;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Scenario;
import org.junit.jupiter.api.Test;

/** Money may leave what takes no more of it: a unit that has closed, or a coding that the nation has barred since. */
class LeavingTest {
    private static final List<RequestedLine> AWAY =
            List.of(line(INTRODUCTION_BENEFITS, kroner(-500)), line(NAV_BENEFITS, kroner(500)));
    private static final List<RequestedLine> BACK =
            List.of(line(NAV_BENEFITS, kroner(-500)), line(INTRODUCTION_BENEFITS, kroner(500)));

    @Test
    void money_leaves_a_function_that_the_nation_no_longer_has_and_none_is_given_to_it() {
        // given the nation's codes of the year, loaded after the budget was adopted, without function 275
        KostraLoaded codes = new KostraLoaded(
                YEAR,
                List.of(new Art("470", null, List.of(OPERATING), false)),
                List.of(new NationalFunction("281", null, List.of(OPERATING))),
                List.of());
        Chart chart = new ChartDecider().evolve(REFERENCE.chart(), codes);
        var adopted = Scenario.of(decider(new ReferenceData(REFERENCE.organisation(), chart)))
                .given(ADOPTED);

        // then
        adopted.when(reallocate(adjustment("a1"), AWAY)).thenAccepted();
        adopted.when(reallocate(adjustment("a1"), BACK))
                .thenRejected(new FunctionNotInForce("275", "275", YEAR, "/lines/1/function"));
    }

    @Test
    void money_leaves_a_unit_that_has_closed_and_none_is_given_to_it() {
        // given
        ReferenceData reference = new ReferenceData(
                new OrganisationDecider()
                        .evolve(
                                REFERENCE.organisation(),
                                new UnitClosed(INTRODUCTION_CENTRE, LocalDate.of(2014, 4, 1))),
                REFERENCE.chart());
        var adopted = Scenario.of(decider(reference)).given(ADOPTED);

        // then
        adopted.when(reallocate(adjustment("a1"), AWAY)).thenAccepted();
        adopted.when(reallocate(adjustment("a1"), BACK))
                .thenRejected(new UnknownAnsvar("1320", YEAR.month(5).firstDay(), "/lines/1/ansvar"));
    }
}
