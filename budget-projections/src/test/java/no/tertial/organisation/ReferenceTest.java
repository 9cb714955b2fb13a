package no.tertial.organisation;

import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.CHART_EVENTS;
import static no.tertial.fixtures.Drammen.HOUSING;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.ORGANISATION_EVENTS;
import static no.tertial.fixtures.Drammen.OTHER_AREA;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Chart;
import no.tertial.chart.ChartEvent.ChartLoaded;
import no.tertial.chart.Organisation;
import no.tertial.chart.OrganisationDecider;
import no.tertial.chart.OrganisationEvent;
import no.tertial.chart.OrganisationEvent.AnsvarAssigned;
import no.tertial.chart.OrganisationEvent.UnitClosed;
import no.tertial.chart.OrganisationEvent.UnitMoved;
import no.tertial.chart.Scope;
import no.tertial.organisation.ChartOfYear.AccountEntry;
import no.tertial.organisation.OrganisationTree.AreaNode;
import no.tertial.organisation.OrganisationTree.UnitNode;
import no.tertial.period.FiscalYear;
import no.tertial.readside.Database;
import no.tertial.readside.History;
import no.tertial.readside.ReadSide;
import no.tertial.replay.AsOf;
import no.tertial.replay.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class ReferenceTest {
    private static final Scope ALL = new Scope.All();
    private static final LocalDate NEW_YEAR_2015 = LocalDate.of(2015, 1, 1);

    private final DataSource dataSource;
    private final ReadSide readSide;
    private final History history;

    ReferenceTest(Database database) {
        dataSource = database.migrated();
        readSide = ReadSide.over(dataSource);
        history = new History(dataSource, _ -> readSide.readModel());
    }

    @Test
    void the_organisation_as_of_any_position_is_what_its_events_up_to_there_evolve_to() {
        // given
        List<OrganisationEvent> events = new ArrayList<>(ORGANISATION_EVENTS);
        events.add(new UnitMoved(HOUSING, AREA, NEW_YEAR_2015));
        events.add(new AnsvarAssigned("1410", NAV, NEW_YEAR_2015));
        events.add(new AnsvarAssigned("1311", NAV, LocalDate.of(2014, 6, 1)));
        events.add(new UnitMoved(HOUSING, OTHER_AREA, LocalDate.of(2016, 1, 1)));
        events.add(new UnitClosed(HOUSING, LocalDate.of(2017, 1, 1)));
        history.record(events);

        // then
        OrganisationDecider decider = new OrganisationDecider();
        Organisation evolved = decider.initial();
        assertThat(organisationAt(0)).isEqualTo(evolved);
        for (int position = 1; position <= events.size(); position++) {
            evolved = decider.evolve(evolved, events.get(position - 1));
            assertThat(organisationAt(position)).as("position %d", position).isEqualTo(evolved);
        }
    }

    private Organisation organisationAt(long position) {
        return new Reading(dataSource)
                .at(
                        AsOf.position(position),
                        (db, moment) -> readSide.reference().organisation(db, moment));
    }

    @Test
    void the_chart_as_of_a_position_is_what_was_loaded_up_to_there() {
        // given a chart that is loaded again for the same year, with one account less
        history.record(CHART_EVENTS);
        ChartLoaded first = (ChartLoaded) CHART_EVENTS.getFirst();
        history.record(new ChartLoaded(
                first.from(), first.accounts().subList(1, first.accounts().size()), first.functions()));

        // then
        assertThat(chartAt(1)).isEqualTo(REFERENCE.chart());
        assertThat(accounts(AsOf.position(1))).hasSize(first.accounts().size());
        assertThat(accounts(AsOf.NOW)).hasSize(first.accounts().size() - 1).doesNotContain("1010");
        assertThat(accounts(AsOf.position(0))).isEmpty();
    }

    private Chart chartAt(long position) {
        return new Reading(dataSource)
                .at(
                        AsOf.position(position),
                        (db, moment) -> readSide.reference().chart(db, moment));
    }

    private List<String> accounts(AsOf asOf) {
        return readSide.chart().chart(ALL, new ChartQuestion(new FiscalYear(2014), asOf)).accounts().stream()
                .map(AccountEntry::account)
                .toList();
    }

    @Test
    void an_account_shows_the_national_art_that_it_maps_to_and_its_group() {
        history.record(CHART_EVENTS);

        assertThat(readSide.chart()
                        .chart(ALL, new ChartQuestion(new FiscalYear(2014), AsOf.NOW))
                        .accounts())
                .filteredOn(account -> account.account().equals("0910"))
                .extracting(AccountEntry::art, AccountEntry::accountGroup, AccountEntry::classes)
                .containsExactly(tuple("910", no.tertial.chart.AccountGroup.FINANCE, List.of(AccountClass.CAPITAL)));
    }

    @Test
    void a_unit_stands_in_its_area_on_the_asked_day_and_within_the_scope() {
        // given
        history.record(ORGANISATION_EVENTS);
        history.record(new UnitMoved(HOUSING, AREA, NEW_YEAR_2015));

        // then
        assertThat(units(ALL, LocalDate.of(2014, 12, 31))).containsExactly("13 4", "14 1");
        assertThat(units(ALL, NEW_YEAR_2015)).containsExactly("13 5", "14 0");
        assertThat(units(new Scope.OwnArea(OTHER_AREA), LocalDate.of(2014, 12, 31)))
                .containsExactly("14 1");
        assertThat(organisation(new Scope.OwnUnit(NAV), NEW_YEAR_2015).areas())
                .containsExactly(new AreaNode(
                        AREA,
                        "Sosiale tjenester",
                        LocalDate.of(2012, 1, 1),
                        List.of(new UnitNode(NAV, "NAV", null, List.of("1310")))));
        assertThat(organisation(ALL, LocalDate.of(2011, 12, 31)).areas()).isEmpty();
    }

    private List<String> units(Scope scope, LocalDate validAt) {
        return organisation(scope, validAt).areas().stream()
                .map(area -> area.area() + " " + area.units().size())
                .toList();
    }

    private OrganisationTree organisation(Scope scope, LocalDate validAt) {
        return readSide.organisation().organisation(scope, new OrganisationQuestion(validAt, AsOf.NOW));
    }

    @Test
    void figures_stay_with_a_unit_after_it_has_closed_but_it_is_not_waited_for() {
        // given
        Organisation organisation = new OrganisationDecider()
                .evolve(REFERENCE.organisation(), new UnitClosed(NAV, LocalDate.of(2014, 7, 1)));

        // when
        Selection selection = Selection.of(ALL, AREA, null, organisation, LocalDate.of(2014, 8, 31));

        // then
        assertThat(selection.unitOf()).containsEntry("1310", NAV);
        assertThat(selection.units()).contains(NAV);
        assertThat(selection.openUnits()).doesNotContain(NAV);
    }
}
