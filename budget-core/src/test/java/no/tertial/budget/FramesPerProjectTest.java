package no.tertial.budget;

import static no.tertial.budget.AdjustmentKind.REALLOCATION;
import static no.tertial.chart.AccountClass.CAPITAL;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.DECISION;
import static no.tertial.fixtures.Budgets.adjusted;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.decider;
import static no.tertial.fixtures.Budgets.evenly;
import static no.tertial.fixtures.Budgets.line;
import static no.tertial.fixtures.Budgets.reallocate;
import static no.tertial.fixtures.Drammen.HOUSING_BUILDING;
import static no.tertial.fixtures.Drammen.HOUSING_PURCHASES;
import static no.tertial.fixtures.Drammen.OTHER_AREA;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Drammen.capital;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.tertial.budget.Budget.Adopted;
import no.tertial.budget.BudgetCommand.AdoptBudget;
import no.tertial.budget.BudgetRejection.DuplicateFrame;
import no.tertial.budget.BudgetRejection.LinesDoNotSumToFrame;
import no.tertial.budget.BudgetRejection.ProjectMissing;
import no.tertial.chart.Coding;
import no.tertial.decider.Scenario;
import no.tertial.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The council frames operations by area, and investment by area and project. */
class FramesPerProjectTest {
    private static final Adjustment MAY = adjustment("a1", 5);
    private static final Coding OTHER_BUILDING = capital("1410", "0230", "265", "B15");
    private static final Coding COMMON_LOAN = new Coding("1410", CAPITAL, "0910", "880", null);

    private final Scenario<BudgetCommand, BudgetEvent, Budget> nothing = Scenario.of(decider());
    private final List<Frame> frames =
            List.of(project("B14", kroner(20)), project("B15", kroner(30)), project(null, kroner(-50)));
    private final List<RequestedLine> lines = List.of(
            line(HOUSING_BUILDING, kroner(20)), line(OTHER_BUILDING, kroner(30)), line(COMMON_LOAN, kroner(-50)));

    @Test
    void each_project_has_a_frame_and_the_financing_that_is_of_none_has_one() {
        Adopted budget = (Adopted) nothing.when(adopting(frames, lines)).thenState();

        assertThat(budget.frames())
                .isEqualTo(Map.of(
                        new Frame.Key(OTHER_AREA, CAPITAL, "B14"),
                        kroner(20),
                        new Frame.Key(OTHER_AREA, CAPITAL, "B15"),
                        kroner(30),
                        new Frame.Key(OTHER_AREA, CAPITAL),
                        kroner(-50)));
    }

    @Test
    void one_project_does_not_fill_the_frame_of_another() {
        nothing.when(adopting(
                        frames,
                        List.of(
                                line(HOUSING_BUILDING, kroner(21)),
                                line(OTHER_BUILDING, kroner(29)),
                                line(COMMON_LOAN, kroner(-50)))))
                .thenRejected(
                        new LinesDoNotSumToFrame(OTHER_AREA, CAPITAL, "B14", kroner(20), kroner(21), kroner(-1)),
                        new LinesDoNotSumToFrame(OTHER_AREA, CAPITAL, "B15", kroner(30), kroner(29), kroner(1)));
    }

    @Test
    void a_project_has_one_frame_in_an_area() {
        nothing.when(adopting(
                        List.of(project("B14", kroner(10)), project("B14", kroner(10))),
                        List.of(line(HOUSING_BUILDING, kroner(20)))))
                .thenRejected(new DuplicateFrame(OTHER_AREA, CAPITAL, "/frames/1/area"));
    }

    @Test
    void building_and_buying_name_their_project() {
        Coding nameless = new Coding("1410", CAPITAL, "0230", "265", null);
        nothing.when(adopting(List.of(project(null, kroner(5))), List.of(line(nameless, kroner(5)))))
                .thenRejected(new ProjectMissing("/lines/0/project"));
        nothing.given(nothing.when(adopting(frames, lines)).events())
                .when(reallocate(MAY, List.of(line(HOUSING_BUILDING, kroner(-5)), line(nameless, kroner(5)))))
                .thenRejected(new ProjectMissing("/lines/1/project"));
    }

    @Test
    void money_between_projects_moves_their_frames() {
        nothing.given(nothing.when(adopting(frames, lines)).events())
                .when(reallocate(MAY, List.of(line(HOUSING_BUILDING, kroner(-5)), line(OTHER_BUILDING, kroner(5)))))
                .thenEvents(adjusted(
                        REALLOCATION,
                        MAY,
                        List.of(evenly(HOUSING_BUILDING, 5, kroner(-5)), evenly(OTHER_BUILDING, 5, kroner(5))),
                        List.of(
                                new FrameChange(OTHER_AREA, CAPITAL, kroner(-5), "B14", null),
                                new FrameChange(OTHER_AREA, CAPITAL, kroner(5), "B15", null))));
    }

    @Test
    void a_project_that_operations_name_lies_under_the_areas_frame() {
        Coding named = new Coding("1410", OPERATING, "1370", "265", "B14");
        Frame area = new Frame(OTHER_AREA, OPERATING, kroner(7), FullTimeEquivalents.NONE);

        nothing.when(adopting(List.of(area), List.of(line(named, kroner(3)), line(HOUSING_PURCHASES, kroner(4)))))
                .thenAccepted();
    }

    private static Frame project(@Nullable String project, Money net) {
        return new Frame(OTHER_AREA, CAPITAL, net, FullTimeEquivalents.NONE, project);
    }

    private static AdoptBudget adopting(List<Frame> frames, List<RequestedLine> lines) {
        return new AdoptBudget(YEAR, DECISION, "vedtatt", Extent.PART, frames, lines);
    }
}
