package no.tertial.budget;

import static no.tertial.budget.AdjustmentKind.REALLOCATION;
import static no.tertial.chart.AccountClass.CAPITAL;
import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Budgets.adjust;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.decider;
import static no.tertial.fixtures.Budgets.line;
import static no.tertial.fixtures.Budgets.proposal;
import static no.tertial.fixtures.Budgets.submit;
import static no.tertial.fixtures.Drammen.HOUSING_BUILDING;
import static no.tertial.fixtures.Drammen.HOUSING_LOAN;
import static no.tertial.fixtures.Drammen.HOUSING_PURCHASES;
import static no.tertial.fixtures.Drammen.INTRODUCTION_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_GRANT;
import static no.tertial.fixtures.Drammen.NAV_PAY;
import static no.tertial.fixtures.Drammen.capital;
import static no.tertial.fixtures.Drammen.operating;
import static no.tertial.money.Money.kroner;
import static no.tertial.regulations.DecidingBody.AREA_HEAD;
import static no.tertial.regulations.DecidingBody.CHIEF_EXECUTIVE;
import static no.tertial.regulations.DecidingBody.COUNCIL;
import static no.tertial.regulations.DecidingBody.EXECUTIVE_COMMITTEE;
import static no.tertial.regulations.DecidingBody.UNIT_HEAD;
import static no.tertial.regulations.Matter.BETWEEN_AREAS;
import static no.tertial.regulations.Matter.WITHIN_AREA;
import static no.tertial.regulations.Matter.WITHIN_UNIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tertial.budget.BudgetCommand.SubmitAdjustment;
import no.tertial.budget.BudgetRejection.ApprovalNeeded;
import no.tertial.budget.BudgetRejection.AuthorityTooLow;
import no.tertial.chart.Coding;
import no.tertial.decider.Scenario;
import no.tertial.money.Money;
import no.tertial.regulations.AuthorityTable;
import no.tertial.regulations.DecidingBody;
import no.tertial.regulations.Decision;
import no.tertial.regulations.Matter;
import no.tertial.regulations.Regulations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may decide a change of the budget, by the default table and by tables that the municipality adopts. */
class AuthorityTest {
    private static final Money AMOUNT = kroner(500_000);
    private static final RequestedChange WITHIN_THE_UNIT = moving(NAV_BENEFITS, NAV_PAY);
    private static final RequestedChange WITHIN_THE_AREA = moving(NAV_BENEFITS, INTRODUCTION_BENEFITS);
    private static final RequestedChange BETWEEN_THE_AREAS = moving(NAV_BENEFITS, HOUSING_PURCHASES);

    private final Scenario<BudgetCommand, BudgetEvent, Budget> adopted =
            Scenario.of(decider()).given(ADOPTED);

    @ParameterizedTest
    @EnumSource(DecidingBody.class)
    void anyone_who_heads_the_unit_moves_money_inside_it(DecidingBody body) {
        adopted.when(decidedBy(body, WITHIN_THE_UNIT)).thenAccepted();
    }

    @ParameterizedTest
    @EnumSource(
            value = DecidingBody.class,
            names = {"UNIT_HEAD", "AREA_HEAD"})
    void money_between_units_of_an_area_is_the_chief_executives(DecidingBody tooLow) {
        adopted.when(decidedBy(tooLow, WITHIN_THE_AREA))
                .thenRejected(new AuthorityTooLow(WITHIN_AREA, AMOUNT, tooLow, CHIEF_EXECUTIVE));
        adopted.when(decidedBy(CHIEF_EXECUTIVE, WITHIN_THE_AREA)).thenAccepted();
        adopted.when(decidedBy(EXECUTIVE_COMMITTEE, WITHIN_THE_AREA)).thenAccepted();
    }

    @ParameterizedTest
    @EnumSource(value = DecidingBody.class, mode = EnumSource.Mode.EXCLUDE, names = "COUNCIL")
    void money_between_areas_is_the_councils(DecidingBody tooLow) {
        adopted.when(decidedBy(tooLow, BETWEEN_THE_AREAS))
                .thenRejected(new AuthorityTooLow(BETWEEN_AREAS, AMOUNT, tooLow, COUNCIL));
        adopted.when(decidedBy(COUNCIL, BETWEEN_THE_AREAS)).thenAccepted();
    }

