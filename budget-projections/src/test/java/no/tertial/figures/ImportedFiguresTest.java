package no.tertial.figures;

import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_PAY;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Vouchers.posting;
import static no.tertial.fixtures.Vouchers.voucher;
import static no.tertial.money.Money.kroner;
import static no.tertial.readside.Tertial2Of2014.T2;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Scope;
import no.tertial.forecast.Method;
import no.tertial.journal.ImportContents;
import no.tertial.journal.ImportEvent.ImportAbandoned;
import no.tertial.journal.ImportEvent.ImportCompleted;
import no.tertial.journal.ImportEvent.ImportStarted;
import no.tertial.journal.ImportEvent.VouchersImported;
import no.tertial.journal.Voucher;
import no.tertial.money.Money;
import no.tertial.organisation.OrganisationView;
import no.tertial.readside.Database;
import no.tertial.readside.History;
import no.tertial.readside.ReadSide;
import no.tertial.readside.Tertial2Of2014;
import no.tertial.replay.AsOf;
import no.tertial.replay.Rebuild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class ImportedFiguresTest {
    private static final ImportStarted STARTED =
            new ImportStarted("17", "ab".repeat(32), new ImportContents(2, 2, 3, List.of()), 0, 0);
    private static final VouchersImported FIRST =
            chunk(1, voucher("x1", 8, posting(NAV_BENEFITS, kroner(1000)), posting(NAV_PAY, kroner(5))));
    private static final VouchersImported SECOND = chunk(
            2,
            voucher("x2", 8, posting(NAV_BENEFITS, kroner(-300))),
            voucher("x3", 7, posting(NAV_PAY, kroner(7)), posting(NAV_PAY, kroner(-7))));

    private final DataSource dataSource;
    private final ReadSide readSide;
    private final History history;
    private final long before;

    ImportedFiguresTest(Database database) {
        dataSource = database.migrated();
        readSide = ReadSide.over(dataSource);
        history = new History(dataSource, _ -> readSide.readModel());
        history.record(Tertial2Of2014.events());
        before = actual(AsOf.NOW).ore();
        history.record(List.of(STARTED, FIRST, SECOND));
    }

    private static VouchersImported chunk(int number, Voucher... vouchers) {
        return new VouchersImported("17", number, List.of(vouchers), null, List.of());
    }

    private Money actual(AsOf asOf) {
        return variances(asOf).total().actualToDate();
    }

    private Variances variances(AsOf asOf) {
        return readSide.variances()
                .variances(
                        new Scope.All(),
                        new VarianceQuestion(
                                YEAR,
                                T2,
                                AREA,
                                null,
                                List.of(Dimension.UNIT),
                                AccountClass.OPERATING,
                                OrganisationView.RESTATED,
                                asOf));
    }

    @Test
    void answers_name_the_imports_that_are_on_their_way() {
        // given
        long chunks = history.position();

        // when
        history.record(new ImportCompleted("17"));

        // then
        assertThat(onTheirWay(AsOf.position(chunks))).containsExactly("17");
        assertThat(onTheirWay(AsOf.NOW)).isEmpty();
        assertThat(onTheirWay(AsOf.position(chunks - 3))).isEmpty();
    }

    private List<String> onTheirWay(AsOf asOf) {
        ForecastQuestion question = new ForecastQuestion(YEAR, T2, AREA, null, null, null, Method.RUN_RATE, asOf);
        List<String> imports =
                readSide.forecasts().forecast(new Scope.All(), question).importsInProgress();
        assertThat(variances(asOf).importsInProgress()).isEqualTo(imports);
        return imports;
    }

    private long added(AsOf asOf) {
        return actual(asOf).ore() - before;
    }

    @Test
    void an_import_counts_from_its_completion_on_and_all_at_once() {
        // given
        long chunks = history.position();
        assertThat(added(AsOf.NOW)).isZero();

        // when
        history.record(new ImportCompleted("17"));

        // then
        assertThat(added(AsOf.NOW)).isEqualTo(70_500);
        assertThat(added(AsOf.position(chunks))).isZero();
        assertThat(added(AsOf.position(chunks + 1))).isEqualTo(70_500);
    }

    @Test
    void an_import_that_was_given_up_never_counts() {
        history.record(new ImportAbandoned("17"));

        assertThat(added(AsOf.NOW)).isZero();
        assertThat(new JdbcTemplate(dataSource).queryForObject("select count(*) from imported_chunk", Long.class))
                .isZero();
    }

    @Test
    void each_cell_tells_in_which_events_its_lines_stand() {
        // given
        long first = history.position() - 1;

        // when
        history.record(new ImportCompleted("17"));

        // then
        assertThat(placesOf(8, 70_000)).containsExactly(first, first + 1);
        assertThat(placesOf(8, 500)).containsExactly(first);
        assertThat(placesOf(7, 0)).containsExactly(first + 1);
    }

    private long[] placesOf(int period, long amount) {
        List<byte[]> rows = new JdbcTemplate(dataSource)
                .query(
                        "select figures from figure_history where position = ?",
                        (found, _) -> found.getBytes(1),
                        history.position());
        for (byte[] row : rows) {
            PackedFigures.Reader cell = new PackedFigures.Reader(row, history.position());
            while (cell.next()) {
                if (cell.period() == period && cell.amount() == amount) {
                    return cell.places();
                }
            }
        }
        throw new AssertionError("No cell has " + amount);
    }

    @Test
    void a_rebuild_gives_the_same_rows_before_and_after_the_completion() {
        Rebuild rebuild = new Rebuild(dataSource, "rebuilt", ReadSide::projections);

        assertThat(rebuild.compare(history::through).equal()).isTrue();
        history.record(new ImportCompleted("17"));
        assertThat(rebuild.compare(history::through).equal()).isTrue();
    }
}
