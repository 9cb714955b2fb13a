package no.tertial.eventstore;

import static no.tertial.chart.AccountClass.CAPITAL;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.money.Money.kroner;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tertial.budget.Adjustment;
import no.tertial.budget.AdjustmentKind;
import no.tertial.budget.AppropriationChange;
import no.tertial.budget.BudgetEvent.AdjustmentRejected;
import no.tertial.budget.BudgetEvent.AdjustmentSubmitted;
import no.tertial.budget.BudgetEvent.AdjustmentWithdrawn;
import no.tertial.budget.BudgetEvent.AppropriationAdjusted;
import no.tertial.budget.BudgetEvent.BudgetAdopted;
import no.tertial.budget.BudgetEvent.BudgetClosed;
import no.tertial.budget.BudgetEvent.BudgetReorganised;
import no.tertial.budget.BudgetEvent.BudgetVersionRecorded;
import no.tertial.budget.BudgetLine;
import no.tertial.budget.Extent;
import no.tertial.budget.Frame;
import no.tertial.budget.FrameChange;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.budget.Recurrence;
import no.tertial.chart.Chart.Account;
import no.tertial.chart.Chart.Function;
import no.tertial.chart.ChartEvent.ChartLoaded;
import no.tertial.chart.ChartEvent.KostraLoaded;
import no.tertial.chart.Coding;
import no.tertial.chart.Kostra;
import no.tertial.chart.OrganisationEvent.AnsvarAssigned;
import no.tertial.chart.OrganisationEvent.AnsvarSplit;
import no.tertial.chart.OrganisationEvent.ProgrammeAreaCreated;
import no.tertial.chart.OrganisationEvent.UnitClosed;
import no.tertial.chart.OrganisationEvent.UnitCreated;
import no.tertial.chart.OrganisationEvent.UnitMoved;
import no.tertial.chart.SplitPart;
import no.tertial.commitments.CommitmentEvent.CommitmentCancelled;
import no.tertial.commitments.CommitmentEvent.CommitmentReduced;
import no.tertial.commitments.CommitmentEvent.CommitmentRegistered;
import no.tertial.grants.ExpectedIncome;
import no.tertial.grants.GrantEvent.ExpectedYear;
import no.tertial.grants.GrantEvent.FundUsed;
import no.tertial.grants.GrantEvent.GrantChanged;
import no.tertial.grants.GrantEvent.GrantRegistered;
import no.tertial.grants.GrantEvent.UnspentSetAside;
import no.tertial.grants.GrantKind;
import no.tertial.grants.GrantShare;
import no.tertial.grants.GrantTerms;
import no.tertial.grants.Spending;
import no.tertial.journal.ImportContents;
import no.tertial.journal.ImportContents.PeriodTotal;
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
import no.tertial.journal.Posting;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.mappings.ImportMapping;
import no.tertial.mappings.MappingEvent.MappingDefined;
import no.tertial.measures.MeasureEvent.MeasureDivided;
import no.tertial.measures.MeasureEvent.MeasureRegistered;
import no.tertial.measures.MeasureEvent.MeasureRevised;
import no.tertial.measures.MeasureEvent.MeasureStatusChanged;
import no.tertial.measures.MeasureEvent.RealisedEffectRecorded;
import no.tertial.measures.MeasureLine;
import no.tertial.measures.MeasurePlan;
import no.tertial.measures.MeasureStatus;
import no.tertial.measures.RealisedEffect;
import no.tertial.money.Money;
import no.tertial.money.Precision;
import no.tertial.period.FiscalYear;
import no.tertial.period.MonthlyAmounts;
import no.tertial.period.ReportingPeriod;
import no.tertial.regulations.Attachment;
import no.tertial.regulations.AuthorityTable;
import no.tertial.regulations.DecidingBody;
import no.tertial.regulations.Decision;
import no.tertial.regulations.Matter;
import no.tertial.regulations.RegulationsEvent.AuthorityTableAdopted;
import no.tertial.regulations.RegulationsEvent.PhasingProfileDefined;
import no.tertial.restatements.RestatedLine;
import no.tertial.restatements.Restatement;
import no.tertial.restatements.RestatementEvent.RestatementRecorded;
import no.tertial.rounds.Confidence;
import no.tertial.rounds.Outlook;
import no.tertial.rounds.StatedFigure;
import no.tertial.rounds.StatedFiguresEvent.StatedFiguresRecorded;
import no.tertial.rounds.StatedMeasure;
import no.tertial.rounds.StatementEvent.StatementSubmitted;
import org.jspecify.annotations.Nullable;