    @Test
    void areas_that_each_keep_their_frame_are_not_moved_between() {
        RequestedChange both = RequestedChange.of(
                REALLOCATION,
                List.of(
                        line(NAV_BENEFITS, AMOUNT.negated()),
                        line(NAV_PAY, AMOUNT),
                        line(HOUSING_PURCHASES, AMOUNT.negated()),
                        line(operating("1410", "1010", "265"), AMOUNT)));

        adopted.when(decidedBy(CHIEF_EXECUTIVE, both)).thenAccepted();
        adopted.when(decidedBy(UNIT_HEAD, both))
                .thenRejected(new AuthorityTooLow(WITHIN_AREA, kroner(1_000_000), UNIT_HEAD, CHIEF_EXECUTIVE));
    }

    @Test
    void money_between_investment_projects_is_the_councils_even_inside_a_unit() {
        adopted.when(decidedBy(UNIT_HEAD, moving(HOUSING_BUILDING, capital("1410", "0230", "265", "B15"))))
                .thenRejected(new AuthorityTooLow(BETWEEN_AREAS, AMOUNT, UNIT_HEAD, COUNCIL));
    }

    @Test
    void some_kinds_are_the_councils_however_near_their_lines_lie() {
        List<RequestedLine> given = List.of(line(NAV_BENEFITS, AMOUNT));
        List<RequestedLine> financing = List.of(line(NAV_GRANT, AMOUNT.negated()));

        refused(RequestedChange.of(AdjustmentKind.SUPPLEMENTARY, given, financing), Matter.SUPPLEMENTARY);
        refused(RequestedChange.of(AdjustmentKind.CARRY_FORWARD, given, financing), Matter.CARRY_FORWARD);
        refused(
                RequestedChange.of(
                        AdjustmentKind.REAPPROPRIATION,
                        List.of(line(HOUSING_BUILDING, AMOUNT)),
                        List.of(line(HOUSING_LOAN, AMOUNT.negated()))),
                Matter.REAPPROPRIATION);
        refused(transfer(), Matter.OPERATING_TO_CAPITAL);
    }

    @Test
    void a_table_holds_for_decisions_from_its_day_until_the_next_one() {
        AuthorityTable delegated =
                new AuthorityTable(List.of(new AuthorityTable.Entry(BETWEEN_AREAS, EXECUTIVE_COMMITTEE, null)));
        AuthorityTable withdrawn = new AuthorityTable(List.of());
        Regulations dated = new Regulations(
                new TreeMap<>(Map.of(LocalDate.of(2014, 4, 30), delegated, LocalDate.of(2014, 9, 1), withdrawn)),
                Map.of());
        Scenario<BudgetCommand, BudgetEvent, Budget> own =
                Scenario.of(decider(dated)).given(ADOPTED);

        own.when(decidedOn(LocalDate.of(2014, 4, 29), EXECUTIVE_COMMITTEE, BETWEEN_THE_AREAS))
                .thenRejected(new AuthorityTooLow(BETWEEN_AREAS, AMOUNT, EXECUTIVE_COMMITTEE, COUNCIL));
        own.when(decidedOn(LocalDate.of(2014, 4, 30), EXECUTIVE_COMMITTEE, BETWEEN_THE_AREAS))
                .thenAccepted();
        own.when(decidedOn(LocalDate.of(2014, 8, 31), EXECUTIVE_COMMITTEE, BETWEEN_THE_AREAS))
                .thenAccepted();
        own.when(decidedOn(LocalDate.of(2014, 9, 1), UNIT_HEAD, WITHIN_THE_UNIT))
                .thenRejected(new AuthorityTooLow(WITHIN_UNIT, AMOUNT, UNIT_HEAD, COUNCIL));
    }

    @Test
    void what_is_above_a_bodys_limit_goes_to_the_next_one() {
        Scenario<BudgetCommand, BudgetEvent, Budget> limited = limited(
                new AuthorityTable.Entry(WITHIN_AREA, AREA_HEAD, kroner(499_999)),
                new AuthorityTable.Entry(WITHIN_AREA, CHIEF_EXECUTIVE, AMOUNT));

        limited.when(decidedBy(AREA_HEAD, WITHIN_THE_AREA))
                .thenRejected(new AuthorityTooLow(WITHIN_AREA, AMOUNT, AREA_HEAD, CHIEF_EXECUTIVE));
        limited.when(decidedBy(CHIEF_EXECUTIVE, WITHIN_THE_AREA)).thenAccepted();
    }

