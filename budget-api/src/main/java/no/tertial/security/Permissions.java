package no.tertial.security;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import no.tertial.budget.BudgetCommand;
import no.tertial.chart.ChartCommand;
import no.tertial.chart.Organisation;
import no.tertial.chart.OrganisationCommand;
import no.tertial.chart.Scope;
import no.tertial.commitments.CommitmentCommand;
import no.tertial.grants.GrantCommand;
import no.tertial.journal.JournalCommand;
import no.tertial.journal.PeriodCommand;
import no.tertial.measures.MeasureCommand;
import no.tertial.measures.Measures;
import no.tertial.period.Month;
import no.tertial.regulations.RegulationsCommand;
import no.tertial.rounds.StatedFiguresCommand;
import no.tertial.rounds.StatementCommand;
import no.tertial.rounds.StatementCommand.SubmitStatement;

/**
 * Who may do what. A role says what, a scope says where. The switches have no default, so that a new kind of command of
 * a known family or a new question does not compile before someone has decided who it is for.
 */
public final class Permissions {
    private Permissions() {}

    /**
     * Lets a permitted command pass.
     *
     * @param state what the command is about, as it stands
     * @param organisation as it stands, to tell which area a unit belongs to
     * @throws NotPermitted when the role may not send it, or may not send it for that unit
     * @throws IllegalArgumentException when it is no command of the core
     */
    public static void require(Caller caller, Object command, Object state, Organisation organisation) {
        if (!mayWrite(caller.role(), command)) {
            throw new NotPermitted(caller.role(), command.getClass().getSimpleName());
        }
        if (!isWithin(caller.scope(), command, state, organisation)) {
            throw new NotPermitted(caller.role(), command.getClass().getSimpleName() + " outside the scope");
        }
    }

    /** @throws NotPermitted when the role may not ask, or needs the whole municipality as its scope to ask */
    public static void require(Caller caller, Question question) {
        boolean everywhere = caller.scope() instanceof Scope.All;
        if (!mayAsk(caller.role()).contains(question) || (question == Question.EVENTS && !everywhere)) {
            throw new NotPermitted(caller.role(), "ask for " + question);
        }
    }

    /** Looking up what a command is about, before it can be made. @throws NotPermitted when the role may not post */
    public static void requirePosting(Caller caller) {
        if (caller.role() != Role.FINANCE) {
            throw new NotPermitted(caller.role(), "post");
        }
    }

    /** Rebuilding and comparing read models. @throws NotPermitted unless the caller is an administrator */
    public static void requireOperation(Caller caller) {
        if (caller.role() != Role.ADMINISTRATOR) {
            throw new NotPermitted(caller.role(), "operate the service");
        }
    }

    private static boolean mayWrite(Role role, Object command) {
        return switch (command) {
            case OrganisationCommand c -> mayOrganise(role, c);
            case ChartCommand c -> mayChart(role, c);
            case RegulationsCommand c -> mayRegulate(role, c);
            case BudgetCommand c -> mayBudget(role, c);
            case GrantCommand c -> mayGrant(role, c);
            case JournalCommand c -> mayPost(role, c);
            case PeriodCommand c -> mayClose(role, c);
            case StatedFiguresCommand c -> mayRecord(role, c);
            case StatementCommand c -> mayState(role, c);
            case MeasureCommand c -> mayTakeMeasures(role, c);
            case CommitmentCommand c -> mayCommit(role, c);
            default -> throw new IllegalArgumentException("Nobody has decided who may send " + command.getClass());
        };
    }

    private static boolean mayOrganise(Role role, OrganisationCommand command) {
        return switch (command) {
            case OrganisationCommand.CreateProgrammeArea _,
                    OrganisationCommand.CreateUnit _,
                    OrganisationCommand.MoveUnit _,
                    OrganisationCommand.AssignAnsvar _,
                    OrganisationCommand.SplitAnsvar _,
                    OrganisationCommand.CloseUnit _ -> role == Role.ADMINISTRATOR;
        };
    }

    private static boolean mayChart(Role role, ChartCommand command) {
        return switch (command) {
            case ChartCommand.LoadChart _, ChartCommand.LoadKostra _ -> role == Role.ADMINISTRATOR;
        };
    }

    private static boolean mayRegulate(Role role, RegulationsCommand command) {
        return switch (command) {
            case RegulationsCommand.AdoptAuthorityTable _, RegulationsCommand.DefinePhasingProfile _ ->
                role == Role.ADMINISTRATOR;
        };
    }