/**
 * An event of each name with every field set, and further forms of those that have optional parts, after a tilde. Never
 * changed once stored: a new form of an event gets a new name and a sample of its own.
 */
final class EventSamples {
    private static final FiscalYear YEAR = new FiscalYear(2014);
    private static final LocalDate DAY = LocalDate.of(2014, 4, 28);
    private static final Coding BENEFITS = new Coding("1310", OPERATING, "1470", "281", "P7");
    private static final Coding GRANT = new Coding("1310", OPERATING, "1700", "276", "P7");
    private static final Coding WITHOUT_PROJECT = new Coding("1310", OPERATING, "1470", "281", null);
    private static final VoucherKey VOUCHER = new VoucherKey("DK", YEAR, "IF", "100234");
    private static final VoucherKey REVERSAL = new VoucherKey("DK", YEAR, "IF", "100999");
    private static final Adjustment ADJUSTMENT = new Adjustment(
            "a-17", decision("Kommunestyret forutsetter dekning"), YEAR.month(4), Recurrence.ONE_OFF, "T1");

    private static final Decision FULL_DECISION = new Decision(
            "14/1234",
            DecidingBody.COUNCIL,
            DAY,
            "Budsjettjustering",
            "Kommunestyret forutsetter dekning",
            List.of(new Attachment("Saksframlegg", "62".repeat(32))));
    private static final Adjustment FULL_ADJUSTMENT =
            new Adjustment("2014-a-17", FULL_DECISION, YEAR.month(4), Recurrence.ONE_OFF, "T1", "ERP-17", "T1-2014");

    private EventSamples() {}

    static Map<String, Object> byFile() {
        Map<String, Object> samples = new LinkedHashMap<>();
        addOrganisation(samples);
        addKostra(samples);
        addRegulations(samples);
        addMappings(samples);
        addBudget(samples);
        addGrants(samples);
        addLedger(samples);
        addRounds(samples);
        addMeasures(samples);
        addCommitments(samples);
        addRestatements(samples);
        return samples;
    }

    private static void addMeasures(Map<String, Object> samples) {
        MonthlyAmounts saved = MonthlyAmounts.evenlyFrom(9, kroner(-4_000_000));
        List<MeasureLine> lines = List.of(new MeasureLine(BENEFITS, saved));
        MeasurePlan plan = new MeasurePlan(
                "Færre plasser kjøpes",
                "Virksomhetsleder NAV",
                YEAR.month(9),
                kroner(-12_000_000),
                lines,
                "14/1234",
                "a-17");
        samples.put("measures.registered.v1", new MeasureRegistered(YEAR, "plasser", 1, plan));
        samples.put("measures.revised.v1", new MeasureRevised(YEAR, "plasser", 2, plan, lines));
        samples.put(
                "measures.status-changed.v1",
                new MeasureStatusChanged(YEAR, "plasser", 3, MeasureStatus.ABANDONED, lines));
        samples.put("measures.divided.v1", new MeasureDivided(YEAR, "plasser", 4, YEAR.month(7), "1310", lines, lines));
        samples.put(
                "measures.realised-effect-recorded.v1",
                new RealisedEffectRecorded(
                        YEAR,
                        "plasser",
                        5,
                        YEAR.month(9),
                        List.of(new RealisedEffect(BENEFITS, kroner(-900_000))),
                        List.of(new MeasureLine(BENEFITS, MonthlyAmounts.inMonth(9, kroner(-100_000))))));
        samples.put(
                "measures.registered.v1~least",
                new MeasureRegistered(
                        YEAR,
                        "plasser",
                        1,
                        new MeasurePlan(
                                "Færre plasser kjøpes",
                                "Virksomhetsleder NAV",
                                YEAR.month(9),
                                Money.ZERO,
                                List.of(new MeasureLine(WITHOUT_PROJECT, saved)),
                                null,
                                null)));
    }

