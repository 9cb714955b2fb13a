package no.tertial.organisation;

import static no.tertial.chart.AccountClass.CAPITAL;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Drammen.CHART_EVENTS;
import static no.tertial.fixtures.Kostras.OF_2024;
import static no.tertial.fixtures.Kostras.OF_2025;
import static no.tertial.fixtures.Kostras.RESULT;
import static no.tertial.fixtures.Kostras.Y2024;
import static no.tertial.fixtures.Kostras.Y2025;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import no.tertial.chart.AccountKind;
import no.tertial.chart.Chart;
import no.tertial.chart.ChartDecider;
import no.tertial.chart.ChartEvent;
import no.tertial.chart.ChartEvent.KostraLoaded;
import no.tertial.chart.Scope;
import no.tertial.organisation.NationalCodes.ArtEntry;
import no.tertial.organisation.NationalCodes.NationalFunctionEntry;
import no.tertial.period.FiscalYear;
import no.tertial.readside.Database;
import no.tertial.readside.History;
import no.tertial.readside.ReadSide;
import no.tertial.replay.AsOf;
import no.tertial.replay.Reading;
import no.tertial.replay.Rebuild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class NationalCodesTest {
    private final DataSource dataSource;
    private final ReadSide readSide;
    private final History history;

    NationalCodesTest(Database database) {
        dataSource = database.migrated();
        readSide = ReadSide.over(dataSource);
        history = new History(dataSource, _ -> readSide.readModel());
    }

    @Test
    void the_chart_with_the_nations_codes_as_of_any_position_is_what_its_events_up_to_there_evolve_to() {
        // given
        List<ChartEvent> events = new ArrayList<>(CHART_EVENTS);
        events.add(OF_2024);
        events.add(OF_2025);
        events.add(new KostraLoaded(Y2025, OF_2025.arts().subList(1, 5), OF_2024.functions(), List.of()));
        history.record(events);

        // then
        ChartDecider decider = new ChartDecider();
        Chart evolved = decider.initial();
        for (int position = 1; position <= events.size(); position++) {
            evolved = decider.evolve(evolved, events.get(position - 1));
            assertThat(chartAt(position)).as("position %d", position).isEqualTo(evolved);
        }
        assertThat(new Rebuild(dataSource, "rebuilt", ReadSide::projections)
                        .compare(history::through)
                        .equal())
                .isTrue();
    }

    private Chart chartAt(long position) {
        return new Reading(dataSource)
                .at(
                        AsOf.position(position),
                        (db, moment) -> readSide.reference().chart(db, moment));
    }

    @Test
    void the_codes_of_a_year_are_the_last_ones_loaded_for_it_or_an_earlier_one() {
        // given
        history.record(List.of(OF_2024, OF_2025));

        // then
        NationalCodes codes = national(new FiscalYear(2026), AsOf.NOW);
        assertThat(codes.from()).isEqualTo(Y2025);
        assertThat(codes.arts())
                .hasSize(5)
                .contains(
                        new ArtEntry("290", "Internkjøp", AccountKind.EXPENDITURE, List.of(OPERATING, CAPITAL), true),
                        new ArtEntry("589", null, AccountKind.EXPENDITURE, List.of(OPERATING, CAPITAL), false));
        assertThat(codes.functions())
                .extracting(NationalFunctionEntry::nationalFunction)
                .containsExactly("281", "800", "899");
        assertThat(codes.bindings()).containsExactly(RESULT);
        assertThat(national(Y2024, AsOf.NOW).functions()).hasSize(4);
        assertThat(national(Y2025, AsOf.position(1)).from()).isEqualTo(Y2024);
        assertThat(national(new FiscalYear(2023), AsOf.NOW))
                .isEqualTo(new NationalCodes(
                        new FiscalYear(2023), History.at(2), 2, null, List.of(), List.of(), List.of()));
    }

    private NationalCodes national(FiscalYear year, AsOf asOf) {
        return readSide.chart().national(new Scope.OwnUnit("nav"), new ChartQuestion(year, asOf));
    }
}
