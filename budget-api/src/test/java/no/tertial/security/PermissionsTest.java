package no.tertial.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.tertial.budget.Adjustment;
import no.tertial.budget.AdjustmentKind;
import no.tertial.budget.BudgetCommand.CloseBudget;
import no.tertial.budget.BudgetCommand.SubmitAdjustment;
import no.tertial.budget.Distribution;
import no.tertial.budget.Distribution.Formula.PayBudget;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.budget.Phasing;
import no.tertial.budget.Recurrence;
import no.tertial.budget.RequestedChange;
import no.tertial.budget.RequestedLine;
import no.tertial.chart.AccountClass;
import no.tertial.chart.ChartCommand.LoadChart;
import no.tertial.chart.Coding;
import no.tertial.chart.Organisation;
import no.tertial.chart.Organisation.Ownership;
import no.tertial.chart.Organisation.Unit;
import no.tertial.chart.OrganisationCommand.CloseUnit;
import no.tertial.chart.Scope;
import no.tertial.chart.Validity;
import no.tertial.commitments.CommitmentCommand.CancelCommitment;
import no.tertial.journal.JournalCommand.PostVouchers;
import no.tertial.journal.PeriodCommand.FreezePeriod;
import no.tertial.measures.MeasureCommand.ChangeMeasureStatus;
import no.tertial.measures.MeasureCommand.FollowSplit;
import no.tertial.measures.MeasureCommand.RegisterMeasure;
import no.tertial.measures.MeasureCommand.ReviseMeasure;
import no.tertial.measures.MeasureLine;
import no.tertial.measures.MeasurePlan;
import no.tertial.measures.MeasureStatus;
import no.tertial.measures.Measures;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.period.MonthlyAmounts;
import no.tertial.period.ReportingPeriod;
import no.tertial.regulations.DecidingBody;
import no.tertial.regulations.Decision;
import no.tertial.regulations.PhasingProfile;
import no.tertial.regulations.RegulationsCommand.DefinePhasingProfile;
import no.tertial.rounds.Confidence;
import no.tertial.rounds.Outlook;
import no.tertial.rounds.StatedFiguresCommand.RecordStatedFigures;
import no.tertial.rounds.StatementCommand.SubmitStatement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionsTest {
    private static final FiscalYear YEAR = new FiscalYear(2014);
    private static final ReportingPeriod SECOND_TERTIAL = ReportingPeriod.parse("2014-T2");
    private static final LocalDate START = LocalDate.of(2010, 1, 1);
    private static final Organisation ORGANISATION = new Organisation(
            Map.of(),
            Map.of("nav", unit("nav", "13"), "skole", unit("skole", "12")),
            Map.of("1310", owned("nav"), "1210", owned("skole")),
            Map.of());
    /** The year's measures: one of nav's and one of another area's. */
    private static final Measures STATE = new Measures(Map.of(
            "plasser", new Measures.Standing(planOn("1310"), MeasureStatus.PLANNED, List.of(), 1),
            "vikarer", new Measures.Standing(planOn("1210"), MeasureStatus.PLANNED, List.of(), 1)));

    private static final Map<Object, Set<Role>> WRITERS = new HashMap<>(Map.of(
            new CloseUnit("nav", START),
            EnumSet.of(Role.ADMINISTRATOR),
            new LoadChart(YEAR, List.of(), List.of()),
            EnumSet.of(Role.ADMINISTRATOR),
            new DefinePhasingProfile(PhasingProfile.PAYROLL, "Ferielønn", null),
            EnumSet.of(Role.ADMINISTRATOR),
            new CloseBudget(YEAR),
            EnumSet.of(Role.FINANCE),
            new PostVouchers("batch", List.of()),
            EnumSet.of(Role.FINANCE),
            new FreezePeriod(YEAR.period(8)),
            EnumSet.of(Role.FINANCE),
            new RecordStatedFigures("P13", SECOND_TERTIAL, "13", List.of()),
            EnumSet.of(Role.FINANCE),
            statementOf("nav"),
            EnumSet.of(Role.HEAD_OF_AREA, Role.HEAD_OF_UNIT)));

    static {
        Set<Role> financeAndHeads = EnumSet.of(Role.FINANCE, Role.HEAD_OF_AREA, Role.HEAD_OF_UNIT);
        WRITERS.putAll(Map.of(
                new RegisterMeasure(YEAR, "ny", planOn("1310")),
                financeAndHeads,
                statusOf("plasser"),
                financeAndHeads,
                new FollowSplit(YEAR, YEAR.month(7), "1310", List.of()),
                EnumSet.noneOf(Role.class),
                new CancelCommitment("PO-77"),
                EnumSet.of(Role.FINANCE)));
    }

    private static List<Ownership> owned(String unit) {
        return List.of(new Ownership(unit, Validity.from(START)));
    }

    private static MeasurePlan planOn(String ansvar) {
        Coding coding = new Coding(ansvar, AccountClass.OPERATING, "1470", "281", null);
        MeasureLine line = new MeasureLine(coding, MonthlyAmounts.evenlyFrom(9, Money.kroner(-1)));
        return new MeasurePlan("Tiltak", "Leder", YEAR.month(9), Money.ZERO, List.of(line), null, null);
    }

    private static ChangeMeasureStatus statusOf(String measure) {
        return new ChangeMeasureStatus(YEAR, measure, 1, MeasureStatus.STARTED);
    }

    private static Unit unit(String id, String area) {
        return new Unit(id, id, List.of(new Ownership(area, Validity.from(START))), Optional.empty());
    }

    private static SubmitStatement statementOf(String unit) {
        return new SubmitStatement(SECOND_TERTIAL, unit, new Outlook.Balance(), Confidence.LIKELY, null, null);
    }

    private static Caller caller(Role role) {
        Scope scope = switch (role) {
            case HEAD_OF_AREA -> new Scope.OwnArea("13");
            case HEAD_OF_UNIT -> new Scope.OwnUnit("nav");
            case FINANCE, APPROVER, AUDITOR, ADMINISTRATOR -> new Scope.All();
        };
        return new Caller("someone", role, scope);
    }

    @ParameterizedTest
    @EnumSource
    void a_role_sends_its_own_commands_and_no_others(Role role) {
        WRITERS.forEach((command, writers) ->
                assertThat(passes(role, command)).as(role + " " + command).isEqualTo(writers.contains(role)));
    }

    @Test
    void a_head_states_for_units_of_the_own_area_or_the_own_unit_only() {
        assertThat(passes(Role.HEAD_OF_AREA, statementOf("skole"))).isFalse();
        assertThat(passes(Role.HEAD_OF_AREA, statementOf("nowhere"))).isFalse();
        assertThat(passes(Role.HEAD_OF_UNIT, statementOf("skole"))).isFalse();
    }

    @Test
    void a_head_takes_measures_for_the_own_units_only_and_never_takes_over_those_of_others() {
        for (Role role : List.of(Role.HEAD_OF_AREA, Role.HEAD_OF_UNIT)) {
            assertThat(passes(role, new RegisterMeasure(YEAR, "ny", planOn("1210"))))
                    .isFalse();
            assertThat(passes(role, new RegisterMeasure(YEAR, "ny", planOn("9999"))))
                    .isFalse();
            assertThat(passes(role, statusOf("vikarer"))).isFalse();
            assertThat(passes(role, new ReviseMeasure(YEAR, "vikarer", 1, planOn("1310"))))
                    .isFalse();
            assertThat(passes(role, new ReviseMeasure(YEAR, "plasser", 1, planOn("1210"))))
                    .isFalse();
        }
    }

    @Test
    void a_head_submits_changes_of_own_lines_only_wherever_they_stand_and_in_the_own_name() {
        Distribution own = new Distribution(
                line("1310").coding(), Money.kroner(1), new PayBudget(List.of("1310")), new Phasing.Even());
        Distribution all =
                new Distribution(line("1310").coding(), Money.kroner(1), new PayBudget(List.of()), new Phasing.Even());
        for (Role role : List.of(Role.HEAD_OF_AREA, Role.HEAD_OF_UNIT)) {
            assertThat(passes(role, submission("someone", List.of(line("1310")), List.of(), null)))
                    .isTrue();
            assertThat(passes(role, submission("someone", List.of(line("1210")), List.of(), null)))
                    .isFalse();
            assertThat(passes(role, submission("someone", List.of(line("1310")), List.of(line("1210")), null)))
                    .isFalse();
            assertThat(passes(role, submission("someone", List.of(), List.of(), own)))
                    .isTrue();
            assertThat(passes(role, submission("someone", List.of(), List.of(), all)))
                    .isFalse();
            assertThat(passes(role, submission("another", List.of(line("1310")), List.of(), null)))
                    .isFalse();
        }
        assertThat(passes(Role.FINANCE, submission("someone", List.of(), List.of(), all)))
                .isTrue();
    }

    private static SubmitAdjustment submission(
            String by, List<RequestedLine> lines, List<RequestedLine> financing, @Nullable Distribution distribution) {
        Decision decision = new Decision("14/1", DecidingBody.UNIT_HEAD, START, "Omdisponering", null);
        Adjustment adjustment = new Adjustment("2014-a", decision, YEAR.month(5), Recurrence.ONE_OFF, "");
        RequestedChange change = new RequestedChange(AdjustmentKind.REALLOCATION, lines, financing, null, distribution);
        return new SubmitAdjustment(YEAR, adjustment, change, by, null);
    }

    private static RequestedLine line(String ansvar) {
        Coding coding = new Coding(ansvar, AccountClass.OPERATING, "1470", "281", null);
        return new RequestedLine(coding, Money.kroner(1), FullTimeEquivalents.NONE, new Phasing.Even());
    }

    @Test
    void an_administrator_sees_no_figures_and_only_a_scope_of_all_follows_the_events() {
        assertThatThrownBy(() -> Permissions.require(caller(Role.ADMINISTRATOR), Question.FIGURES))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> Permissions.require(caller(Role.HEAD_OF_AREA), Question.EVENTS))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> Permissions.require(caller(Role.HEAD_OF_AREA), Question.ACCOUNTS))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> Permissions.require(caller(Role.ADMINISTRATOR), Question.IMPORTED_FIGURES))
                .isInstanceOf(NotPermitted.class);
        Permissions.require(caller(Role.ADMINISTRATOR), Question.IMPORTS);
        Permissions.require(caller(Role.AUDITOR), Question.EVENTS);
    }

    @Test
    void what_is_no_command_is_nobodys() {
        assertThatThrownBy(() -> Permissions.require(caller(Role.FINANCE), "not a command", STATE, ORGANISATION))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean passes(Role role, Object command) {
        try {
            Permissions.require(caller(role), command, STATE, ORGANISATION);
            return true;
        } catch (NotPermitted _) {
            return false;
        }
    }
}
