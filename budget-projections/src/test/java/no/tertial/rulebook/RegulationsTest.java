package no.tertial.rulebook;

import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import no.tertial.chart.Scope;
import no.tertial.readside.Database;
import no.tertial.readside.History;
import no.tertial.readside.ReadSide;
import no.tertial.regulations.AuthorityTable.Entry;
import no.tertial.regulations.DecidingBody;
import no.tertial.regulations.Decision;
import no.tertial.regulations.Matter;
import no.tertial.regulations.PhasingProfile;
import no.tertial.regulations.RegulationsEvent.AuthorityTableAdopted;
import no.tertial.regulations.RegulationsEvent.PhasingProfileDefined;
import no.tertial.replay.AsOf;
import no.tertial.replay.Rebuild;
import no.tertial.rulebook.Authorities.AdoptedTable;
import no.tertial.rulebook.Authorities.Authority;
import no.tertial.rulebook.PhasingProfiles.ProfileEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class RegulationsTest {
    private static final Scope ALL = new Scope.All();
    private static final LocalDate Y2014 = LocalDate.of(2014, 1, 1);
    private static final LocalDate Y2015 = LocalDate.of(2015, 1, 1);
    private static final LocalDate DECIDED = LocalDate.of(2013, 12, 17);
    private static final Decision DECISION =
            new Decision("13/4711", DecidingBody.COUNCIL, DECIDED, "Økonomireglement", null);
    private static final List<Long> SUMMER = List.of(1L, 1L, 1L, 1L, 1L, 3L, 3L, 1L, 1L, 1L, 1L, 1L);
    private static final List<Long> WINTER = List.of(3L, 3L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 3L);

    private final ReadSide readSide;
    private final History history;
    private final Rebuild rebuild;

    RegulationsTest(Database database) {
        DataSource dataSource = database.migrated();
        readSide = ReadSide.over(dataSource);
        history = new History(dataSource, _ -> readSide.readModel());
        rebuild = new Rebuild(dataSource, "rebuilt", ReadSide::projections);
    }

    @Test
    void the_table_of_a_day_is_the_last_one_adopted_for_it_and_the_default_before() {
        // given
        history.record(new AuthorityTableAdopted(
                Y2014,
                DECISION,
                List.of(
                        new Entry(Matter.WITHIN_UNIT, DecidingBody.UNIT_HEAD, null),
                        new Entry(Matter.BETWEEN_AREAS, DecidingBody.CHIEF_EXECUTIVE, kroner(500_000)))));
        history.record(new AuthorityTableAdopted(Y2015, DECISION, List.of()));

        // then
        List<Authority> byDefault = List.of(
                new Authority(Matter.WITHIN_UNIT, DecidingBody.UNIT_HEAD, null),
                new Authority(Matter.WITHIN_AREA, DecidingBody.CHIEF_EXECUTIVE, null));
        AdoptedTable first = new AdoptedTable(Y2014, "13/4711", DECIDED, "Økonomireglement");
        assertThat(authorities(Y2014.minusDays(1), AsOf.NOW))
                .isEqualTo(new Authorities(Y2014.minusDays(1), History.at(2), 2, null, byDefault));
        assertThat(authorities(Y2015.minusDays(1), AsOf.NOW))
                .isEqualTo(new Authorities(
                        Y2015.minusDays(1),
                        History.at(2),
                        2,
                        first,
                        List.of(
                                new Authority(Matter.WITHIN_UNIT, DecidingBody.UNIT_HEAD, null),
                                new Authority(Matter.BETWEEN_AREAS, DecidingBody.CHIEF_EXECUTIVE, kroner(500_000)))));
        assertThat(authorities(Y2015, AsOf.NOW).entries()).isEmpty();
        assertThat(authorities(Y2015, AsOf.position(1)).adopted()).isEqualTo(first);
        assertThat(authorities(Y2015, AsOf.position(0)).entries()).isEqualTo(byDefault);
        assertThat(rebuild.compare(history::through).equal()).isTrue();
    }

    private Authorities authorities(LocalDate day, AsOf asOf) {
        return readSide.regulations().authorities(ALL, new AuthoritiesQuestion(day, asOf));
    }

    @Test
    void a_profile_has_the_weights_that_it_was_last_given_as_of_each_moment() {
        // given
        history.record(new PhasingProfileDefined("SEASON", SUMMER, "Sesong", DECISION));
        history.record(new PhasingProfileDefined("SEASON", WINTER, "Ny sesong", null));
        history.record(new PhasingProfileDefined("PAYROLL", SUMMER, "Ny praksis", null));

        // then
        ProfileEntry payroll = new ProfileEntry("PAYROLL", PhasingProfile.PAYROLL.weights(), null, null, null);
        assertThat(profiles(AsOf.position(0))).containsExactly(payroll);
        assertThat(profiles(AsOf.knownAt(History.at(1))))
                .containsExactly(payroll, new ProfileEntry("SEASON", SUMMER, History.at(1), "Sesong", "13/4711"));
        assertThat(profiles(AsOf.position(2)))
                .containsExactly(payroll, new ProfileEntry("SEASON", WINTER, History.at(2), "Ny sesong", null));
        assertThat(profiles(AsOf.NOW))
                .containsExactly(
                        new ProfileEntry("PAYROLL", SUMMER, History.at(3), "Ny praksis", null),
                        new ProfileEntry("SEASON", WINTER, History.at(2), "Ny sesong", null));
        assertThat(rebuild.compare(history::through).equal()).isTrue();
    }

    private List<ProfileEntry> profiles(AsOf asOf) {
        return readSide.regulations().profiles(new Scope.OwnUnit("nav"), asOf).profiles();
    }
}
