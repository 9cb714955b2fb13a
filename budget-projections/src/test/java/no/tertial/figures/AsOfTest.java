package no.tertial.figures;

import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.readside.Tertial2Of2014.T2;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Scope;
import no.tertial.decisions.DecisionQuestion;
import no.tertial.forecast.Method;
import no.tertial.organisation.OrganisationQuestion;
import no.tertial.organisation.OrganisationView;
import no.tertial.readside.Database;
import no.tertial.readside.History;
import no.tertial.readside.ReadSide;
import no.tertial.replay.AsOf;
import no.tertial.replay.Comparison;
import no.tertial.replay.Projection;
import no.tertial.replay.ReadModel;
import no.tertial.replay.Rebuild;
import no.tertial.replay.Recorded;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class AsOfTest {
    private static final Scope ALL = new Scope.All();
    private static final int EVENTS = 120;
    /** Few, so that a history of this size is cut into many segments. */
    private static final int LEAST_DELTAS = 30;

    private final DataSource dataSource;
    private final DataSource prefixOnly;

    AsOfTest(Database database) {
        dataSource = database.migrated();
        prefixOnly = database.migrated();
    }

    private static List<Projection> projections() {
        List<Projection> projections = new ArrayList<>(ReadSide.projections());
        projections.removeIf(FigureProjection.class::isInstance);
        projections.add(new FigureProjection(LEAST_DELTAS));
        return projections;
    }

    private static ReadModel model(DataSource dataSource) {
        return new ReadModel(projections(), new JdbcTemplate(dataSource));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void the_answer_as_of_a_position_is_what_a_read_model_of_only_the_events_before_it_says(long seed) {
        // given
        Random random = new Random(seed);
        History history = new History(dataSource, AsOfTest::model);
        List<Object> events = RandomHistory.events(seed, EVENTS);
        recordInBatches(history, events, random);
        History prefix = new History(prefixOnly, AsOfTest::model);

        // when the same events come one by one, then the answers to then agree all the way
        for (Object event : events) {
            prefix.record(event);
            if (prefix.position() == 9 || random.nextInt(6) == 0) {
                assertThat(answers(dataSource, AsOf.position(prefix.position())))
                        .as("position %d", prefix.position())
                        .isEqualTo(answers(prefixOnly, AsOf.NOW));
                assertThat(answers(dataSource, AsOf.knownAt(History.at(prefix.position()))))
                        .isEqualTo(answers(prefixOnly, AsOf.NOW));
            }
        }
        Integer segments =
                new JdbcTemplate(dataSource).queryForObject("select count(*) from figure_segment", Integer.class);
        assertThat(segments).isGreaterThan(2);
    }

    private static void recordInBatches(History history, List<Object> events, Random random) {
        int done = 0;
        while (done < events.size()) {
            int until = Math.min(events.size(), done + 1 + random.nextInt(15));
            history.record(events.subList(done, until));
            done = until;
        }
    }

    private static List<Object> answers(DataSource dataSource, AsOf asOf) {
        ReadSide readSide = ReadSide.over(dataSource);
        List<Object> answers = new ArrayList<>();
        for (AccountClass accountClass : AccountClass.values()) {
            answers.add(readSide.variances()
                    .variances(
                            ALL,
                            new VarianceQuestion(
                                    YEAR, T2, null, null, List.of(Dimension.values()), accountClass, asOf)));
        }
        answers.add(readSide.budgets()
                .budget(ALL, new BudgetQuestion(YEAR, null, null, List.of(Dimension.UNIT), OPERATING, asOf)));
        for (Detail detail : Detail.values()) {
            answers.add(readSide.waterfalls()
                    .waterfall(
                            ALL,
                            new WaterfallQuestion(
                                    YEAR, null, null, detail, OPERATING, OrganisationView.RESTATED, asOf)));
        }
        answers.add(readSide.decisions()
                .decisions(ALL, DecisionQuestion.all(YEAR, YEAR.month(6).firstDay(), asOf)));
        answers.add(readSide.versions().versions(ALL, YEAR, asOf));
        answers.add(readSide.balances().balance(ALL, YEAR, asOf));
        answers.add(readSide.unusedInvestment().unused(ALL, YEAR, asOf));
        answers.add(readSide.organisation()
                .organisation(
                        ALL, new OrganisationQuestion(YEAR.period(15).lastDay().plusYears(3), asOf)));
        answers.add(readSide.forecasts()
                .forecast(
                        new Scope.OwnUnit("nav"),
                        new ForecastQuestion(YEAR, T2, null, null, null, null, Method.RUN_RATE, asOf)));
        return answers;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 5})
    void a_rebuild_is_equal_row_by_row_however_the_live_events_were_batched_or_rolled_back(long seed) {
        // given
        Random random = new Random(seed);
        History history = new History(dataSource, AsOfTest::model);
        List<Object> events = RandomHistory.events(seed, EVENTS);
        recordInBatches(history, events.subList(0, 60), random);
        rolledBack(history, events.subList(60, 80));
        recordInBatches(history, events.subList(60, EVENTS), random);

        // when
        Comparison comparison = new Rebuild(dataSource, "rebuilt", AsOfTest::projections).compare(history::through);

        // then
        assertThat(comparison.equal()).as(comparison.toString()).isTrue();
        assertThat(comparison.position()).isEqualTo(EVENTS);
        assertThat(comparison.tables()).hasSizeGreaterThan(15);
    }

    private static void rolledBack(History history, List<Object> events) {
        history.transaction().executeWithoutResult(status -> {
            long position = history.position();
            for (Object event : events) {
                position++;
                history.model().apply(new Recorded(event, position, History.at(position), History.ACTOR));
            }
            status.setRollbackOnly();
        });
    }
}
