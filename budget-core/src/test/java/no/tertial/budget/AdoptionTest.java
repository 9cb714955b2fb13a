package no.tertial.budget;

import static no.tertial.chart.AccountClass.CAPITAL;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Budgets.ADOPTION;
import static no.tertial.fixtures.Budgets.DECISION;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.appropriate;
import static no.tertial.fixtures.Budgets.byHand;
import static no.tertial.fixtures.Budgets.decider;
import static no.tertial.fixtures.Budgets.line;
import static no.tertial.fixtures.Budgets.reallocate;
import static no.tertial.fixtures.Budgets.staffed;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.HOUSING_BUILDING;
import static no.tertial.fixtures.Drammen.HOUSING_LOAN;
import static no.tertial.fixtures.Drammen.HOUSING_PURCHASES;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_GRANT;
import static no.tertial.fixtures.Drammen.OTHER_AREA;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Drammen.operating;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import no.tertial.budget.Budget.Adopted;
import no.tertial.budget.BudgetCommand.AdoptBudget;
import no.tertial.budget.BudgetCommand.CloseBudget;
import no.tertial.budget.BudgetEvent.BudgetAdopted;
import no.tertial.budget.BudgetRejection.BudgetAlreadyAdopted;
import no.tertial.budget.BudgetRejection.BudgetNotAdopted;
import no.tertial.budget.BudgetRejection.DuplicateFrame;
import no.tertial.budget.BudgetRejection.LinesDoNotSumToFrame;
import no.tertial.budget.BudgetRejection.MonthsDoNotSumToAmount;
import no.tertial.budget.BudgetRejection.MorePositionsThanFrame;
import no.tertial.budget.BudgetRejection.NoLines;
import no.tertial.budget.BudgetRejection.NotTwelveMonths;
import no.tertial.budget.BudgetRejection.UnknownFrameArea;
import no.tertial.chart.CodingRejection.UnknownAnsvar;
import no.tertial.decider.Scenario;
import no.tertial.money.Money;
import no.tertial.period.MonthlyAmounts;
import org.junit.jupiter.api.Test;

class AdoptionTest {
    private final Scenario<BudgetCommand, BudgetEvent, Budget> nothing = Scenario.of(decider());

    @Test
    void the_council_adopts_frames_and_the_lines_that_sum_to_them() {
        nothing.when(ADOPTION).thenEvents(ADOPTED);
    }

    @Test
    void an_adopted_budget_holds_each_line_under_its_frame() {
        Adopted budget = (Adopted) nothing.when(ADOPTION).thenState();

        assertThat(budget.frames())
                .isEqualTo(Map.of(
                        new Frame.Key(AREA, OPERATING),
                        kroner(236_000_000),
                        new Frame.Key(OTHER_AREA, OPERATING),
                        kroner(2_000_000),
                        new Frame.Key(OTHER_AREA, CAPITAL, "B14"),
                        Money.ZERO));
        assertThat(budget.amountOf(NAV_BENEFITS)).isEqualTo(kroner(154_000_000));
        assertThat(budget.amountOf(NAV_GRANT)).isEqualTo(kroner(-16_000_000));
        assertThat(budget.amountOf(operating("1310", "1370", "281"))).isEqualTo(Money.ZERO);
    }

    @Test
    void lines_with_one_coding_add_up() {
        AdoptBudget command = adopting(frame(kroner(3)), line(NAV_BENEFITS, kroner(1)), line(NAV_BENEFITS, kroner(2)));

        Adopted budget = (Adopted) nothing.when(command).thenState();

        assertThat(budget.amountOf(NAV_BENEFITS)).isEqualTo(kroner(3));
    }

    @Test
    void months_given_by_hand_are_kept_as_they_are() {
        List<Money> months = Arrays.asList(new Money[12]);
        Collections.fill(months, Money.ZERO);
        months.set(2, kroner(70));
        months.set(11, kroner(30));

        nothing.when(adopting(frame(kroner(100)), byHand(NAV_BENEFITS, kroner(100), months)))
                .thenEvents(new BudgetAdopted(
                        YEAR,
                        DECISION,
                        "vedtatt",
                        List.of(frame(kroner(100))),
                        List.of(new BudgetLine(NAV_BENEFITS, new MonthlyAmounts(months), FullTimeEquivalents.NONE)),
                        Extent.PART));
    }

    @Test
    void months_given_by_hand_are_twelve_and_sum_to_the_year() {
        List<Money> thirteen = Collections.nCopies(13, kroner(1));
        List<Money> twelve = Collections.nCopies(12, kroner(1));

        nothing.when(adopting(
                        frame(kroner(26)),
                        byHand(NAV_BENEFITS, kroner(13), thirteen),
                        byHand(DRUG_PURCHASES, kroner(13), twelve)))
                .thenRejected(
                        new NotTwelveMonths(13, "/lines/0/months"),
                        new MonthsDoNotSumToAmount(kroner(13), kroner(12), "/lines/1/months"));
    }

