package no.tertial.command;

import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.DECISION;
import static no.tertial.fixtures.Drammen.operating;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.tertial.app.Office;
import no.tertial.app.StoreTest;
import no.tertial.budget.BudgetCommand.AdoptBudget;
import no.tertial.budget.BudgetCommand.CloseBudget;
import no.tertial.budget.BudgetEvent.BudgetReorganised;
import no.tertial.budget.BudgetRejection.BudgetIsClosed;
import no.tertial.budget.Extent;
import no.tertial.budget.Frame;
import no.tertial.budget.FrameChange;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.budget.RequestedLine;
import no.tertial.chart.Coding;
import no.tertial.chart.OrganisationCommand.AssignAnsvar;
import no.tertial.chart.OrganisationCommand.CreateProgrammeArea;
import no.tertial.chart.OrganisationCommand.CreateUnit;
import no.tertial.chart.OrganisationCommand.MoveUnit;
import no.tertial.chart.OrganisationCommand.SplitAnsvar;
import no.tertial.chart.OrganisationEvent.UnitMoved;
import no.tertial.chart.Scope;
import no.tertial.chart.SplitPart;
import no.tertial.decider.Rejected;
import no.tertial.figures.BudgetOverview.FrameOfArea;
import no.tertial.figures.BudgetQueries;
import no.tertial.figures.BudgetQuestion;
import no.tertial.fixtures.Budgets;
import no.tertial.money.Money;
import no.tertial.organisation.OrganisationView;
import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A change of the organisation and the budgets that follow it are one thing. */
class ReorganisationTest extends StoreTest {
    /** Each test has an organisation and ten years of its own, far from those of other tests. */
    private static final AtomicInteger TESTS = new AtomicInteger();

    @Autowired
    private BudgetQueries budgets;

    private final int number = TESTS.incrementAndGet();
    private final FiscalYear year = new FiscalYear(2700 + 10 * number);
    private final FiscalYear next = new FiscalYear(year.value() + 1);
    private final LocalDate summer = year.month(7).firstDay();
    private final String old = "gammelt" + number;
    private final String other = "nytt" + number;
    private final String unit = "enhet" + number;
    private final String neighbour = "nabo" + number;
    private final String ansvar = "77" + number;
    private final Coding line = operating(ansvar, "1470", "281");

    @BeforeEach
    void have_a_unit_with_a_budget_for_two_years() {
        LocalDate start = year.firstDay();
        office.send(new CreateProgrammeArea(old, old, start), Office.ADMIN);
        office.send(new CreateProgrammeArea(other, other, start), Office.ADMIN);
        office.send(new CreateUnit(unit, unit, old, List.of(ansvar), start), Office.ADMIN);
        office.send(new CreateUnit(neighbour, neighbour, other, List.of(), start), Office.ADMIN);
        List.of(year, next).forEach(this::adopt);
    }

    private void adopt(FiscalYear adopted) {
        List<RequestedLine> lines = List.of(Budgets.staffed(line, kroner(120), 10));
        office.send(new AdoptBudget(
                adopted,
                DECISION,
                "vedtatt",
                Extent.PART,
                List.of(new Frame(old, OPERATING, kroner(120), FullTimeEquivalents.of(10))),
                lines));
    }

    @Test
    void all_adopted_budgets_follow_a_move_in_one_transaction() {
        // when
        Receipt receipt = office.send(new MoveUnit(unit, other, summer), Office.ADMIN);

        // then
        assertThat(receipt.events()).isEqualTo(3);
        awaitAllKnown();
        assertThat(frames(year, OrganisationView.AS_WAS)).containsExactly(old + " 60.00 0.00", other + " 60.00 10.00");
        assertThat(frames(year, OrganisationView.RESTATED))
                .containsExactly(old + " 0.00 0.00", other + " 120.00 10.00");
        assertThat(frames(next, OrganisationView.AS_WAS)).isEqualTo(frames(year, OrganisationView.RESTATED));
    }

    @Test
    void a_preview_tells_what_follows_and_nothing_happens() {
        // given
        long head = head();

        // when
        Preview preview = commands.preview(new MoveUnit(unit, other, summer), Office.ADMIN);

        // then
        assertThat(preview.events())
                .isEqualTo(List.of(
                        new UnitMoved(unit, other, summer),
                        followed(year, 7, kroner(60)),
                        followed(next, 1, kroner(120))));
        assertThat(head()).isEqualTo(head);
    }

    private BudgetReorganised followed(FiscalYear followed, int month, Money amount) {
        return new BudgetReorganised(
                followed,
                followed.month(month),
                unit + " → " + other,
                List.of(),
                List.of(
                        new FrameChange(old, OPERATING, amount.negated(), null, new FullTimeEquivalents(-1_000)),
                        new FrameChange(other, OPERATING, amount, null, FullTimeEquivalents.of(10))));
    }

    @Test
    void a_move_into_a_year_that_is_over_is_refused_whole() {
        // given
        office.send(new CloseBudget(next));
        long head = head();

        // when
        Rejected refused = catchThrowableOfType(
                Rejected.class, () -> office.send(new MoveUnit(unit, other, summer), Office.ADMIN));

        // then
        assertThat(refused.rejections()).isEqualTo(List.of(new BudgetIsClosed(next)));
        assertThat(head()).isEqualTo(head);
        office.send(new AssignAnsvar(ansvar + "9", unit, summer), Office.ADMIN);
    }

    @Test
    void what_follows_is_decided_on_what_was_decided_before() {
        // given a split, whose parts are split and moved in their turn
        office.send(
                new SplitAnsvar(
                        ansvar,
                        List.of(new SplitPart(ansvar + "1", unit, 60), new SplitPart(ansvar + "2", neighbour, 40)),
                        summer),
                Office.ADMIN);
        office.send(new AssignAnsvar(ansvar + "1", neighbour, summer.plusMonths(3)), Office.ADMIN);

        // when
        office.send(new MoveUnit(neighbour, old, summer.plusMonths(4)), Office.ADMIN);

        // then frames and lines are equal in both views, and the read model is what the events say
        awaitAllKnown();
        assertThat(frames(year, OrganisationView.AS_WAS)).containsExactly(old + " 98.00 10.00", other + " 22.00 0.00");
        assertThat(frames(year, OrganisationView.RESTATED))
                .containsExactly(old + " 120.00 10.00", other + " 0.00 0.00");
        assertLiveEqualsRebuilt();
    }

    /** Area, frame, and positions of the areas of this test; every frame is equal to its lines. */
    private List<String> frames(FiscalYear asked, OrganisationView view) {
        List<String> frames = new ArrayList<>();
        for (FrameOfArea frame : budgets.budget(
                        new Scope.All(), new BudgetQuestion(asked, null, null, List.of(), OPERATING, view, AsOf.NOW))
                .frames()) {
            assertThat(frame.unallocated()).as(frame.area()).isEqualTo(kroner(0));
            assertThat(frame.fteAllocated()).as(frame.area()).isEqualTo(frame.fteFrame());
            frames.add(frame.area() + " " + frame.frame() + " " + frame.fteFrame());
        }
        return frames;
    }
}
