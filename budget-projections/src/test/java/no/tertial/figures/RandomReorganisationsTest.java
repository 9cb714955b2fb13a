package no.tertial.figures;

import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.line;
import static no.tertial.fixtures.Budgets.reallocate;
import static no.tertial.fixtures.Drammen.CHART_EVENTS;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.ORGANISATION_EVENTS;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Vouchers.posting;
import static no.tertial.fixtures.Vouchers.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.tertial.budget.Budget;
import no.tertial.budget.BudgetCommand;
import no.tertial.budget.BudgetCommand.FollowReorganisation;
import no.tertial.budget.BudgetDecider;
import no.tertial.budget.BudgetEvent;
import no.tertial.budget.BudgetEvent.BudgetReorganised;
import no.tertial.chart.Coding;
import no.tertial.chart.Handover;
import no.tertial.chart.Organisation;
import no.tertial.chart.OrganisationCommand;
import no.tertial.chart.OrganisationCommand.AssignAnsvar;
import no.tertial.chart.OrganisationCommand.MoveUnit;
import no.tertial.chart.OrganisationCommand.SplitAnsvar;
import no.tertial.chart.OrganisationDecider;
import no.tertial.chart.OrganisationEvent;
import no.tertial.chart.ReferenceData;
import no.tertial.chart.Scope;
import no.tertial.chart.SplitPart;
import no.tertial.decider.Decider;
import no.tertial.decider.Rejected;
import no.tertial.fixtures.Budgets;
import no.tertial.fixtures.Drammen;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.money.Money;
import no.tertial.organisation.OrganisationView;
import no.tertial.period.ReportingPeriod;
import no.tertial.readside.Database;
import no.tertial.readside.History;
import no.tertial.readside.ReadSide;
import no.tertial.replay.AsOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever changes hands in a year, no view of it loses or invents an øre. */
class RandomReorganisationsTest {
    private static final Scope ALL = new Scope.All();
    private static final int STEPS = 60;
    private static final List<String> AREAS = List.of(Drammen.AREA, Drammen.OTHER_AREA);