    private static void addCommitments(Map<String, Object> samples) {
        samples.put(
                "commitments.registered.v1",
                new CommitmentRegistered("PO-77", BENEFITS, YEAR.month(10), new Money(100_050)));
        samples.put(
                "commitments.reduced.v1",
                new CommitmentReduced("PO-77", BENEFITS, YEAR.month(10), kroner(400), new Money(60_050)));
        samples.put(
                "commitments.cancelled.v1",
                new CommitmentCancelled("PO-77", BENEFITS, YEAR.month(10), new Money(60_050)));
    }

    private static void addRestatements(Map<String, Object> samples) {
        List<RestatedLine> lines = List.of(new RestatedLine(BENEFITS, GRANT, new Money(100_050)));
        samples.put(
                "restatements.recorded.v1",
                new RestatementRecorded(
                        "r-2",
                        new Restatement(YEAR.period(12), lines, "Var rett likevel", "15/77", "DK-2014-IF-100234"),
                        "r-1"));
        samples.put(
                "restatements.recorded.v1~least",
                new RestatementRecorded(
                        "r-1", new Restatement(YEAR.period(12), lines, "Feil funksjon", null, null), null));
    }

    private static void addOrganisation(Map<String, Object> samples) {
        samples.put("organisation.programme-area-created.v1", new ProgrammeAreaCreated("13", "Sosiale tjenester", DAY));
        samples.put("organisation.unit-created.v1", new UnitCreated("nav", "NAV", "13", List.of("1310", "1311"), DAY));
        samples.put("organisation.unit-moved.v1", new UnitMoved("nav", "14", DAY));
        samples.put("organisation.ansvar-assigned.v1", new AnsvarAssigned("1311", "nav", DAY));
        samples.put("organisation.unit-closed.v1", new UnitClosed("nav", DAY));
        samples.put(
                "organisation.ansvar-split.v1",
                new AnsvarSplit(
                        "1310", List.of(new SplitPart("1315", "nav", 60), new SplitPart("1316", "ung", 40)), DAY));
        samples.put(
                "chart.loaded.v1",
                new ChartLoaded(
                        YEAR,
                        List.of(new Account("1470", "Overføring til andre", "470", List.of(OPERATING, CAPITAL))),
                        List.of(new Function("281", "Økonomisk sosialhjelp", "281", List.of(OPERATING), true))));
    }

    private static void addKostra(Map<String, Object> samples) {
        List<Kostra.Binding> bindings = List.of(
                new Kostra.Binding(List.of(OPERATING, CAPITAL), List.of("589", "980", "989"), List.of("899"), true));
        samples.put(
                "chart.kostra-loaded.v1",
                new KostraLoaded(
                        YEAR,
                        List.of(new Kostra.Art("290", "Internkjøp", List.of(OPERATING, CAPITAL), true)),
                        List.of(new Kostra.NationalFunction("281", "Ytelse til livsopphold", List.of(OPERATING))),
                        bindings));
        samples.put(
                "chart.kostra-loaded.v1~least",
                new KostraLoaded(
                        YEAR,
                        List.of(new Kostra.Art("589", null, List.of(OPERATING, CAPITAL), false)),
                        List.of(new Kostra.NationalFunction("899", null, List.of(OPERATING))),
                        List.of()));
    }

