package no.tertial.chart;

import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.OTHER_AREA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.tertial.chart.OrganisationEvent.UnitClosed;
import no.tertial.chart.OrganisationEvent.UnitCreated;
import no.tertial.chart.OrganisationEvent.UnitMoved;
import no.tertial.fixtures.Drammen;
import no.tertial.period.FiscalYear;
import org.junit.jupiter.api.Test;

/** Which area a responsibility centre's money lies under, also before it began and after it closed. */
class LastAreaTest {
    private static final LocalDate JULY = LocalDate.of(2014, 7, 1);
    private static final FiscalYear YEAR = new FiscalYear(2014);

    private final Organisation drammen = Drammen.REFERENCE.organisation();

    @Test
    void it_is_the_area_that_it_belongs_to() {
        assertThat(drammen.lastAreaOf("1310", JULY)).contains(AREA);
        assertThat(drammen.lastAreaOf("7777", JULY)).isEmpty();
    }

    @Test
    void a_closed_units_money_stays_where_it_lay() {
        Organisation closed = evolved(new UnitClosed(NAV, JULY));

        assertThat(closed.areaOf("1310", JULY)).isEmpty();
        assertThat(closed.lastAreaOf("1310", JULY)).contains(AREA);
    }

    @Test
    void before_its_first_day_it_is_the_area_that_it_will_belong_to() {
        Organisation later = evolved(new UnitCreated("ung", "Ung", AREA, List.of("1340"), JULY));

        assertThat(later.areaOf("1340", JULY.minusDays(1))).isEmpty();
        assertThat(later.lastAreaOf("1340", JULY.minusDays(1))).contains(AREA);
    }

    @Test
    void a_unit_that_moves_lies_under_each_area_in_its_time() {
        Organisation moved = evolved(new UnitMoved(NAV, OTHER_AREA, JULY));

        assertThat(moved.lastAreaOf("1310", JULY.minusDays(1))).contains(AREA);
        assertThat(moved.lastAreaOf("1310", JULY)).contains(OTHER_AREA);
    }

    @Test
    void only_what_moves_inside_the_year_may_change_area_in_it() {
        LocalDate newYear = YEAR.firstDay();

        assertThat(drammen.mayChangeArea("1310", YEAR)).isFalse();
        assertThat(drammen.mayChangeArea("7777", YEAR)).isFalse();
        assertThat(evolved(new UnitMoved(NAV, OTHER_AREA, JULY)).mayChangeArea("1310", YEAR))
                .isTrue();
        assertThat(evolved(new UnitMoved(NAV, OTHER_AREA, JULY)).mayChangeArea("1320", YEAR))
                .isFalse();
        assertThat(evolved(new UnitMoved(NAV, OTHER_AREA, newYear)).mayChangeArea("1310", YEAR))
                .isFalse();
        assertThat(evolved(new UnitMoved(NAV, OTHER_AREA, JULY)).mayChangeArea("1310", new FiscalYear(2015)))
                .isFalse();
        assertThat(evolved(new UnitCreated("ung", "Ung", AREA, List.of("1340"), JULY))
                        .mayChangeArea("1340", YEAR))
                .isFalse();
    }

    private static Organisation evolved(OrganisationEvent event) {
        return new OrganisationDecider().evolve(Drammen.REFERENCE.organisation(), event);
    }
}
