package no.tertial.budget;

import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Budgets.ADOPTION;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.decider;
import static no.tertial.fixtures.Budgets.line;
import static no.tertial.fixtures.Budgets.reallocate;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.money.Money.kroner;
import static no.tertial.regulations.DecidingBody.CHIEF_EXECUTIVE;
import static no.tertial.regulations.DecidingBody.EXECUTIVE_COMMITTEE;

import java.time.LocalDate;
import java.util.List;
import no.tertial.budget.BudgetCommand.AdoptBudget;
import no.tertial.budget.BudgetCommand.RecordBudgetVersion;
import no.tertial.budget.BudgetEvent.BudgetVersionRecorded;
import no.tertial.budget.BudgetRejection.BudgetAlreadyAdopted;
import no.tertial.budget.BudgetRejection.BudgetNotAdopted;
import no.tertial.budget.BudgetRejection.BudgetVersionExists;
import no.tertial.budget.BudgetRejection.LinesDoNotSumToFrame;
import no.tertial.budget.BudgetRejection.OnlyTheCouncilAdopts;
import no.tertial.decider.Scenario;
import no.tertial.regulations.DecidingBody;
import no.tertial.regulations.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Budgets on their way to the council are kept beside the one that is adopted, and bind nobody. */
class BudgetVersionTest {
    private static final Decision PROPOSAL =
            new Decision("13/4711", CHIEF_EXECUTIVE, LocalDate.of(2013, 11, 5), "Rådmannens forslag", null);
    private static final BudgetVersionRecorded RECORDED =
            new BudgetVersionRecorded(YEAR, PROPOSAL, "forslag", Extent.PART, ADOPTION.frames(), ADOPTED.lines());

    private final Scenario<BudgetCommand, BudgetEvent, Budget> nothing = Scenario.of(decider());

    @Test
    void the_chief_executives_proposal_is_recorded() {
        nothing.when(recording(PROPOSAL, "forslag")).thenEvents(RECORDED);
    }

    @Test
    void any_number_of_versions_come_before_the_adoption() {
        Decision recommendation =
                new Decision("13/4711", EXECUTIVE_COMMITTEE, LocalDate.of(2013, 12, 3), "Innstilling", null);

        nothing.given(RECORDED).when(recording(recommendation, "innstilling")).thenAccepted();
        nothing.given(RECORDED).when(ADOPTION).thenEvents(ADOPTED);
    }

    @Test
    void a_version_binds_nobody() {
        nothing.given(RECORDED).when(reallocate(adjustment("a1"), List.of())).thenRejected(new BudgetNotAdopted(YEAR));
    }

    @Test
    void a_versions_name_is_used_once() {
        nothing.given(RECORDED).when(recording(PROPOSAL, "forslag")).thenRejected(new BudgetVersionExists("forslag"));
        nothing.given(new BudgetVersionRecorded(
                        YEAR, PROPOSAL, "vedtatt", Extent.PART, ADOPTION.frames(), ADOPTED.lines()))
                .when(ADOPTION)
                .thenRejected(new BudgetVersionExists("vedtatt"));
    }

    @Test
    void a_version_is_as_sound_as_what_is_adopted() {
        Frame frame = new Frame(AREA, OPERATING, kroner(6), FullTimeEquivalents.NONE);
        nothing.when(new RecordBudgetVersion(
                        YEAR, PROPOSAL, "forslag", Extent.PART, List.of(frame), List.of(line(NAV_BENEFITS, kroner(5)))))
                .thenRejected(new LinesDoNotSumToFrame(AREA, OPERATING, null, kroner(6), kroner(5), kroner(1)));
    }

    @Test
    void no_version_comes_after_the_adoption() {
        nothing.given(RECORDED, ADOPTED)
                .when(recording(PROPOSAL, "forslag 2"))
                .thenRejected(new BudgetAlreadyAdopted(YEAR));
    }

    @ParameterizedTest
    @EnumSource(value = DecidingBody.class, mode = EnumSource.Mode.EXCLUDE, names = "COUNCIL")
    void only_the_council_adopts(DecidingBody body) {
        Decision other = new Decision("13/4711", body, LocalDate.of(2013, 12, 3), "Innstilling", null);
        nothing.when(new AdoptBudget(YEAR, other, "vedtatt", Extent.PART, ADOPTION.frames(), ADOPTION.lines()))
                .thenRejected(new OnlyTheCouncilAdopts(body));
    }

    private static RecordBudgetVersion recording(Decision decision, String version) {
        return new RecordBudgetVersion(YEAR, decision, version, Extent.PART, ADOPTION.frames(), ADOPTION.lines());
    }
}