    private static void addRegulations(Map<String, Object> samples) {
        samples.put(
                "regulations.authority-table-adopted.v1",
                new AuthorityTableAdopted(
                        DAY,
                        decisionWithAttachment(),
                        List.of(new AuthorityTable.Entry(
                                Matter.WITHIN_AREA, DecidingBody.CHIEF_EXECUTIVE, kroner(1_000_000)))));
        samples.put(
                "regulations.authority-table-adopted.v1~least",
                new AuthorityTableAdopted(
                        DAY,
                        decision(null),
                        List.of(new AuthorityTable.Entry(Matter.WITHIN_UNIT, DecidingBody.UNIT_HEAD, null))));
        List<Long> weights = List.of(100L, 100L, 100L, 100L, 100L, 40L, 100L, 100L, 100L, 100L, 100L, 100L);
        samples.put(
                "regulations.phasing-profile-defined.v1",
                new PhasingProfileDefined("PAYROLL", weights, "Ferielønn", decisionWithAttachment()));
        samples.put(
                "regulations.phasing-profile-defined.v1~least",
                new PhasingProfileDefined("PAYROLL", weights, "Ferielønn", null));
    }

    private static void addMappings(Map<String, Object> samples) {
        samples.put(
                "imports.mapping-defined.v1",
                new MappingDefined(new ImportMapping(
                        "Unit4",
                        "CSV",
                        ";",
                        ",",
                        "windows-1252",
                        Map.of("ansvar", "Sted", "account", "Art"),
                        Map.of("client", "DK"),
                        Map.of("ansvar", Map.of("1399", "1310")))));
        samples.put(
                "imports.mapping-defined.v1~least",
                new MappingDefined(new ImportMapping(
                        "Unit4", null, null, null, null, Map.of(), Map.of("client", "DK"), Map.of())));
    }

    private static void addBudget(Map<String, Object> samples) {
        samples.put(
                "budget.adopted.v1",
                new BudgetAdopted(
                        YEAR,
                        decision("Salg av bygg"),
                        "vedtatt",
                        List.of(new Frame("13", OPERATING, kroner(138_000_000), new FullTimeEquivalents(8_350))),
                        List.of(line(BENEFITS, kroner(154_000_000)), line(GRANT, kroner(-16_000_000)))));
        samples.put(
                "budget.adopted.v1~full",
                new BudgetAdopted(
                        YEAR, FULL_DECISION, "vedtatt", List.of(projectFrame()), List.of(fullLine()), Extent.WHOLE));
        samples.put(
                "budget.version-recorded.v1",
                new BudgetVersionRecorded(
                        YEAR, FULL_DECISION, "forslag", Extent.WHOLE, List.of(projectFrame()), List.of(fullLine())));
        samples.put("budget.appropriation-adjusted.v1", new AppropriationAdjusted(YEAR, FULL_ADJUSTMENT, fullChange()));
        samples.put(
                "budget.adjustment-submitted.v1",
                new AdjustmentSubmitted(YEAR, FULL_ADJUSTMENT, fullChange(), 2, "finance"));
        samples.put("budget.adjustment-rejected.v1", new AdjustmentRejected(YEAR, "2014-a-17", "Ikke nå"));
        samples.put("budget.adjustment-withdrawn.v1", new AdjustmentWithdrawn(YEAR, "2014-a-17"));
        samples.put(
                "budget.reorganised.v1",
                new BudgetReorganised(
                        YEAR, YEAR.month(7), "1310 deles", List.of(fullLine()), List.of(projectFrameChange())));
        samples.put(
                "budget.appropriation-reallocated.v1",
                new AppropriationAdjusted(
                        YEAR,
                        ADJUSTMENT,
                        new AppropriationChange(
                                AdjustmentKind.REALLOCATION,
                                List.of(line(BENEFITS, kroner(-720_000)), line(GRANT, kroner(720_000))),
                                List.of(),
                                List.of(new FrameChange("13", OPERATING, kroner(-720_000))),
                                null)));
        samples.put(
                "budget.supplementary-appropriated.v1",
                new AppropriationAdjusted(
                        YEAR,
                        ADJUSTMENT,
                        new AppropriationChange(
                                AdjustmentKind.SUPPLEMENTARY,
                                List.of(line(BENEFITS, kroner(11_000_000))),
                                List.of(line(GRANT, kroner(-11_000_000))),
                                List.of(new FrameChange("13", OPERATING, kroner(11_000_000))),
                                null)));
        samples.put("budget.closed.v1", new BudgetClosed(YEAR));
        samples.put(
                "budget.adopted.v1~least",
                new BudgetAdopted(
                        YEAR, decision(null), "vedtatt", List.of(), List.of(line(WITHOUT_PROJECT, kroner(1)))));
    }

