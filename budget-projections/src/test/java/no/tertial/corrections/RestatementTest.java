package no.tertial.corrections;

import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.CHART_EVENTS;
import static no.tertial.fixtures.Drammen.DRUG_CENTRE;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.INTRODUCTION_BENEFITS;
import static no.tertial.fixtures.Drammen.INTRODUCTION_CENTRE;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.ORGANISATION_EVENTS;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import no.tertial.chart.Scope;
import no.tertial.corrections.RestatementList.RestatedRow;
import no.tertial.corrections.RestatementList.RestatementRow;
import no.tertial.figures.Dimension;
import no.tertial.figures.FunctionFigureQuestion;
import no.tertial.figures.FunctionFigures;
import no.tertial.figures.FunctionFigures.FunctionRow;
import no.tertial.figures.VarianceQuestion;
import no.tertial.figures.VarianceRow;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.journal.PeriodEvent.PeriodClosed;
import no.tertial.journal.Posting;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.organisation.OrganisationView;
import no.tertial.organisation.OutsideScope;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.period.ReportingPeriod;
import no.tertial.readside.Database;
import no.tertial.readside.History;
import no.tertial.readside.ReadSide;
import no.tertial.replay.AsOf;
import no.tertial.restatements.RestatedLine;
import no.tertial.restatements.Restatement;
import no.tertial.restatements.RestatementEvent.RestatementRecorded;
import no.tertial.yearfile.YearFile;
import no.tertial.yearfile.YearFileRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What was booked on function 243 in 2017, and the accounts delivered, is found in 2018 to belong on function 275. */
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class RestatementTest {
    private static final Scope ALL = new Scope.All();
    private static final FiscalYear YEAR = new FiscalYear(2017);
    private static final AccountingPeriod OCTOBER = YEAR.period(10);
    private static final String WHY = "Kjøpet gjaldt introduksjonsordningen";
    private static final Restatement FOUND = new Restatement(
            OCTOBER,
            List.of(new RestatedLine(DRUG_PURCHASES, INTRODUCTION_BENEFITS, kroner(400_000))),
            WHY,
            "18/77",
            "DK-2017-IF-1");
    private static final Restatement BACK = new Restatement(
            OCTOBER,
            List.of(new RestatedLine(INTRODUCTION_BENEFITS, DRUG_PURCHASES, kroner(400_000))),
            "Var rett likevel",
            "18/77",
            "DK-2017-IF-1");

    private final ReadSide readSide;
    private final History history;
    private final long delivered;

    RestatementTest(Database database) {
        DataSource dataSource = database.migrated();
        readSide = ReadSide.over(dataSource);
        history = new History(dataSource, _ -> readSide.readModel());
        List<Object> events = new ArrayList<>(ORGANISATION_EVENTS);
        events.addAll(CHART_EVENTS);
        events.add(new VouchersPosted(
                List.of(
                        voucher("1", new Posting(DRUG_PURCHASES, kroner(1_000_000))),
                        voucher("2", new Posting(INTRODUCTION_BENEFITS, kroner(500_000)))),
                List.of()));
        IntStream.rangeClosed(0, AccountingPeriod.LAST)
                .forEach(number -> events.add(new PeriodClosed(YEAR.period(number))));
        history.record(events);
        delivered = history.position();
    }

    private static Voucher voucher(String number, Posting line) {
        return new Voucher(
                new VoucherKey("DK", YEAR, "IF", number), OCTOBER.lastDay(), OCTOBER, null, null, List.of(line));
    }

    @Test
    void the_key_figure_is_had_as_booked_and_as_corrected_and_as_it_was_known_then() {
        // given
        history.record(new RestatementRecorded("r-1", FOUND, null));

        // when
        FunctionFigures now = functions(ALL, AREA, null, AsOf.NOW);
        FunctionFigures then = functions(ALL, AREA, null, AsOf.position(delivered));
        FunctionFigures knownThen = functions(ALL, AREA, null, AsOf.knownAt(History.at(delivered)));

        // then
        assertThat(now.rows())
                .containsExactly(
                        row("243", "Rusmiddeltiltak", 1_000_000, -400_000, 600_000),
                        row("275", "Introduksjonsordningen", 500_000, 400_000, 900_000));
        assertThat(now.total()).isEqualTo(row(null, null, 1_500_000, 0, 1_500_000));
        assertThat(then.rows())
                .containsExactly(
                        row("243", "Rusmiddeltiltak", 1_000_000, 0, 1_000_000),
                        row("275", "Introduksjonsordningen", 500_000, 0, 500_000));
        assertThat(knownThen.rows()).isEqualTo(then.rows());
    }

    @Test
    void the_delivered_accounts_the_year_file_and_the_areas_total_stay() {
        // given
        List<VarianceRow> before = actuals();
        YearFile file = yearFile();

        // when
        history.record(new RestatementRecorded("r-1", FOUND, null));

        // then
        assertThat(actuals()).isEqualTo(before);
        assertThat(yearFile()).isEqualTo(file);
        assertThat(file.records())
                .extracting(YearFileRecord::function, YearFileRecord::thousands)
                .containsExactly(tuple("243", 1000L), tuple("275", 500L));
        assertThat(before)
                .extracting(VarianceRow::actualToDate)
                .containsExactly(kroner(1_000_000), kroner(500_000), kroner(1_500_000));
    }

    @Test
    void what_is_taken_back_counts_no_more_and_both_stay_in_the_list() {
        // given
        history.record(new RestatementRecorded("r-1", FOUND, null));
        history.record(new RestatementRecorded("r-2", BACK, "r-1"));

        // then
        assertThat(functions(ALL, AREA, null, AsOf.NOW).rows())
                .extracting(FunctionRow::corrected)
                .containsExactly(kroner(1_000_000), kroner(500_000));
        assertThat(list(ALL, AsOf.NOW))
                .containsExactly(
                        listed("r-1", FOUND, null, "r-2", delivered + 1),
                        listed("r-2", BACK, "r-1", null, delivered + 2));
        assertThat(list(ALL, AsOf.position(delivered + 1)))
                .containsExactly(listed("r-1", FOUND, null, null, delivered + 1));
        assertThat(functions(ALL, AREA, null, AsOf.position(delivered + 1)).rows())
                .extracting(FunctionRow::corrected)
                .containsExactly(kroner(600_000), kroner(900_000));
    }

    @Test
    void each_unit_sees_what_touches_it() {
        // given
        history.record(new RestatementRecorded("r-1", FOUND, null));

        // then
        assertThat(functions(ALL, null, DRUG_CENTRE, AsOf.NOW).total())
                .isEqualTo(row(null, null, 1_000_000, -400_000, 600_000));
        assertThat(functions(new Scope.OwnUnit(INTRODUCTION_CENTRE), null, null, AsOf.NOW)
                        .rows())
                .containsExactly(row("275", "Introduksjonsordningen", 500_000, 400_000, 900_000));
        assertThat(list(new Scope.OwnUnit(INTRODUCTION_CENTRE), AsOf.NOW)).hasSize(1);
        assertThat(list(new Scope.OwnUnit(NAV), AsOf.NOW)).isEmpty();
        assertThatThrownBy(() -> functions(new Scope.OwnUnit(NAV), null, DRUG_CENTRE, AsOf.NOW))
                .isInstanceOf(OutsideScope.class);
    }

    @Test
    void a_function_that_nothing_was_booked_on_is_shown_where_something_belongs_there_and_nowhere_else() {
        // given
        List<VarianceRow> before = actuals();
        history.record(new RestatementRecorded(
                "r-1",
                new Restatement(
                        OCTOBER,
                        List.of(new RestatedLine(INTRODUCTION_BENEFITS, NAV_BENEFITS, new Money(1))),
                        WHY,
                        null,
                        null),
                null));

        // then
        assertThat(actuals()).isEqualTo(before);
        assertThat(functions(ALL, null, NAV, AsOf.NOW).rows())
                .containsExactly(
                        new FunctionRow("281", "Økonomisk sosialhjelp", Money.ZERO, new Money(1), new Money(1)));
    }

    private FunctionFigures functions(Scope scope, @Nullable String area, @Nullable String unit, AsOf asOf) {
        return readSide.functionFigures()
                .functions(
                        scope,
                        new FunctionFigureQuestion(YEAR, area, unit, OPERATING, OrganisationView.RESTATED, asOf));
    }

    private static FunctionRow row(
            @Nullable String function, @Nullable String name, long booked, long restated, long corrected) {
        return new FunctionRow(function, name, kroner(booked), kroner(restated), kroner(corrected));
    }

    /** By function, and in all. */
    private List<VarianceRow> actuals() {
        var variances = readSide.variances()
                .variances(
                        ALL,
                        new VarianceQuestion(
                                YEAR,
                                ReportingPeriod.parse("2017-15"),
                                AREA,
                                null,
                                List.of(Dimension.FUNCTION),
                                OPERATING,
                                AsOf.NOW));
        List<VarianceRow> rows = new ArrayList<>(variances.rows());
        rows.add(variances.total());
        return rows;
    }

    private YearFile yearFile() {
        return readSide.yearFiles().yearFile(ALL, YEAR, AsOf.NOW).file();
    }

    private List<RestatementRow> list(Scope scope, AsOf asOf) {
        return readSide.restatements()
                .restatements(scope, new RestatementQuestion(YEAR, null, null, asOf))
                .restatements();
    }

    private static RestatementRow listed(
            String restatement,
            Restatement content,
            @Nullable String cancels,
            @Nullable String cancelledBy,
            long position) {
        Instant at = History.at(position);
        RestatedLine line = content.lines().getFirst();
        return new RestatementRow(
                restatement,
                OCTOBER,
                content.reason(),
                "18/77",
                "DK-2017-IF-1",
                cancels,
                cancelledBy,
                History.ACTOR,
                at,
                List.of(new RestatedRow(line.from(), line.to(), line.amount())));
    }
}
