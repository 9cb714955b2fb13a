package no.tertial.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.readside.Tertial2Of2014.T2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import no.tertial.chart.Scope;
import no.tertial.figures.Dimension;
import no.tertial.figures.VarianceQuestion;
import no.tertial.figures.Variances;
import no.tertial.readside.Database;
import no.tertial.readside.History;
import no.tertial.readside.ReadSide;
import no.tertial.readside.Tertial2Of2014;
import no.tertial.replay.Comparison.Side;
import no.tertial.replay.Comparison.TableComparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class RebuildTest {
    private final DataSource dataSource;
    private final ReadSide readSide;
    private final History history;
    private final Rebuild rebuild;

    RebuildTest(Database database) {
        dataSource = database.migrated();
        readSide = ReadSide.over(dataSource);
        history = new History(dataSource, _ -> readSide.readModel());
        history.record(Tertial2Of2014.events());
        rebuild = new Rebuild(dataSource, "rebuilt", ReadSide::projections);
    }

    @Test
    void a_rebuild_from_the_events_equals_the_live_tables_and_can_be_made_again() {
        assertThat(rebuild.compare(history::through).equal()).isTrue();
        assertThat(rebuild.compare(history::through).equal()).isTrue();
    }

    @Test
    void a_cell_that_was_tampered_with_is_found_with_both_rows() {
        // given one øre in one cell
        int changed = new JdbcTemplate(dataSource).update("""
                        update figure_cell set p04 = p04 + 1 where measure = 4 and p04 is not null
                            and coding in (select id from figure_coding where ansvar = '1310')
                        """);
        assertThat(changed).isEqualTo(1);

        // when
        Comparison comparison = rebuild.compare(history::through);

        // then
        assertThat(comparison.equal()).isFalse();
        List<TableComparison> differing =
                comparison.tables().stream().filter(table -> !table.equal()).toList();
        assertThat(differing).singleElement().satisfies(table -> {
            assertThat(table.table()).isEqualTo("figure_cell");
            assertThat(table.liveRows()).isEqualTo(table.rebuiltRows());
            assertThat(table.differences())
                    .extracting(Comparison.Difference::side)
                    .containsExactlyInAnyOrder(Side.LIVE, Side.REBUILT);
        });
    }

    @Test
    void bytes_that_were_tampered_with_are_found_even_if_they_look_alike_as_characters() {
        // given
        JdbcTemplate db = new JdbcTemplate(dataSource);
        for (byte[] figures : db.query("select figures from figure_history", (row, _) -> row.getBytes(1))) {
            db.update("update figure_history set figures = ? where figures = ?", alike(figures), figures);
        }

        // when
        Comparison comparison = rebuild.compare(history::through);

        // then
        assertThat(comparison.tables())
                .filteredOn(table -> !table.equal())
                .extracting(TableComparison::table)
                .containsExactly("figure_history");
    }

    /** Other bytes that are the same characters, where there are any: those that stand for none all look alike. */
    private static byte[] alike(byte[] bytes) {
        byte[] other = bytes.clone();
        for (int i = 0; i < bytes.length; i++) {
            other[i] ^= 1;
            if (new String(other, UTF_8).equals(new String(bytes, UTF_8))) {
                return other;
            }
            other[i] = bytes[i];
        }
        return other;
    }

    @Test
    void putting_the_rebuilt_rows_in_place_heals_the_live_tables_and_events_go_on() {
        // given
        Variances sound = deviations();
        JdbcTemplate db = new JdbcTemplate(dataSource);
        db.update("update figure_cell set p04 = 0");
        db.update("delete from organisation_ansvar where ansvar = '1310'");

        // when
        Comparison before = rebuild.replace(history::through);
        readSide.forget();

        // then
        assertThat(before.equal()).isFalse();
        assertThat(deviations()).isEqualTo(sound);
        assertThat(rebuild.compare(history::through).equal()).isTrue();
        history.record(Tertial2Of2014.REPORT);
        assertThat(rebuild.compare(history::through).equal()).isTrue();
    }

    @Test
    void a_store_that_lacks_events_is_not_compared() {
        assertThatThrownBy(() -> rebuild.compare(position -> history.through(position - 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("end at 9");
    }

    @Test
    void an_event_that_is_missing_or_comes_again_stops_the_read_model() {
        Recorded again = new Recorded(Tertial2Of2014.LEDGER, 10, History.at(10), History.ACTOR);
        Recorded afterAGap = new Recorded(Tertial2Of2014.LEDGER, 12, History.at(12), History.ACTOR);

        assertThatThrownBy(() -> history.read(List.of(again))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> history.read(List.of(afterAGap))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_event_of_an_unknown_type_stops_the_read_model_and_leaves_nothing_behind() {
        assertThatThrownBy(() -> history.record((Object) "renamed")).isInstanceOf(IllegalArgumentException.class);

        assertThat(readSide.readModel().position()).isEqualTo(10);
    }

    private Variances deviations() {
        return readSide.variances()
                .variances(
                        new Scope.All(),
                        new VarianceQuestion(YEAR, T2, null, null, List.of(Dimension.UNIT), OPERATING, AsOf.NOW));
    }
}
