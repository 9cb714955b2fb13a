package no.tertial.security;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.tertial.budget.BudgetCommand;
import no.tertial.budget.Distribution;
import no.tertial.budget.RequestedChange;
import no.tertial.chart.ChartCommand;
import no.tertial.chart.Organisation;
import no.tertial.chart.OrganisationCommand;
import no.tertial.chart.Scope;
import no.tertial.commitments.CommitmentCommand;
import no.tertial.grants.GrantCommand;
import no.tertial.journal.ImportCommand;
import no.tertial.journal.JournalCommand;
import no.tertial.journal.PeriodCommand;
import no.tertial.mappings.MappingCommand;
import no.tertial.measures.MeasureCommand;
import no.tertial.measures.Measures;
import no.tertial.period.Month;
import no.tertial.regulations.RegulationsCommand;
import no.tertial.restatements.RestatementCommand;
import no.tertial.rounds.StatedFiguresCommand;
import no.tertial.rounds.StatementCommand;
import no.tertial.rounds.StatementCommand.SubmitStatement;

/**
 * Who may do what. A role says what, a scope says where. The switches have no default, so that a new kind of command of
 * a known family or a new question does not compile before someone has decided who it is for.
 */
public final class Permissions {
    private static final Set<Question> OF_ALL =
            EnumSet.of(Question.EVENTS, Question.ACCOUNTS, Question.IMPORTS, Question.IMPORTED_FIGURES);

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
        if (!signer(command).map(caller.actor()::equals).orElse(true)) {
            throw new NotPermitted(caller.role(), command.getClass().getSimpleName() + " in another's name");
        }
        if (!isWithin(caller.scope(), command, state, organisation)) {
            throw new NotPermitted(caller.role(), command.getClass().getSimpleName() + " outside the scope");
        }
    }

    /** @throws NotPermitted when the role may not ask, or needs the whole municipality as its scope to ask */
    public static void require(Caller caller, Question question) {
        if (!mayAsk(caller, question)) {
            throw new NotPermitted(caller.role(), "ask for " + question);
        }
    }

    /** Whether the role may ask, and the scope is wide enough for the question. */
    public static boolean mayAsk(Caller caller, Question question) {
        boolean everywhere = caller.scope() instanceof Scope.All;
        return mayAsk(caller.role()).contains(question) && (everywhere || !OF_ALL.contains(question));
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

    /** The account that a command speaks for, where it names one. */
    private static Optional<String> signer(Object command) {
        return switch (command) {
            case BudgetCommand.SubmitAdjustment c -> Optional.of(c.by());
            case BudgetCommand.ApproveAdjustment c -> Optional.of(c.by());
            case BudgetCommand.RejectAdjustment c -> Optional.of(c.by());
            case BudgetCommand.WithdrawAdjustment c -> Optional.of(c.by());
            default -> Optional.empty();
        };
    }

    private static boolean mayWrite(Role role, Object command) {
        return switch (command) {
            case OrganisationCommand c -> mayOrganise(role, c);
            case ChartCommand c -> mayChart(role, c);
            case RegulationsCommand c -> mayRegulate(role, c);
            case BudgetCommand c -> mayBudget(role, c);
            case GrantCommand c -> mayGrant(role, c);
            case JournalCommand c -> mayPost(role, c);
            case ImportCommand _ -> role == Role.FINANCE;
            case PeriodCommand c -> mayClose(role, c);
            case StatedFiguresCommand c -> mayRecord(role, c);
            case StatementCommand c -> mayState(role, c);
            case MeasureCommand c -> mayTakeMeasures(role, c);
            case CommitmentCommand c -> mayCommit(role, c);
            case RestatementCommand c -> mayRestate(role, c);
            case MappingCommand _ -> role == Role.FINANCE;
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
            case BudgetCommand.RecordBudgetVersion _,
                    BudgetCommand.AdoptBudget _,
                    BudgetCommand.AdjustBudget _,
                    BudgetCommand.AdoptProposals _,
                    BudgetCommand.CloseBudget _ -> role == Role.FINANCE;
            case BudgetCommand.SubmitAdjustment _, BudgetCommand.WithdrawAdjustment _ ->
                role == Role.FINANCE || role == Role.HEAD_OF_AREA || role == Role.HEAD_OF_UNIT;
            case BudgetCommand.ApproveAdjustment _, BudgetCommand.RejectAdjustment _ -> role == Role.APPROVER;
            // only ever follows a change of the organisation
            case BudgetCommand.FollowReorganisation _ -> false;
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
            case JournalCommand.PostVouchers _,
                    JournalCommand.ReverseVoucher _,
                    JournalCommand.ReclassifyVoucher _,
                    JournalCommand.EraseText _ -> role == Role.FINANCE;
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
            // only ever follows a change of the organisation
            case MeasureCommand.FollowSplit _ -> false;
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

    private static boolean mayRestate(Role role, RestatementCommand command) {
        return switch (command) {
            case RestatementCommand.RecordRestatement _, RestatementCommand.CancelRestatement _ -> role == Role.FINANCE;
        };
    }

    /**
     * Heads act within what is theirs: they state for their units, take measures in them, and submit changes of their own
     * lines. What a head has submitted the head takes back, which the budget's own rules see to. Everything else concerns
     * the whole municipality.
     */
    private static boolean isWithin(Scope scope, Object command, Object state, Organisation organisation) {
        return switch (command) {
            case SubmitStatement c ->
                Scopes.covers(scope, c.unit(), c.period().through().lastDay(), organisation);
            case BudgetCommand.SubmitAdjustment c ->
                scope instanceof Scope.All
                        || (!reachesAll(c.change())
                                && Scopes.coverAnsvar(
                                        scope,
                                        ansvarIn(c.change()),
                                        c.adjustment().effectiveMonth().firstDay(),
                                        organisation));
            case BudgetCommand.WithdrawAdjustment _ -> true;
            case MeasureCommand c
            when state instanceof Measures measures ->
                Scopes.coverAnsvar(
                        scope,
                        measures.ansvarOf(c).stream(),
                        c.year().month(Month.IN_A_YEAR).lastDay(),
                        organisation);
            default -> scope instanceof Scope.All;
        };
    }

    private static boolean reachesAll(RequestedChange change) {
        Distribution distribution = change.distribution();
        return distribution != null && distribution.reachesAll();
    }

    private static Stream<String> ansvarIn(RequestedChange change) {
        Distribution distribution = change.distribution();
        return Stream.of(
                        change.lines().stream().map(line -> line.coding().ansvar()),
                        change.financing().stream().map(line -> line.coding().ansvar()),
                        distribution == null ? Stream.<String>empty() : distribution.ansvar())
                .flatMap(ansvar -> ansvar);
    }

    private static Set<Question> mayAsk(Role role) {
        return switch (role) {
            case FINANCE, APPROVER, AUDITOR -> EnumSet.allOf(Question.class);
            case HEAD_OF_AREA, HEAD_OF_UNIT -> EnumSet.complementOf(EnumSet.copyOf(OF_ALL));
            case ADMINISTRATOR ->
                EnumSet.of(Question.ORGANISATION, Question.REGULATIONS, Question.PERIODS, Question.IMPORTS);
        };
    }
}
