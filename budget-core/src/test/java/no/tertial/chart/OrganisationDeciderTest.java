package no.tertial.chart;

import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.ORGANISATION_EVENTS;
import static no.tertial.fixtures.Drammen.OTHER_AREA;
import static no.tertial.fixtures.Drammen.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import no.tertial.chart.OrganisationCommand.AssignAnsvar;
import no.tertial.chart.OrganisationCommand.CloseUnit;
import no.tertial.chart.OrganisationCommand.CreateProgrammeArea;
import no.tertial.chart.OrganisationCommand.CreateUnit;
import no.tertial.chart.OrganisationCommand.MoveUnit;
import no.tertial.chart.OrganisationEvent.AnsvarAssigned;
import no.tertial.chart.OrganisationEvent.ProgrammeAreaCreated;
import no.tertial.chart.OrganisationEvent.UnitClosed;
import no.tertial.chart.OrganisationEvent.UnitCreated;
import no.tertial.chart.OrganisationEvent.UnitMoved;
import no.tertial.chart.OrganisationRejection.AnsvarTaken;
import no.tertial.chart.OrganisationRejection.AreaExists;
import no.tertial.chart.OrganisationRejection.NotAfterPresentValidity;
import no.tertial.chart.OrganisationRejection.OnlyAtNewYear;
import no.tertial.chart.OrganisationRejection.UnitExists;
import no.tertial.chart.OrganisationRejection.UnknownArea;
import no.tertial.chart.OrganisationRejection.UnknownUnit;
import no.tertial.decider.Scenario;
import no.tertial.fixtures.Drammen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrganisationDeciderTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2015, 1, 1);
    private static final LocalDate SPRING = LocalDate.of(2015, 4, 1);

    private final OrganisationDecider decider = new OrganisationDecider();
    private final Scenario<OrganisationCommand, OrganisationEvent, Organisation> drammen =
            Scenario.of(decider).given(ORGANISATION_EVENTS);

    @Nested
    class Areas {
        @Test
        void an_area_is_created() {
            Scenario.of(decider)
                    .when(new CreateProgrammeArea("13", "Sosiale tjenester", START))
                    .thenEvents(new ProgrammeAreaCreated("13", "Sosiale tjenester", START));
        }

        @Test
        void an_area_is_not_created_twice() {
            drammen.when(new CreateProgrammeArea(AREA, "Sosialt", NEW_YEAR)).thenRejected(new AreaExists(AREA));
        }
    }

    @Nested
    class NewUnits {
        @Test
        void a_unit_is_created_with_its_responsibility_centres() {
            Organisation after = drammen.given(new UnitCreated("ung", "Ung", AREA, List.of("1340", "1341"), SPRING))
                    .when(new CreateProgrammeArea("15", "Kultur", SPRING))
                    .thenState();

            assertThat(after.unitOf("1341", SPRING)).contains("ung");
            assertThat(after.unitOf("1341", SPRING.minusDays(1))).isEmpty();
            assertThat(after.areaOf("1341", SPRING)).contains(AREA);
        }

        @Test
        void every_obstacle_to_a_unit_is_named_at_once() {
            drammen.when(new CreateUnit(NAV, "NAV", "99", List.of("1350", "1320"), NEW_YEAR))
                    .thenRejected(
                            new UnitExists(NAV),
                            new UnknownArea("99", "/area"),
                            new AnsvarTaken("1320", Drammen.INTRODUCTION_CENTRE, "/ansvar/1"));
        }

        @Test
        void a_unit_is_not_created_before_its_area() {
            LocalDate before = START.minusDays(1);
            drammen.when(new CreateUnit("ung", "Ung", AREA, List.of("1340"), before))
                    .thenRejected(new UnknownArea(AREA, "/area"));
        }
    }

    @Nested
    class Moves {
        @Test
        void a_unit_belongs_to_its_new_area_from_new_year_and_to_the_old_one_before() {
            Organisation after =
                    drammen.when(new MoveUnit(NAV, OTHER_AREA, NEW_YEAR)).thenState();

            assertThat(after.areaOfUnit(NAV, NEW_YEAR.minusDays(1))).contains(AREA);
            assertThat(after.areaOfUnit(NAV, NEW_YEAR)).contains(OTHER_AREA);
            assertThat(after.areaOf("1310", NEW_YEAR)).contains(OTHER_AREA);
        }

        @Test
        void a_move_is_recorded() {
            drammen.when(new MoveUnit(NAV, OTHER_AREA, NEW_YEAR)).thenEvents(new UnitMoved(NAV, OTHER_AREA, NEW_YEAR));
        }

        @Test
        void a_unit_moves_only_at_new_year() {
            drammen.when(new MoveUnit(NAV, OTHER_AREA, SPRING)).thenRejected(new OnlyAtNewYear(SPRING));
        }

        @Test
        void a_unit_does_not_move_before_the_move_already_recorded() {
            LocalDate earlier = LocalDate.of(2014, 1, 1);
            drammen.given(new UnitMoved(NAV, OTHER_AREA, NEW_YEAR))
                    .when(new MoveUnit(NAV, AREA, earlier))
                    .thenRejected(new NotAfterPresentValidity(earlier, NEW_YEAR));
        }

        @Test
        void an_unknown_unit_does_not_move() {
            drammen.when(new MoveUnit("tannlege", AREA, NEW_YEAR)).thenRejected(new UnknownUnit("tannlege", "/unit"));
        }

        @Test
        void a_unit_does_not_move_to_an_unknown_area() {
            drammen.when(new MoveUnit(NAV, "99", NEW_YEAR)).thenRejected(new UnknownArea("99", "/toArea"));
        }

        @Test
        void a_unit_does_not_move_to_an_area_that_begins_later() {
            drammen.given(new ProgrammeAreaCreated("16", "Helse", NEW_YEAR.plusYears(1)))
                    .when(new MoveUnit(NAV, "16", NEW_YEAR))
                    .thenRejected(new UnknownArea("16", "/toArea"));
        }
    }

    @Nested
    class ResponsibilityCentres {
        @Test
        void a_new_one_is_assigned_on_any_day() {
            drammen.when(new AssignAnsvar("1311", NAV, SPRING)).thenEvents(new AnsvarAssigned("1311", NAV, SPRING));
        }

        @Test
        void one_that_changes_hands_keeps_its_history() {
            Organisation after =
                    drammen.when(new AssignAnsvar("1320", NAV, NEW_YEAR)).thenState();

            assertThat(after.unitOf("1320", NEW_YEAR.minusDays(1))).contains(Drammen.INTRODUCTION_CENTRE);
            assertThat(after.unitOf("1320", NEW_YEAR)).contains(NAV);
        }

        @Test
        void one_changes_hands_only_at_new_year() {
            drammen.when(new AssignAnsvar("1320", NAV, SPRING)).thenRejected(new OnlyAtNewYear(SPRING));
        }

        @Test
        void one_does_not_change_hands_before_it_last_did() {
            drammen.when(new AssignAnsvar("1320", NAV, START)).thenRejected(new NotAfterPresentValidity(START, START));
        }

        @Test
        void none_is_assigned_to_an_unknown_unit() {
            drammen.when(new AssignAnsvar("1311", "tannlege", SPRING))
                    .thenRejected(new UnknownUnit("tannlege", "/unit"));
        }

        @Test
        void none_is_assigned_to_a_unit_before_it_begins() {
            LocalDate before = START.minusDays(1);
            drammen.when(new AssignAnsvar("1311", NAV, before)).thenRejected(new UnknownUnit(NAV, "/unit"));
        }
    }

    @Nested
    class Closing {
        private final UnitClosed closed = new UnitClosed(NAV, SPRING);

        @Test
        void a_closed_unit_owns_nothing_from_that_day_on() {
            Organisation after = drammen.when(new CloseUnit(NAV, SPRING)).thenState();

            assertThat(after.unitOf("1310", SPRING.minusDays(1))).contains(NAV);
            assertThat(after.unitOf("1310", SPRING)).isEmpty();
        }

        @Test
        void a_closing_is_recorded() {
            drammen.when(new CloseUnit(NAV, SPRING)).thenEvents(closed);
        }

        @Test
        void an_unknown_unit_is_not_closed() {
            drammen.when(new CloseUnit("tannlege", SPRING)).thenRejected(new UnknownUnit("tannlege", "/unit"));
        }

        @Test
        void a_unit_is_not_closed_on_the_day_it_began() {
            drammen.when(new CloseUnit(NAV, START)).thenRejected(new NotAfterPresentValidity(START, START));
        }

        @Test
        void a_closing_is_not_moved_to_an_earlier_day() {
            drammen.given(closed)
                    .when(new CloseUnit(NAV, NEW_YEAR))
                    .thenRejected(new NotAfterPresentValidity(NEW_YEAR, SPRING));
        }

        @Test
        void a_closed_unit_is_not_closed_or_moved_or_given_anything() {
            LocalDate after = NEW_YEAR.plusYears(1);
            UnknownUnit unknown = new UnknownUnit(NAV, "/unit");

            drammen.given(closed).when(new CloseUnit(NAV, after)).thenRejected(unknown);
            drammen.given(closed).when(new MoveUnit(NAV, OTHER_AREA, after)).thenRejected(unknown);
            drammen.given(closed).when(new AssignAnsvar("1311", NAV, after)).thenRejected(unknown);
        }
    }

    @Test
    void a_history_in_which_an_unknown_unit_moves_is_corrupt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> decider.evolve(Organisation.EMPTY, new UnitMoved(NAV, AREA, NEW_YEAR)));
    }
}