    @Test
    void a_limit_counts_money_that_crosses_to_investment_once() {
        limited(new AuthorityTable.Entry(Matter.OPERATING_TO_CAPITAL, EXECUTIVE_COMMITTEE, AMOUNT))
                .when(decidedBy(EXECUTIVE_COMMITTEE, transfer()))
                .thenAccepted();
    }

    @Test
    void a_limit_counts_what_is_taken_where_nothing_is_given() {
        limited(new AuthorityTable.Entry(Matter.CARRY_FORWARD, EXECUTIVE_COMMITTEE, AMOUNT.minus(new Money(1))))
                .when(decidedBy(
                        EXECUTIVE_COMMITTEE,
                        RequestedChange.of(
                                AdjustmentKind.CARRY_FORWARD,
                                List.of(line(NAV_BENEFITS, AMOUNT.negated())),
                                List.of(line(operating("1390", "1540", "880"), AMOUNT)))))
                .thenRejected(new AuthorityTooLow(Matter.CARRY_FORWARD, AMOUNT, EXECUTIVE_COMMITTEE, COUNCIL));
    }

    @Test
    void only_the_council_changes_the_budget_without_an_approval() {
        adopted.when(adjust(adjustment("a1", CHIEF_EXECUTIVE), WITHIN_THE_AREA))
                .thenRejected(new ApprovalNeeded(CHIEF_EXECUTIVE));
    }

    @Test
    void money_that_passes_to_investment_in_another_kind_needs_that_authority_too() {
        RequestedChange carried = RequestedChange.of(
                AdjustmentKind.CARRY_FORWARD,
                List.of(line(HOUSING_BUILDING, AMOUNT), line(operating("1410", "1570", "880"), AMOUNT)),
                List.of(
                        line(new Coding("1410", CAPITAL, "0970", "880", null), AMOUNT.negated()),
                        line(HOUSING_PURCHASES, AMOUNT.negated())));

        limited(new AuthorityTable.Entry(Matter.CARRY_FORWARD, EXECUTIVE_COMMITTEE, null))
                .when(decidedBy(EXECUTIVE_COMMITTEE, carried))
                .thenRejected(new AuthorityTooLow(Matter.OPERATING_TO_CAPITAL, AMOUNT, EXECUTIVE_COMMITTEE, COUNCIL));
    }

    private static Scenario<BudgetCommand, BudgetEvent, Budget> limited(AuthorityTable.Entry... entries) {
        Regulations regulations = new Regulations(
                new TreeMap<>(Map.of(LocalDate.of(2014, 1, 1), new AuthorityTable(List.of(entries)))), Map.of());
        return Scenario.of(decider(regulations)).given(ADOPTED);
    }

    private void refused(RequestedChange change, Matter matter) {
        adopted.when(decidedBy(EXECUTIVE_COMMITTEE, change))
                .thenRejected(new AuthorityTooLow(matter, AMOUNT, EXECUTIVE_COMMITTEE, COUNCIL));
    }

    private static RequestedChange transfer() {
        return RequestedChange.of(
                AdjustmentKind.OPERATING_TO_CAPITAL,
                List.of(
                        line(HOUSING_PURCHASES, AMOUNT.negated()),
                        line(operating("1410", "1570", "880"), AMOUNT),
                        line(HOUSING_BUILDING, AMOUNT),
                        line(new Coding("1410", CAPITAL, "0970", "880", null), AMOUNT.negated())));
    }

    private static RequestedChange moving(Coding from, Coding to) {
        return RequestedChange.of(REALLOCATION, List.of(line(from, AMOUNT.negated()), line(to, AMOUNT)));
    }

    private static SubmitAdjustment decidedBy(DecidingBody body, RequestedChange change) {
        return submit(body == COUNCIL ? proposal("a1", "T1") : adjustment("a1", body), change, "anna");
    }

    private static SubmitAdjustment decidedOn(LocalDate day, DecidingBody body, RequestedChange change) {
        Adjustment usual = adjustment("a1", body);
        Decision decision = new Decision("14/1234", body, day, "Justering", null);
        return submit(
                new Adjustment("a1", decision, usual.effectiveMonth(), usual.recurrence(), usual.reason()),
                change,
                "anna");
    }
}
