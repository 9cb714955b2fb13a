package no.tertial.eventstore;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.tertial.budget.BudgetEvent.AdjustmentRejected;
import no.tertial.budget.BudgetEvent.AdjustmentSubmitted;
import no.tertial.budget.BudgetEvent.AdjustmentWithdrawn;
import no.tertial.budget.BudgetEvent.AppropriationAdjusted;
import no.tertial.budget.BudgetEvent.BudgetAdopted;
import no.tertial.budget.BudgetEvent.BudgetClosed;
import no.tertial.budget.BudgetEvent.BudgetReorganised;
import no.tertial.budget.BudgetEvent.BudgetVersionRecorded;
import no.tertial.chart.ChartEvent.ChartLoaded;
import no.tertial.chart.ChartEvent.KostraLoaded;
import no.tertial.chart.OrganisationEvent.AnsvarAssigned;
import no.tertial.chart.OrganisationEvent.AnsvarSplit;
import no.tertial.chart.OrganisationEvent.ProgrammeAreaCreated;
import no.tertial.chart.OrganisationEvent.UnitClosed;
import no.tertial.chart.OrganisationEvent.UnitCreated;
import no.tertial.chart.OrganisationEvent.UnitMoved;
import no.tertial.commitments.CommitmentEvent.CommitmentCancelled;
import no.tertial.commitments.CommitmentEvent.CommitmentReduced;
import no.tertial.commitments.CommitmentEvent.CommitmentRegistered;
import no.tertial.grants.GrantEvent.FundUsed;
import no.tertial.grants.GrantEvent.GrantChanged;
import no.tertial.grants.GrantEvent.GrantRegistered;
import no.tertial.grants.GrantEvent.UnspentSetAside;
import no.tertial.journal.ImportEvent.ImportAbandoned;
import no.tertial.journal.ImportEvent.ImportCompleted;
import no.tertial.journal.ImportEvent.ImportStarted;
import no.tertial.journal.ImportEvent.VouchersImported;
import no.tertial.journal.JournalEvent.TextErased;
import no.tertial.journal.JournalEvent.VoucherReclassified;
import no.tertial.journal.JournalEvent.VoucherReversed;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.journal.PeriodEvent.PeriodClosed;
import no.tertial.journal.PeriodEvent.PeriodFrozen;
import no.tertial.journal.PeriodEvent.PeriodReopened;
import no.tertial.mappings.MappingEvent.MappingDefined;
import no.tertial.measures.MeasureEvent.MeasureDivided;
import no.tertial.measures.MeasureEvent.MeasureRegistered;
import no.tertial.measures.MeasureEvent.MeasureRevised;
import no.tertial.measures.MeasureEvent.MeasureStatusChanged;
import no.tertial.measures.MeasureEvent.RealisedEffectRecorded;
import no.tertial.regulations.RegulationsEvent.AuthorityTableAdopted;
import no.tertial.regulations.RegulationsEvent.PhasingProfileDefined;
import no.tertial.restatements.RestatementEvent.RestatementRecorded;
import no.tertial.rounds.StatedFiguresEvent.StatedFiguresRecorded;
import no.tertial.rounds.StatementEvent.StatementSubmitted;

/**
 * The names that events are stored under. They are a contract of their own: a class may be renamed or moved, a name never
 * changes, and a new form of an event gets a new name.
 */
final class EventNames {
    private static final Map<String, Class<?>> CLASSES = Map.ofEntries(
            Map.entry("organisation.programme-area-created.v1", ProgrammeAreaCreated.class),
            Map.entry("organisation.unit-created.v1", UnitCreated.class),
            Map.entry("organisation.unit-moved.v1", UnitMoved.class),
            Map.entry("organisation.ansvar-assigned.v1", AnsvarAssigned.class),
            Map.entry("organisation.unit-closed.v1", UnitClosed.class),
            Map.entry("organisation.ansvar-split.v1", AnsvarSplit.class),
            Map.entry("chart.loaded.v1", ChartLoaded.class),
            Map.entry("chart.kostra-loaded.v1", KostraLoaded.class),
            Map.entry("imports.mapping-defined.v1", MappingDefined.class),
            Map.entry("regulations.authority-table-adopted.v1", AuthorityTableAdopted.class),
            Map.entry("regulations.phasing-profile-defined.v1", PhasingProfileDefined.class),
            Map.entry("budget.adopted.v1", BudgetAdopted.class),
            Map.entry("budget.appropriation-reallocated.v1", EarlierForm.AppropriationReallocated.class),
            Map.entry("budget.supplementary-appropriated.v1", EarlierForm.SupplementaryAppropriated.class),
            Map.entry("budget.appropriation-adjusted.v1", AppropriationAdjusted.class),
            Map.entry("budget.adjustment-submitted.v1", AdjustmentSubmitted.class),
            Map.entry("budget.adjustment-rejected.v1", AdjustmentRejected.class),
            Map.entry("budget.adjustment-withdrawn.v1", AdjustmentWithdrawn.class),
            Map.entry("budget.reorganised.v1", BudgetReorganised.class),
            Map.entry("budget.version-recorded.v1", BudgetVersionRecorded.class),
            Map.entry("budget.closed.v1", BudgetClosed.class),
            Map.entry("grants.registered.v1", GrantRegistered.class),
            Map.entry("grants.changed.v1", GrantChanged.class),
            Map.entry("grants.unspent-set-aside.v1", UnspentSetAside.class),
            Map.entry("grants.fund-used.v1", FundUsed.class),
            Map.entry("journal.vouchers-posted.v1", VouchersPosted.class),
            Map.entry("journal.voucher-reversed.v1", VoucherReversed.class),
            Map.entry("journal.import-started.v1", ImportStarted.class),
            Map.entry("journal.vouchers-imported.v1", VouchersImported.class),
            Map.entry("journal.import-completed.v1", ImportCompleted.class),
            Map.entry("journal.import-abandoned.v1", ImportAbandoned.class),
            Map.entry("journal.voucher-reclassified.v1", VoucherReclassified.class),
            Map.entry("journal.text-erased.v1", TextErased.class),
            Map.entry("ledger.period-frozen.v1", PeriodFrozen.class),
            Map.entry("ledger.period-closed.v1", PeriodClosed.class),
            Map.entry("ledger.period-reopened.v1", PeriodReopened.class),
            Map.entry("rounds.statement-submitted.v1", StatementSubmitted.class),
            Map.entry("rounds.stated-figures-recorded.v1", StatedFiguresRecorded.class),
            Map.entry("restatements.recorded.v1", RestatementRecorded.class),
            Map.entry("measures.registered.v1", MeasureRegistered.class),
            Map.entry("measures.revised.v1", MeasureRevised.class),
            Map.entry("measures.status-changed.v1", MeasureStatusChanged.class),
            Map.entry("measures.divided.v1", MeasureDivided.class),
            Map.entry("measures.realised-effect-recorded.v1", RealisedEffectRecorded.class),
            Map.entry("commitments.registered.v1", CommitmentRegistered.class),
            Map.entry("commitments.reduced.v1", CommitmentReduced.class),
            Map.entry("commitments.cancelled.v1", CommitmentCancelled.class));

    /** What is written; an earlier form is only read. */
    private static final Map<Class<?>, String> NAMES = CLASSES.entrySet().stream()
            .filter(entry -> !EarlierForm.class.isAssignableFrom(entry.getValue()))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventNames() {}

    static Optional<String> nameOf(Class<?> event) {
        return Optional.ofNullable(NAMES.get(event));
    }

    static Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(CLASSES.get(name));
    }
}