    private static void addGrants(Map<String, Object> samples) {
        samples.put("grants.registered.v1", registered(30, new Spending(List.of("276"), "P7")));
        samples.put("grants.registered.v1~least", registered(null, Spending.FREE));
        samples.put(
                "grants.changed.v1",
                new GrantChanged(
                        "kvp",
                        YEAR,
                        kroner(27_000_000),
                        kroner(16_000_000),
                        DAY,
                        "Tilsagn 14/7",
                        "Redusert sats",
                        List.of(new ExpectedIncome(GRANT, MonthlyAmounts.evenlyFrom(1, kroner(11_000_000))))));
        samples.put(
                "grants.unspent-set-aside.v1",
                new UnspentSetAside("kvp", YEAR.period(13), GRANT, kroner(500_000), "Kurs utsatt"));
        samples.put(
                "grants.fund-used.v1", new FundUsed("kvp", YEAR.period(3), BENEFITS, kroner(500_000), "Kurs holdt"));
    }

    private static GrantRegistered registered(@Nullable Integer recipients, Spending spending) {
        return new GrantRegistered(
                "kvp",
                new GrantTerms(
                        "Kvalifiseringsprogrammet",
                        "Staten",
                        GrantKind.EARMARKED,
                        "Deltakere i program",
                        "Tilsagn 13/99",
                        YEAR.month(1),
                        YEAR.month(12),
                        List.of(new GrantShare(GRANT, 1)),
                        recipients,
                        spending),
                List.of(new ExpectedYear(
                        YEAR, List.of(new ExpectedIncome(GRANT, MonthlyAmounts.evenlyFrom(1, kroner(-27_000_000)))))));
    }

    private static void addLedger(Map<String, Object> samples) {
        Posting posting = new Posting(BENEFITS, new Money(125_001));
        Voucher voucher =
                new Voucher(VOUCHER, DAY, YEAR.period(8), new Money(125_001), "5f".repeat(32), List.of(posting));
        Voucher reversal = new Voucher(
                REVERSAL,
                DAY,
                YEAR.period(13),
                new Money(-125_001),
                "60".repeat(32),
                List.of(new Posting(BENEFITS, new Money(-125_001))));
        imports(samples, voucher);
        samples.put("journal.vouchers-posted.v1", new VouchersPosted(List.of(voucher), List.of(VOUCHER)));
        samples.put("journal.voucher-reversed.v1", new VoucherReversed(VOUCHER, reversal, true));
        samples.put(
                "journal.vouchers-posted.v1~least",
                new VouchersPosted(
                        List.of(new Voucher(
                                VOUCHER,
                                DAY,
                                YEAR.period(8),
                                null,
                                null,
                                List.of(new Posting(WITHOUT_PROJECT, Money.ZERO)))),
                        List.of()));
        samples.put(
                "journal.voucher-reclassified.v1",
                new VoucherReclassified(
                        VOUCHER,
                        new Voucher(
                                REVERSAL,
                                DAY,
                                YEAR.period(13),
                                Money.ZERO,
                                "60".repeat(32),
                                List.of(
                                        new Posting(BENEFITS, new Money(-125_001)),
                                        new Posting(GRANT, new Money(125_001)))),
                        List.of(2),
                        "Feil funksjon",
                        true));
        samples.put("journal.text-erased.v1", new TextErased(VOUCHER));
        samples.put("ledger.period-frozen.v1", new PeriodFrozen(YEAR.period(8)));
        samples.put("ledger.period-closed.v1", new PeriodClosed(YEAR.period(13)));
        samples.put("ledger.period-reopened.v1", new PeriodReopened(YEAR.period(8), "Feil periodisering"));
    }

