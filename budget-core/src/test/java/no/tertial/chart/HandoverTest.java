package no.tertial.chart;

import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.DRUG_CENTRE;
import static no.tertial.fixtures.Drammen.HOUSING;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.OTHER_AREA;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.tertial.chart.Handover.Part;
import no.tertial.chart.Handover.Split;
import no.tertial.chart.Handover.ToArea;
import no.tertial.chart.OrganisationEvent.AnsvarAssigned;
import no.tertial.chart.OrganisationEvent.AnsvarSplit;
import no.tertial.chart.OrganisationEvent.UnitClosed;
import no.tertial.chart.OrganisationEvent.UnitMoved;
import org.junit.jupiter.api.Test;

/** What a change of the organisation does to the areas' money. */
class HandoverTest {
    private static final LocalDate SUMMER = LocalDate.of(2014, 7, 1);

    private final OrganisationDecider decider = new OrganisationDecider();
    private final Organisation drammen = REFERENCE.organisation();

    @Test
    void a_unit_takes_all_that_it_owns_along() {
        Organisation larger = decider.evolve(drammen, new AnsvarAssigned("1311", NAV, SUMMER.minusMonths(3)));

        assertThat(Handover.of(larger, new UnitMoved(NAV, OTHER_AREA, SUMMER)))
                .isEqualTo(List.of(new ToArea("1310", AREA, OTHER_AREA), new ToArea("1311", AREA, OTHER_AREA)));
    }

    @Test
    void what_goes_to_a_unit_of_the_same_area_hands_no_money_over() {
        assertThat(Handover.of(drammen, new AnsvarAssigned("1310", DRUG_CENTRE, SUMMER)))
                .isEmpty();
        assertThat(Handover.of(drammen, new AnsvarAssigned("1310", HOUSING, SUMMER)))
                .isEqualTo(List.of(new ToArea("1310", AREA, OTHER_AREA)));
    }

    @Test
    void a_new_responsibility_centre_hands_nothing_over() {
        assertThat(Handover.of(drammen, new AnsvarAssigned("1311", NAV, SUMMER)))
                .isEmpty();
    }

    @Test
    void what_a_closed_unit_left_still_counts_in_its_area() {
        Organisation closed = decider.evolve(drammen, new UnitClosed(NAV, SUMMER.minusMonths(1)));

        assertThat(Handover.of(drammen, new UnitClosed(NAV, SUMMER))).isEmpty();
        assertThat(Handover.of(closed, new AnsvarAssigned("1310", HOUSING, SUMMER)))
                .isEqualTo(List.of(new ToArea("1310", AREA, OTHER_AREA)));
    }

    @Test
    void what_an_ended_responsibility_centre_left_goes_where_its_last_unit_goes() {
        AnsvarSplit split = new AnsvarSplit(
                "1310", List.of(new SplitPart("1315", NAV, 1), new SplitPart("1316", NAV, 1)), SUMMER.minusMonths(3));
        Organisation divided = decider.evolve(drammen, split);

        assertThat(Handover.of(divided, new UnitMoved(NAV, OTHER_AREA, SUMMER)))
                .isEqualTo(List.of(
                        new ToArea("1310", AREA, OTHER_AREA),
                        new ToArea("1315", AREA, OTHER_AREA),
                        new ToArea("1316", AREA, OTHER_AREA)));
    }

    @Test
    void a_split_hands_each_part_to_the_area_of_its_unit() {
        AnsvarSplit split = new AnsvarSplit(
                "1310", List.of(new SplitPart("1315", NAV, 60), new SplitPart("1410", HOUSING, 40)), SUMMER);

        assertThat(Handover.of(drammen, split))
                .isEqualTo(List.of(new Split(
                        "1310", AREA, List.of(new Part("1315", AREA, 60), new Part("1410", OTHER_AREA, 40)))));
    }
}
