package no.tertial.regulations;

import static no.tertial.money.Money.kroner;
import static no.tertial.regulations.DecidingBody.AREA_HEAD;
import static no.tertial.regulations.DecidingBody.CHIEF_EXECUTIVE;
import static no.tertial.regulations.DecidingBody.COUNCIL;
import static no.tertial.regulations.DecidingBody.EXECUTIVE_COMMITTEE;
import static no.tertial.regulations.DecidingBody.UNIT_HEAD;
import static no.tertial.regulations.Matter.BETWEEN_AREAS;
import static no.tertial.regulations.Matter.WITHIN_AREA;
import static no.tertial.regulations.Matter.WITHIN_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import no.tertial.decider.Scenario;
import no.tertial.money.Money;
import no.tertial.regulations.AuthorityTable.Entry;
import no.tertial.regulations.RegulationsCommand.AdoptAuthorityTable;
import no.tertial.regulations.RegulationsCommand.DefinePhasingProfile;
import no.tertial.regulations.RegulationsEvent.AuthorityTableAdopted;
import no.tertial.regulations.RegulationsEvent.PhasingProfileDefined;
import no.tertial.regulations.RegulationsRejection.AuthorityGivenTwice;
import no.tertial.regulations.RegulationsRejection.AuthorityNotAfterPresent;
import no.tertial.regulations.RegulationsRejection.AuthorityNotTheCouncils;
import no.tertial.regulations.RegulationsRejection.CouncilNeedsNoEntry;
import no.tertial.regulations.RegulationsRejection.LowerBodyDecidesMore;
import no.tertial.regulations.RegulationsRejection.NegativeAuthority;
import no.tertial.regulations.RegulationsRejection.NegativeWeight;
import no.tertial.regulations.RegulationsRejection.NoPositiveWeight;
import no.tertial.regulations.RegulationsRejection.ProfileNameReserved;
import no.tertial.regulations.RegulationsRejection.WeightsNotTwelve;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegulationsDeciderTest {
    private static final LocalDate Y2014 = LocalDate.of(2014, 1, 1);
    private static final LocalDate Y2015 = LocalDate.of(2015, 1, 1);
    private static final Entry UNITS = entry(WITHIN_UNIT, UNIT_HEAD, null);
    private static final List<Long> SUMMER = List.of(1L, 1L, 1L, 1L, 1L, 3L, 3L, 1L, 1L, 1L, 1L, 1L);

    private final Scenario<RegulationsCommand, RegulationsEvent, Regulations> scenario =
            Scenario.of(new RegulationsDecider());

    @Test
    void the_council_adopts_who_may_decide_what() {
        scenario.when(adoption(Y2014, UNITS)).thenEvents(new AuthorityTableAdopted(Y2014, by(COUNCIL), List.of(UNITS)));
    }

    @Test
    void a_table_is_in_force_from_its_day_until_the_next_and_the_default_before_the_first() {
        Regulations regulations = scenario.given(new AuthorityTableAdopted(Y2014, by(COUNCIL), List.of(UNITS)))
                .when(adoption(Y2015))
                .thenState();

        assertThat(regulations.authorityOn(Y2014.minusDays(1))).isEqualTo(AuthorityTable.DEFAULT);
        assertThat(regulations.authorityOn(Y2014)).isEqualTo(new AuthorityTable(List.of(UNITS)));
        assertThat(regulations.authorityOn(Y2015.minusDays(1))).isEqualTo(new AuthorityTable(List.of(UNITS)));
        assertThat(regulations.authorityOn(Y2015)).isEqualTo(new AuthorityTable(List.of()));
    }

    @Test
    void by_default_units_and_areas_rearrange_their_own_and_the_council_decides_the_rest() {
        assertThat(AuthorityTable.DEFAULT.lowest(WITHIN_UNIT, kroner(1))).isEqualTo(UNIT_HEAD);
        assertThat(AuthorityTable.DEFAULT.lowest(WITHIN_AREA, kroner(1))).isEqualTo(CHIEF_EXECUTIVE);
        for (Matter matter : Matter.values()) {
            if (matter != WITHIN_UNIT && matter != WITHIN_AREA) {
                assertThat(AuthorityTable.DEFAULT.lowest(matter, Money.ZERO)).isEqualTo(COUNCIL);
            }
        }
    }

    @Test
    void a_body_decides_up_to_its_limit_and_the_next_one_above_it() {
        AuthorityTable table = new AuthorityTable(List.of(
                entry(BETWEEN_AREAS, CHIEF_EXECUTIVE, kroner(100_000)),
                entry(BETWEEN_AREAS, EXECUTIVE_COMMITTEE, kroner(1_000_000))));

        assertThat(table.lowest(BETWEEN_AREAS, kroner(100_000))).isEqualTo(CHIEF_EXECUTIVE);
        assertThat(table.lowest(BETWEEN_AREAS, new Money(10_000_001))).isEqualTo(EXECUTIVE_COMMITTEE);
        assertThat(table.lowest(BETWEEN_AREAS, new Money(100_000_001))).isEqualTo(COUNCIL);
    }

    @Test
    void nobody_below_the_council_hands_out_authority() {
        scenario.when(new AdoptAuthorityTable(Y2014, by(CHIEF_EXECUTIVE), List.of(UNITS)))
                .thenRejected(new AuthorityNotTheCouncils(CHIEF_EXECUTIVE));
    }

    @Test
    void a_table_starts_later_than_the_one_before() {
        var adopted = scenario.given(new AuthorityTableAdopted(Y2014, by(COUNCIL), List.of(UNITS)));

        adopted.when(adoption(Y2014, UNITS)).thenRejected(new AuthorityNotAfterPresent(Y2014, Y2014));
        adopted.when(adoption(Y2014.minusDays(1), UNITS))
                .thenRejected(new AuthorityNotAfterPresent(Y2014.minusDays(1), Y2014));
        adopted.when(adoption(Y2014.plusDays(1), UNITS)).thenAccepted();
    }

    @Test
    void the_council_stands_in_no_entry() {
        scenario.when(adoption(Y2014, UNITS, entry(WITHIN_UNIT, COUNCIL, kroner(1))))
                .thenRejected(new CouncilNeedsNoEntry(WITHIN_UNIT, "/entries/1/body"));
    }

    @Test
    void a_body_is_given_a_matter_once() {
        scenario.when(adoption(Y2014, UNITS, entry(WITHIN_AREA, UNIT_HEAD, null), UNITS))
                .thenRejected(new AuthorityGivenTwice(WITHIN_UNIT, UNIT_HEAD, "/entries/2"));
    }

    @Test
    void a_limit_is_never_negative() {
        scenario.when(adoption(Y2014, entry(WITHIN_UNIT, UNIT_HEAD, new Money(-1))))
                .thenRejected(new NegativeAuthority(new Money(-1), "/entries/0/upTo"));
        scenario.when(adoption(Y2014, entry(WITHIN_UNIT, UNIT_HEAD, Money.ZERO)))
                .thenAccepted();
    }

    @Test
    void a_lower_body_never_decides_more_than_a_higher_one() {
        Entry higher = entry(WITHIN_AREA, CHIEF_EXECUTIVE, kroner(100));

        scenario.when(adoption(Y2014, entry(WITHIN_AREA, AREA_HEAD, kroner(101)), higher))
                .thenRejected(new LowerBodyDecidesMore(
                        WITHIN_AREA, AREA_HEAD, kroner(101), CHIEF_EXECUTIVE, kroner(100), "/entries/0/upTo"));
        scenario.when(adoption(Y2014, higher, entry(WITHIN_AREA, AREA_HEAD, null)))
                .thenRejected(new LowerBodyDecidesMore(
                        WITHIN_AREA, AREA_HEAD, null, CHIEF_EXECUTIVE, kroner(100), "/entries/1/upTo"));
        scenario.when(adoption(
                        Y2014,
                        entry(WITHIN_AREA, AREA_HEAD, kroner(100)),
                        higher,
                        entry(WITHIN_UNIT, AREA_HEAD, null),
                        entry(WITHIN_AREA, EXECUTIVE_COMMITTEE, null)))
                .thenAccepted();
    }

    @Test
    void a_profile_is_defined_with_its_reason_and_replaces_what_it_was() {
        Regulations regulations = scenario.given(
                        new PhasingProfileDefined("SUMMER", List.copyOf(Collections.nCopies(12, 1L)), "Nytt", null))
                .when(new DefinePhasingProfile(new PhasingProfile("SUMMER", SUMMER), "Sesong", null))
                .thenState();

        assertThat(regulations.profile("SUMMER")).contains(new PhasingProfile("SUMMER", SUMMER));
        assertThat(regulations.profile("PAYROLL")).contains(PhasingProfile.PAYROLL);
        assertThat(regulations.profile("WINTER")).isEmpty();
    }

    @Test
    void the_payroll_profile_is_data_too() {
        scenario.when(new DefinePhasingProfile(new PhasingProfile("PAYROLL", SUMMER), "Ny praksis", by(COUNCIL)))
                .thenEvents(new PhasingProfileDefined("PAYROLL", SUMMER, "Ny praksis", by(COUNCIL)));
    }

    @Test
    void a_profile_has_twelve_weights_none_negative_and_one_positive() {
        scenario.when(profile(List.of(1L, 2L))).thenRejected(new WeightsNotTwelve(2));
        scenario.when(profile(List.of(1L, 0L, -5L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L)))
                .thenRejected(new NegativeWeight(-5, "/weights/2"));
        scenario.when(profile(Collections.nCopies(12, 0L))).thenRejected(new NoPositiveWeight("SUMMER"));
        scenario.when(profile(List.of())).thenRejected(new WeightsNotTwelve(0), new NoPositiveWeight("SUMMER"));
    }

    @Test
    void a_profile_is_not_called_what_another_way_to_spread_is_called() {
        scenario.when(new DefinePhasingProfile(new PhasingProfile("EVEN", SUMMER), "Sesong", null))
                .thenRejected(new ProfileNameReserved("EVEN"));
        scenario.when(new DefinePhasingProfile(new PhasingProfile("LAST_YEAR", SUMMER), "Sesong", null))
                .thenRejected(new ProfileNameReserved("LAST_YEAR"));
    }

    private static DefinePhasingProfile profile(List<Long> weights) {
        return new DefinePhasingProfile(new PhasingProfile("SUMMER", weights), "Sesong", null);
    }

    private static AdoptAuthorityTable adoption(LocalDate validFrom, Entry... entries) {
        return new AdoptAuthorityTable(validFrom, by(COUNCIL), List.of(entries));
    }

    private static Entry entry(Matter matter, DecidingBody body, @Nullable Money upTo) {
        return new Entry(matter, body, upTo);
    }

    private static Decision by(DecidingBody body) {
        return new Decision("13/4711", body, LocalDate.of(2013, 12, 17), "Økonomireglement", null);
    }
}