    private static void addRounds(Map<String, Object> samples) {
        ReportingPeriod tertial = ReportingPeriod.parse("2014-T2");
        samples.put(
                "rounds.statement-submitted.v1",
                new StatementSubmitted(
                        tertial,
                        "nav",
                        2,
                        new Outlook.YearEnd(kroner(141_400_000)),
                        Confidence.UNCERTAIN,
                        "61".repeat(32)));
        samples.put(
                "rounds.statement-submitted.v1~least",
                new StatementSubmitted(tertial, "nav", 1, new Outlook.Balance(), Confidence.LIKELY, null));
        samples.put(
                "rounds.stated-figures-recorded.v1",
                new StatedFiguresRecorded(
                        "P13 T2 2014",
                        tertial,
                        "13",
                        List.of(new StatedFigure(
                                "nav",
                                StatedMeasure.DEVIATION,
                                kroner(3_400_000),
                                Precision.ROUNDED,
                                kroner(100_000)))));
        samples.put(
                "rounds.stated-figures-recorded.v1~least",
                new StatedFiguresRecorded(
                        "P13 T2 2014",
                        tertial,
                        "13",
                        List.of(new StatedFigure(null, StatedMeasure.DEVIATION, null, Precision.UNKNOWN, null))));
    }

    private static Decision decision(@Nullable String premise) {
        return new Decision("14/1234", DecidingBody.COUNCIL, DAY, "Budsjettjustering", premise);
    }

    private static Decision decisionWithAttachment() {
        Attachment attachment = new Attachment("Økonomireglement.pdf", "62".repeat(32));
        return new Decision(
                "14/1234", DecidingBody.COUNCIL, DAY, "Økonomireglement", "Til nytt vedtak", List.of(attachment));
    }

    private static BudgetLine fullLine() {
        return new BudgetLine(
                BENEFITS,
                MonthlyAmounts.evenlyFrom(4, kroner(12)),
                new FullTimeEquivalents(150),
                Recurrence.PERMANENT,
                Precision.APPROXIMATE);
    }

    private static Frame projectFrame() {
        return new Frame("13", CAPITAL, kroner(12), new FullTimeEquivalents(8_350), "P7");
    }

    private static FrameChange projectFrameChange() {
        return new FrameChange("13", CAPITAL, kroner(12), "P7", new FullTimeEquivalents(150));
    }

    private static AppropriationChange fullChange() {
        return new AppropriationChange(
                AdjustmentKind.GRANT_ADJUSTMENT,
                List.of(fullLine()),
                List.of(fullLine()),
                List.of(projectFrameChange()),
                "kvp");
    }

    private static BudgetLine line(Coding coding, Money amount) {
        return new BudgetLine(coding, MonthlyAmounts.evenlyFrom(4, amount), new FullTimeEquivalents(150));
    }

    private static Voucher least() {
        return new Voucher(VOUCHER, DAY, YEAR.period(8), null, null, List.of(new Posting(WITHOUT_PROJECT, Money.ZERO)));
    }

    private static void imports(Map<String, Object> samples, Voucher voucher) {
        ImportContents contents =
                new ImportContents(2, 2, 3, List.of(new PeriodTotal(YEAR.period(8), 3, new Money(100_000))));
        samples.put("journal.import-started.v1", new ImportStarted("17", "ab".repeat(32), contents, 3, 1));
        samples.put(
                "journal.vouchers-imported.v1",
                new VouchersImported("17", 1, List.of(voucher), "cd".repeat(32), List.of(YEAR.period(8))));
        samples.put(
                "journal.vouchers-imported.v1~least", new VouchersImported("17", 2, List.of(least()), null, List.of()));
        samples.put("journal.import-completed.v1", new ImportCompleted("17"));
        samples.put("journal.import-abandoned.v1", new ImportAbandoned("17"));
    }
}