    @Test
    void lines_off_their_frame_by_an_ore_are_refused() {
        Money off = kroner(100).minus(new Money(1));
        nothing.when(adopting(frame(kroner(100)), line(NAV_BENEFITS, off)))
                .thenRejected(new LinesDoNotSumToFrame(AREA, OPERATING, null, kroner(100), off, new Money(1)));
    }

    @Test
    void lines_in_an_area_without_a_frame_are_refused() {
        nothing.when(adopting(frame(kroner(100)), line(NAV_BENEFITS, kroner(100)), line(HOUSING_PURCHASES, kroner(7))))
                .thenRejected(new LinesDoNotSumToFrame(OTHER_AREA, OPERATING, null, Money.ZERO, kroner(7), kroner(-7)));
    }

    @Test
    void capital_does_not_fill_a_frame_for_operations() {
        Frame operations = new Frame(OTHER_AREA, OPERATING, kroner(5), FullTimeEquivalents.NONE);
        nothing.when(adopting(operations, line(HOUSING_BUILDING, kroner(5))))
                .thenRejected(
                        new LinesDoNotSumToFrame(OTHER_AREA, OPERATING, null, kroner(5), Money.ZERO, kroner(5)),
                        new LinesDoNotSumToFrame(OTHER_AREA, CAPITAL, "B14", Money.ZERO, kroner(5), kroner(-5)));
    }

    @Test
    void a_frame_is_net_of_income() {
        Frame capital = new Frame(OTHER_AREA, CAPITAL, kroner(1), FullTimeEquivalents.NONE, "B14");
        nothing.when(adopting(capital, line(HOUSING_BUILDING, kroner(21)), line(HOUSING_LOAN, kroner(-20))))
                .thenAccepted();
    }

    @Test
    void an_area_has_one_frame_a_class() {
        nothing.when(adopting(List.of(frame(kroner(1)), frame(kroner(1))), List.of(line(NAV_BENEFITS, kroner(2)))))
                .thenRejected(new DuplicateFrame(AREA, OPERATING, "/frames/1/area"));
    }

    @Test
    void a_frame_is_given_to_an_area_that_exists() {
        Frame unknown = new Frame("99", OPERATING, Money.ZERO, FullTimeEquivalents.NONE);
        nothing.when(adopting(List.of(frame(kroner(1)), unknown), List.of(line(NAV_BENEFITS, kroner(1)))))
                .thenRejected(new UnknownFrameArea("99", "/frames/1/area"));
    }

    @Test
    void lines_have_no_more_positions_than_the_frame() {
        Frame two = new Frame(AREA, OPERATING, kroner(2), FullTimeEquivalents.of(2));

        nothing.when(adopting(two, staffed(NAV_BENEFITS, kroner(1), 2), staffed(DRUG_PURCHASES, kroner(1), 1)))
                .thenRejected(new MorePositionsThanFrame(AREA, FullTimeEquivalents.of(2), FullTimeEquivalents.of(3)));
        nothing.when(adopting(two, staffed(NAV_BENEFITS, kroner(1), 1), staffed(DRUG_PURCHASES, kroner(1), 1)))
                .thenAccepted();
    }

    @Test
    void a_budget_without_lines_is_refused() {
        nothing.when(adopting(List.of(frame(Money.ZERO)), List.of())).thenRejected(new NoLines("/lines"));
    }

    @Test
    void a_line_is_coded_to_what_exists_at_new_year() {
        nothing.when(adopting(frame(kroner(1)), line(operating("7777", "1470", "281"), kroner(1))))
                .thenRejected(new UnknownAnsvar("7777", LocalDate.of(2014, 1, 1), "/lines/0/ansvar"));
    }

    @Test
    void a_year_is_adopted_once() {
        nothing.given(ADOPTED).when(ADOPTION).thenRejected(new BudgetAlreadyAdopted(YEAR));
    }

    @Test
    void nothing_is_changed_or_closed_before_the_budget_is_adopted() {
        BudgetNotAdopted refusal = new BudgetNotAdopted(YEAR);

        nothing.when(reallocate(adjustment("a1"), List.of())).thenRejected(refusal);
        nothing.when(appropriate(adjustment("a1"), List.of(), List.of())).thenRejected(refusal);
        nothing.when(new CloseBudget(YEAR)).thenRejected(refusal);
    }

    private static Frame frame(Money net) {
        return new Frame(AREA, OPERATING, net, FullTimeEquivalents.NONE);
    }

    private static AdoptBudget adopting(Frame frame, RequestedLine... lines) {
        return adopting(List.of(frame), List.of(lines));
    }

    private static AdoptBudget adopting(List<Frame> frames, List<RequestedLine> lines) {
        return new AdoptBudget(YEAR, DECISION, "vedtatt", Extent.PART, frames, lines);
    }
}
