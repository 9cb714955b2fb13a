package no.tertial.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tertial.budget.Budget;
import no.tertial.budget.BudgetCommand;
import no.tertial.budget.BudgetDecider;
import no.tertial.budget.BudgetEvent;
import no.tertial.budget.BudgetFacts;
import no.tertial.budget.BudgetFacts.ExpectedGrant;
import no.tertial.budget.BudgetRules;
import no.tertial.chart.ChartCommand;
import no.tertial.chart.ChartDecider;
import no.tertial.chart.OrganisationCommand;
import no.tertial.chart.OrganisationDecider;
import no.tertial.chart.ReferenceData;
import no.tertial.command.StreamType.Nothing;
import no.tertial.commitments.CommitmentCommand;
import no.tertial.commitments.CommitmentDecider;
import no.tertial.grants.GrantCommand;
import no.tertial.grants.GrantDecider;
import no.tertial.grants.Grants;
import no.tertial.journal.ImportCommand;
import no.tertial.journal.ImportDecider;
import no.tertial.journal.JournalCommand;
import no.tertial.journal.JournalDecider;
import no.tertial.journal.LedgerPeriods;
import no.tertial.journal.PeriodCommand;
import no.tertial.journal.PeriodDecider;
import no.tertial.journal.PeriodStatus;
import no.tertial.mappings.MappingCommand;
import no.tertial.mappings.MappingDecider;
import no.tertial.measures.MeasureCommand;
import no.tertial.measures.MeasureDecider;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.regulations.Regulations;
import no.tertial.regulations.RegulationsCommand;
import no.tertial.regulations.RegulationsDecider;
import no.tertial.restatements.RestatementCommand;
import no.tertial.restatements.RestatementDecider;
import no.tertial.restatements.RestatementEvent;
import no.tertial.restatements.Restatements;
import no.tertial.rounds.StatedFiguresCommand;
import no.tertial.rounds.StatedFiguresCommand.RecordStatedFigures;
import no.tertial.rounds.StatedFiguresDecider;
import no.tertial.rounds.StatementCommand;
import no.tertial.rounds.StatementCommand.SubmitStatement;
import no.tertial.rounds.StatementDecider;

/** Every kind of stream in the house. */
final class Streams {
    static final String ORGANISATION = "organisation";
    static final String CHART = "chart";
    static final String REGULATIONS = "regulations";
    private static final String MAPPINGS = "import-mappings";
    static final String GRANTS = "grants";

    private static final Read<Regulations> IN_FORCE = new Read<>(REGULATIONS, new RegulationsDecider());

    private static final Read<Grants> GRANTED = new Read<>(GRANTS, new GrantDecider(ReferenceData.EMPTY));

    private Streams() {}

    static List<StreamType<?, ?, ?, ?>> all(Ledger ledger, Reappropriation reappropriation) {
        return List.of(
                StreamType.plain(
                                "organisation",
                                OrganisationCommand.class,
                                _ -> ORGANISATION,
                                _ -> new OrganisationDecider())
                        .leadingTo(Reorganisation::followUps),
                StreamType.plain("chart", ChartCommand.class, _ -> CHART, _ -> new ChartDecider()),
                StreamType.plain(
                        "regulations", RegulationsCommand.class, _ -> REGULATIONS, _ -> new RegulationsDecider()),
                StreamType.plain("grants", GrantCommand.class, _ -> GRANTS, GrantDecider::new),
                budgets(reappropriation),
                StreamType.withRows(
                        "periods",
                        PeriodCommand.class,
                        command -> "periods-" + command.period().year(),
                        (command, _, claim) -> ledger.factsFor(command, claim),
                        (_, heldBy, _) -> new PeriodDecider(heldBy),
                        ledger::followPeriods),
                StreamType.withRows(
                        "journal",
                        JournalCommand.class,
                        command -> "journal-" + command.batch(),
                        ledger::factsFor,
                        (_, facts, context) -> new JournalDecider(context.reference(), facts),
                        ledger::follow),
                StreamType.withRows(
                        "import",
                        ImportCommand.class,
                        command -> ImportClaims.streamOf(command.importId()),
                        (command, _, _) -> ledger.factsFor(command),
                        (_, facts, context) -> new ImportDecider(context.reference(), facts),
                        _ -> {}),
                StreamType.plain(
                        "statement",
                        StatementCommand.class,
                        Streams::statementStream,
                        reference -> new StatementDecider(reference.organisation())),
                StreamType.plain(
                        "stated-figures",
                        StatedFiguresCommand.class,
                        Streams::statedFiguresStream,
                        reference -> new StatedFiguresDecider(reference.organisation())),
                StreamType.plain(
                        "measures", MeasureCommand.class, command -> "measures-" + command.year(), MeasureDecider::new),
                StreamType.plain(
                        "commitment",
                        CommitmentCommand.class,
                        command -> "commitment-" + command.order(),
                        CommitmentDecider::new),
                restatements(),
                StreamType.plain("mappings", MappingCommand.class, _ -> MAPPINGS, _ -> new MappingDecider()));
    }

    private static StreamType<RestatementCommand, RestatementEvent, Restatements, Nothing> restatements() {
        return StreamType.reading(
                "restatements",
                RestatementCommand.class,
                command -> "restatements-" + command.year(),
                command -> List.of(periodsOf(command.year())),
                (command, context) -> new RestatementDecider(
                        context.reference(),
                        context.state(periodsOf(command.year())).in(PeriodStatus.CLOSED)));
    }

    private static Read<LedgerPeriods> periodsOf(FiscalYear year) {
        return new Read<>("periods-" + year, new PeriodDecider(List.of()));
    }

    private static StreamType<BudgetCommand, BudgetEvent, Budget, Optional<Map<String, Money>>> budgets(
            Reappropriation reappropriation) {
        return new StreamType<>(
                "budget",
                BudgetCommand.class,
                command -> "budget-" + command.year(),
                (command, _, _) -> reappropriation.factsFor(command),
                _ -> List.of(IN_FORCE, GRANTED),
                (command, unused, context) -> new BudgetDecider(rulesFor(command, unused, context)),
                (_, _) -> List.of(),
                _ -> {});
    }

    private static BudgetRules rulesFor(BudgetCommand command, Optional<Map<String, Money>> unused, Context context) {
        List<ExpectedGrant> expected = context.state(GRANTED).byId().values().stream()
                .map(grant -> new ExpectedGrant(grant.id(), grant.expectedIncome(command.year())))
                .filter(grant -> !grant.income().isEmpty())
                .toList();
        return new BudgetRules(
                context.reference(), context.state(IN_FORCE), new BudgetFacts(expected, unused.orElse(null)));
    }

    private static String statementStream(StatementCommand command) {
        return switch (command) {
            case SubmitStatement c -> "statement-" + c.period() + "-" + c.unit();
        };
    }

    private static String statedFiguresStream(StatedFiguresCommand command) {
        return switch (command) {
            case RecordStatedFigures c -> "stated-" + c.period() + "-" + c.area() + "-" + c.source();
        };
    }
}
