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
import no.tertial.chart.CodingRejection.UnknownAnsvar;
import no.tertial.chart.OrganisationCommand.AssignAnsvar;
import no.tertial.chart.OrganisationCommand.CloseUnit;
import no.tertial.chart.OrganisationCommand.CreateProgrammeArea;
import no.tertial.chart.OrganisationCommand.CreateUnit;
import no.tertial.chart.OrganisationCommand.MoveUnit;
import no.tertial.chart.OrganisationCommand.SplitAnsvar;
import no.tertial.chart.OrganisationEvent.AnsvarAssigned;
import no.tertial.chart.OrganisationEvent.AnsvarSplit;
import no.tertial.chart.OrganisationEvent.ProgrammeAreaCreated;
import no.tertial.chart.OrganisationEvent.UnitClosed;
import no.tertial.chart.OrganisationEvent.UnitCreated;
import no.tertial.chart.OrganisationEvent.UnitMoved;
import no.tertial.chart.OrganisationRejection.AnsvarHasEnded;
import no.tertial.chart.OrganisationRejection.AnsvarTaken;
import no.tertial.chart.OrganisationRejection.AreaExists;
import no.tertial.chart.OrganisationRejection.NotAfterPresentValidity;
import no.tertial.chart.OrganisationRejection.OnlyFromTheFirstOfAMonth;
import no.tertial.chart.OrganisationRejection.PartNamedTwice;
import no.tertial.chart.OrganisationRejection.TooFewParts;
import no.tertial.chart.OrganisationRejection.UnitExists;
import no.tertial.chart.OrganisationRejection.UnknownArea;
import no.tertial.chart.OrganisationRejection.UnknownUnit;
import no.tertial.chart.OrganisationRejection.WeightNotPositive;
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
        void a_unit_moves_on_the_first_of_any_month_and_on_no_other_day() {
            LocalDate later = SPRING.plusDays(1);
            drammen.when(new MoveUnit(NAV, OTHER_AREA, SPRING)).thenEvents(new UnitMoved(NAV, OTHER_AREA, SPRING));
            drammen.when(new MoveUnit(NAV, OTHER_AREA, later)).thenRejected(new OnlyFromTheFirstOfAMonth(later));
        }

        @Test
        void a_unit_does_not_move_before_something_of_its_is_to_change_hands() {
            drammen.given(new AnsvarAssigned("1310", Drammen.DRUG_CENTRE, NEW_YEAR.plusYears(1)))
                    .when(new MoveUnit(NAV, OTHER_AREA, NEW_YEAR))
                    .thenRejected(new NotAfterPresentValidity(NEW_YEAR, NEW_YEAR.plusYears(1)));
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
        void one_changes_hands_on_the_first_of_any_month_and_on_no_other_day() {
            LocalDate later = SPRING.plusDays(1);
            drammen.when(new AssignAnsvar("1320", NAV, SPRING)).thenEvents(new AnsvarAssigned("1320", NAV, SPRING));
            drammen.when(new AssignAnsvar("1320", NAV, later)).thenRejected(new OnlyFromTheFirstOfAMonth(later));
        }

        @Test
        void one_does_not_change_hands_before_its_unit_or_the_other_is_to_move() {
            NotAfterPresentValidity later = new NotAfterPresentValidity(SPRING, NEW_YEAR.plusYears(1));
            AssignAnsvar assignment = new AssignAnsvar("1320", NAV, SPRING);

            drammen.given(new UnitMoved(NAV, OTHER_AREA, NEW_YEAR.plusYears(1)))
                    .when(assignment)
                    .thenRejected(later);
            drammen.given(new UnitMoved(Drammen.INTRODUCTION_CENTRE, OTHER_AREA, NEW_YEAR.plusYears(1)))
                    .when(assignment)
                    .thenRejected(later);
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
    class Splits {
        private final SplitPart larger = new SplitPart("1315", NAV, 60);
        private final SplitPart smaller = new SplitPart("1316", Drammen.HOUSING, 40);
        private final AnsvarSplit split = new AnsvarSplit("1310", List.of(larger, smaller), SPRING);

        private SplitAnsvar into(SplitPart... parts) {
            return new SplitAnsvar("1310", List.of(parts), SPRING);
        }

        @Test
        void a_responsibility_centre_ends_and_its_parts_begin() {
            drammen.when(into(larger, smaller)).thenEvents(split);
            Organisation after = drammen.when(into(larger, smaller)).thenState();

            assertThat(after.unitOf("1310", SPRING.minusDays(1))).contains(NAV);
            assertThat(after.unitOf("1310", SPRING)).isEmpty();
            assertThat(after.lastUnitOf("1310", SPRING)).contains(NAV);
            assertThat(after.unitOf("1316", SPRING.minusDays(1))).isEmpty();
            assertThat(after.areaOf("1316", SPRING)).contains(OTHER_AREA);
            assertThat(after.splitOf("1310", SPRING.minusDays(1))).isEmpty();
            assertThat(after.splitOf("1310", SPRING))
                    .contains(new Organisation.Split(List.of(larger, smaller), SPRING));
        }

        @Test
        void a_part_may_be_one_that_its_unit_has() {
            Organisation after = drammen.when(into(larger, new SplitPart("1410", Drammen.HOUSING, 40)))
                    .thenState();

            assertThat(after.unitOf("1410", START)).contains(Drammen.HOUSING);
            assertThat(after.unitOf("1410", SPRING)).contains(Drammen.HOUSING);
        }

        @Test
        void a_part_may_be_split_again() {
            LocalDate autumn = SPRING.plusMonths(5);
            drammen.given(split)
                    .when(new SplitAnsvar(
                            "1315", List.of(new SplitPart("1317", NAV, 1), new SplitPart("1318", NAV, 1)), autumn))
                    .thenAccepted();
        }

        @Test
        void every_obstacle_in_the_parts_is_named_at_once() {
            drammen.when(into(
                            new SplitPart("1315", NAV, 0),
                            new SplitPart("1315", "tannlege", 1),
                            new SplitPart("1310", NAV, 1),
                            new SplitPart("1320", NAV, 1)))
                    .thenRejected(
                            new WeightNotPositive(0, "/parts/0/weight"),
                            new PartNamedTwice("1315", "/parts/1/ansvar"),
                            new UnknownUnit("tannlege", "/parts/1/unit"),
                            new PartNamedTwice("1310", "/parts/2/ansvar"),
                            new AnsvarTaken("1320", Drammen.INTRODUCTION_CENTRE, "/parts/3/ansvar"));
        }

        @Test
        void a_split_has_two_parts_or_more() {
            drammen.when(into(larger)).thenRejected(new TooFewParts(1));
        }

        @Test
        void what_was_split_is_over() {
            LocalDate autumn = SPRING.plusMonths(5);
            drammen.given(split)
                    .when(new SplitAnsvar("1310", List.of(larger, smaller), autumn))
                    .thenRejected(new AnsvarHasEnded("1310", SPRING, "/ansvar"));
            drammen.given(split)
                    .when(new AssignAnsvar("1310", NAV, autumn))
                    .thenRejected(new AnsvarHasEnded("1310", SPRING, "/ansvar"));
            drammen.given(split)
                    .when(new SplitAnsvar("1320", List.of(new SplitPart("1310", NAV, 1), larger), autumn))
                    .thenRejected(new AnsvarHasEnded("1310", SPRING, "/parts/0/ansvar"));
        }

        @Test
        void a_split_is_dated_as_a_move_is() {
            LocalDate later = SPRING.plusDays(1);
            drammen.when(new SplitAnsvar("1310", List.of(larger, smaller), later))
                    .thenRejected(new OnlyFromTheFirstOfAMonth(later));
            drammen.when(new SplitAnsvar("1310", List.of(larger, smaller), START))
                    .thenRejected(new NotAfterPresentValidity(START, START));
            drammen.given(new UnitMoved(Drammen.HOUSING, AREA, NEW_YEAR.plusYears(1)))
                    .when(into(larger, smaller))
                    .thenRejected(new NotAfterPresentValidity(SPRING, NEW_YEAR.plusYears(1)));
        }

        @Test
        void what_nobody_has_is_not_split() {
            drammen.when(new SplitAnsvar("1399", List.of(larger, smaller), SPRING))
                    .thenRejected(new UnknownAnsvar("1399", SPRING, "/ansvar"));
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