    static Stream<Arguments> runs() {
        return Stream.of(Database.values())
                .flatMap(database -> LongStream.range(0, 6).mapToObj(seed -> Arguments.of(database, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("runs")
    void both_views_have_the_same_total_and_frames_equal_lines(Database database, long seed) {
        // given
        var dataSource = database.migrated();
        ReadSide readSide = ReadSide.over(dataSource);
        History history = new History(dataSource, _ -> readSide.readModel());
        List<Object> events = new RandomYear(new Random(seed)).events();
        assertThat(events).hasAtLeastOneElementOfType(BudgetReorganised.class);
        history.record(events);

        // then
        for (String through : List.of("2014-03", "2014-T2", "2014-15")) {
            VarianceRow restated = variances(readSide, through, null, OrganisationView.RESTATED, List.of())
                    .total();
            VarianceRow asWas = variances(readSide, through, null, OrganisationView.AS_WAS, List.of())
                    .total();
            assertThat(asWas).isEqualTo(restated);
            for (OrganisationView view : OrganisationView.values()) {
                assertAddsUp(readSide, through, view, restated);
            }
        }
        for (OrganisationView view : OrganisationView.values()) {
            readSide.budgets()
                    .budget(ALL, new BudgetQuestion(YEAR, null, null, List.of(), OPERATING, view, AsOf.NOW))
                    .frames()
                    .forEach(frame -> assertThat(frame.unallocated())
                            .as("%s %s", view, frame.area())
                            .isEqualTo(Money.ZERO));
        }
    }

    private static void assertAddsUp(ReadSide readSide, String through, OrganisationView view, VarianceRow total) {
        List<VarianceRow> areas = AREAS.stream()
                .map(area -> variances(readSide, through, area, view, List.of()).total())
                .toList();
        assertSum(areas, total, view + " areas");
        for (List<Dimension> groupBy : List.of(
                List.of(Dimension.UNIT),
                List.of(Dimension.ACCOUNT),
                List.of(Dimension.ANSVAR, Dimension.FUNCTION, Dimension.ACCOUNT))) {
            assertSum(variances(readSide, through, null, view, groupBy).rows(), total, view + " " + groupBy);
        }
    }

    private static void assertSum(List<VarianceRow> rows, VarianceRow total, String what) {
        List<Function<VarianceRow, Money>> figures = Arrays.asList(
                VarianceRow::originalBudget,
                VarianceRow::adjustments,
                VarianceRow::revisedBudget,
                VarianceRow::budgetToDate,
                VarianceRow::actualToDate,
                VarianceRow::deviation);
        for (Function<VarianceRow, Money> figure : figures) {
            assertThat(Money.sum(rows.stream().map(figure).toList())).as(what).isEqualTo(figure.apply(total));
        }
    }

    private static Variances variances(
            ReadSide readSide, String through, @Nullable String area, OrganisationView view, List<Dimension> groupBy) {
        return readSide.variances()
                .variances(
                        ALL,
                        new VarianceQuestion(
                                YEAR, ReportingPeriod.parse(through), area, null, groupBy, OPERATING, view, AsOf.NOW));
    }

    /** Decided step by step, as the service does it: units move, responsibility centres are split, money moves on. */
    private static final class RandomYear {
        private static final List<String> UNITS = List.of(
                Drammen.NAV, Drammen.INTRODUCTION_CENTRE, Drammen.DRUG_CENTRE, Drammen.CENTRAL_FUNDS, Drammen.HOUSING);

        private final Random random;
        private final OrganisationDecider organisations = new OrganisationDecider();
        private final List<Object> events = new ArrayList<>();
        private Organisation organisation = REFERENCE.organisation();
        private Budget budget = Budgets.decider().evolve(Budgets.decider().initial(), ADOPTED);

        RandomYear(Random random) {
            this.random = random;
        }

        List<Object> events() {
            events.addAll(ORGANISATION_EVENTS);
            events.addAll(CHART_EVENTS);
            events.add(ADOPTED);
            for (int i = 0; i < STEPS; i++) {
                switch (random.nextInt(4)) {
                    case 0 -> reorganise();
                    case 1 -> adjust("a" + i);
                    default -> post(Integer.toString(i));
                }
            }
            return events;
        }

        private void reorganise() {
            OrganisationCommand command = change();
            for (OrganisationEvent event : accepted(organisations, command, organisation)) {
                LocalDate day = command.validFrom();
                FollowReorganisation follow = new FollowReorganisation(
                        YEAR, YEAR.month(day.getMonthValue()), Handover.of(organisation, event), "");
                events.add(event);
                organisation = organisations.evolve(organisation, event);
                decide(follow);
            }
        }

        private OrganisationCommand change() {
            LocalDate day = YEAR.month(1 + random.nextInt(12)).firstDay();
            return switch (random.nextInt(3)) {
                case 0 -> new MoveUnit(any(UNITS), any(AREAS), day);
                case 1 -> new AssignAnsvar(ansvar(), any(UNITS), day);
                default ->
                    new SplitAnsvar(
                            ansvar(),
                            List.of(
                                    new SplitPart("2" + random.nextInt(1000), any(UNITS), 1 + random.nextInt(9)),
                                    new SplitPart("3" + random.nextInt(1000), any(UNITS), 1 + random.nextInt(9)),
                                    new SplitPart("4" + random.nextInt(1000), any(UNITS), 1 + random.nextInt(9))),
                            day);
            };
        }

        private void adjust(String id) {
            Money amount = new Money(1 + random.nextLong(100_000_000));
            decide(reallocate(
                    adjustment(id, 1 + random.nextInt(12)),
                    List.of(line(coding(), amount.negated()), line(coding(), amount))));
        }

        private void post(String number) {
            Money amount = new Money(random.nextLong(-10_000_000, 10_000_000));
            events.add(new VouchersPosted(
                    List.of(voucher(number, random.nextInt(16), posting(coding(), amount))), List.of()));
        }

        private void decide(BudgetCommand command) {
            BudgetDecider decider = Budgets.decider(new ReferenceData(organisation, REFERENCE.chart()));
            for (BudgetEvent event : accepted(decider, command, budget)) {
                events.add(event);
                budget = decider.evolve(budget, event);
            }
        }

        private static <C, E, S> List<E> accepted(Decider<C, E, S> decider, C command, S state) {
            try {
                return decider.decide(command, state);
            } catch (Rejected _) {
                return List.of();
            }
        }

        private Coding coding() {
            return NAV_BENEFITS.withAnsvar(ansvar());
        }

        private String ansvar() {
            return any(organisation.ansvar().keySet().stream().sorted().toList());
        }

        private <T> T any(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }
    }
}