    private static boolean mayBudget(Role role, BudgetCommand command) {
        return switch (command) {
            case BudgetCommand.AdoptBudget _,
                    BudgetCommand.ReallocateAppropriation _,
                    BudgetCommand.AppropriateSupplementary _,
                    BudgetCommand.CloseBudget _ -> role == Role.FINANCE;
        };
    }

    private static boolean mayGrant(Role role, GrantCommand command) {
        return switch (command) {
            case GrantCommand.RegisterGrant _,
                    GrantCommand.ChangeGrant _,
                    GrantCommand.SetAsideUnspent _,
                    GrantCommand.UseFund _ -> role == Role.FINANCE;
        };
    }

    private static boolean mayPost(Role role, JournalCommand command) {
        return switch (command) {
            case JournalCommand.PostVouchers _, JournalCommand.ReverseVoucher _ -> role == Role.FINANCE;
        };
    }

    private static boolean mayClose(Role role, PeriodCommand command) {
        return switch (command) {
            case PeriodCommand.FreezePeriod _, PeriodCommand.ClosePeriod _, PeriodCommand.ReopenPeriod _ ->
                role == Role.FINANCE;
        };
    }

    private static boolean mayRecord(Role role, StatedFiguresCommand command) {
        return switch (command) {
            case StatedFiguresCommand.RecordStatedFigures _ -> role == Role.FINANCE;
        };
    }

    /** Only heads state: a figure of the finance office's own is an official forecast, not a statement. */
    private static boolean mayState(Role role, StatementCommand command) {
        return switch (command) {
            case SubmitStatement _ -> role == Role.HEAD_OF_AREA || role == Role.HEAD_OF_UNIT;
        };
    }

    /** Measures follow an organisation that is changed by itself. */
    private static boolean mayTakeMeasures(Role role, MeasureCommand command) {
        return switch (command) {
            case MeasureCommand.RegisterMeasure _,
                    MeasureCommand.ReviseMeasure _,
                    MeasureCommand.ChangeMeasureStatus _,
                    MeasureCommand.RecordRealisedEffect _ ->
                role == Role.FINANCE || role == Role.HEAD_OF_AREA || role == Role.HEAD_OF_UNIT;
            case MeasureCommand.FollowSplit _ -> role == Role.ADMINISTRATOR;
        };
    }

    /** The purchasing system comes as the finance office. */
    private static boolean mayCommit(Role role, CommitmentCommand command) {
        return switch (command) {
            case CommitmentCommand.RegisterCommitment _,
                    CommitmentCommand.ReduceCommitment _,
                    CommitmentCommand.CancelCommitment _ -> role == Role.FINANCE;
        };
    }

    /** Everything but statements and measures concerns the whole municipality, and so needs that scope. */
    private static boolean isWithin(Scope scope, Object command, Object state, Organisation organisation) {
        return scope instanceof Scope.All
                || switch (command) {
                    case SubmitStatement c ->
                        isWithin(
                                scope,
                                c.unit(),
                                organisation,
                                c.period().through().lastDay());
                    case MeasureCommand c
                    when state instanceof Measures measures ->
                        measures.ansvarOf(c).stream().allMatch(ansvar -> isWithin(scope, c, ansvar, organisation));
                    default -> false;
                };
    }

    /** A measure is the unit's that has its responsibility centre at the year's end. */
    private static boolean isWithin(Scope scope, MeasureCommand command, String ansvar, Organisation organisation) {
        LocalDate day = command.year().month(Month.IN_A_YEAR).lastDay();
        return organisation
                .unitOf(ansvar, day)
                .filter(unit -> isWithin(scope, unit, organisation, day))
                .isPresent();
    }

    private static boolean isWithin(Scope scope, String unit, Organisation organisation, LocalDate day) {
        return switch (scope) {
            case Scope.All _ -> true;
            case Scope.OwnArea own -> organisation.areaOfUnit(unit, day).equals(Optional.of(own.area()));
            case Scope.OwnUnit own -> unit.equals(own.unit());
        };
    }

    private static Set<Question> mayAsk(Role role) {
        return switch (role) {
            case FINANCE, APPROVER, AUDITOR -> EnumSet.allOf(Question.class);
            case HEAD_OF_AREA, HEAD_OF_UNIT -> EnumSet.complementOf(EnumSet.of(Question.EVENTS));
            case ADMINISTRATOR -> EnumSet.of(Question.ORGANISATION, Question.REGULATIONS, Question.PERIODS);
        };
    }
}
