package no.tertial.app;

import static no.tertial.fixtures.Budgets.ADOPTION;
import static no.tertial.fixtures.Budgets.DECISION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.tertial.budget.Adjustment;
import no.tertial.budget.AdjustmentKind;
import no.tertial.budget.BudgetCommand.AdjustBudget;
import no.tertial.budget.BudgetCommand.AdoptBudget;
import no.tertial.budget.Extent;
import no.tertial.budget.Recurrence;
import no.tertial.budget.RequestedChange;
import no.tertial.chart.ChartCommand.LoadChart;
import no.tertial.chart.ChartEvent;
import no.tertial.chart.ChartEvent.ChartLoaded;
import no.tertial.chart.ChartEvent.KostraLoaded;
import no.tertial.chart.Coding;
import no.tertial.chart.OrganisationCommand.CreateProgrammeArea;
import no.tertial.chart.OrganisationCommand.CreateUnit;
import no.tertial.chart.OrganisationEvent;
import no.tertial.chart.OrganisationEvent.AnsvarAssigned;
import no.tertial.chart.OrganisationEvent.AnsvarSplit;
import no.tertial.chart.OrganisationEvent.ProgrammeAreaCreated;
import no.tertial.chart.OrganisationEvent.UnitClosed;
import no.tertial.chart.OrganisationEvent.UnitCreated;
import no.tertial.chart.OrganisationEvent.UnitMoved;
import no.tertial.chart.OrganisationRejection.AreaExists;
import no.tertial.chart.Scope;
import no.tertial.command.Commands;
import no.tertial.command.FreeText;
import no.tertial.command.IdempotencyKey;
import no.tertial.command.Receipt;
import no.tertial.decider.Rejected;
import no.tertial.fixtures.Budgets;
import no.tertial.fixtures.Drammen;
import no.tertial.journal.JournalCommand.PostVouchers;
import no.tertial.journal.JournalCommand.ReclassifyVoucher;
import no.tertial.journal.JournalCommand.ReverseVoucher;
import no.tertial.journal.Move;
import no.tertial.journal.Posting;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.security.Caller;
import no.tertial.security.Role;
import org.jspecify.annotations.Nullable;

/** The people of a small municipality, who send ordinary commands. */
public final class Office {
    public static final Caller ADMIN = new Caller("admin", Role.ADMINISTRATOR, new Scope.All());
    public static final Caller FINANCE = new Caller("finance", Role.FINANCE, new Scope.All());

    private static final AtomicInteger YEARS = new AtomicInteger(2020);

    private final Commands commands;

    public Office(Commands commands) {
        this.commands = commands;
    }

    /** A year that no other test uses. */
    public static FiscalYear newYear() {
        return new FiscalYear(YEARS.incrementAndGet());
    }

    public static IdempotencyKey newKey() {
        return key(UUID.randomUUID().toString(), "00");
    }

    /** @param body two hex digits that stand for what was asked */
    public static IdempotencyKey key(String key, String body) {
        return new IdempotencyKey(key, HexFormat.of().formatHex(HexFormat.of().parseHex(body.repeat(32))));
    }

    /** Creates the fixture's organisation and chart, unless they are there. */
    public void open() {
        try {
            open(Drammen.ORGANISATION_EVENTS);
        } catch (Rejected refused) {
            if (!(refused.rejections().getFirst() instanceof AreaExists)) {
                throw refused;
            }
        }
    }

    /** Creates that organisation, and the fixture's chart. */
    public void open(List<OrganisationEvent> organisation) {
        organisation.forEach(event -> send(commandFor(event), ADMIN));
        Drammen.CHART_EVENTS.forEach(event -> send(commandFor(event), ADMIN));
    }

    private static Object commandFor(OrganisationEvent event) {
        return switch (event) {
            case ProgrammeAreaCreated e -> new CreateProgrammeArea(e.area(), e.name(), e.validFrom());
            case UnitCreated e -> new CreateUnit(e.unit(), e.name(), e.area(), e.ansvar(), e.validFrom());
            case UnitMoved _, AnsvarAssigned _, AnsvarSplit _, UnitClosed _ ->
                throw new IllegalStateException("Not in the fixture");
        };
    }

    private static Object commandFor(ChartEvent event) {
        return switch (event) {
            case ChartLoaded e -> new LoadChart(e.from(), e.accounts(), e.functions());
            case KostraLoaded _ -> throw new IllegalStateException("Not in the fixture");
        };
    }

    public Receipt send(Object command, Caller caller) {
        return commands.send(command, "id", caller, newKey());
    }

    /** As the finance office. */
    public Receipt send(Object command) {
        return send(command, FINANCE);
    }

    /** The fixture's budget, for the year. */
    public Receipt adopt(FiscalYear year) {
        return send(new AdoptBudget(year, DECISION, "vedtatt", Extent.PART, ADOPTION.frames(), ADOPTION.lines()));
    }

    public Receipt post(Voucher... vouchers) {
        return send(posting(vouchers));
    }

    public Receipt reverse(Voucher original, String number) {
        return send(new ReverseVoucher(
                newBatch(),
                original,
                new VoucherKey("DK", original.key().year(), "IF", number),
                original.date(),
                original.period()));
    }

    /** Moves the amount off the voucher's first line. */
    public Receipt reclassify(Voucher original, String number, Money amount, Coding to) {
        return send(new ReclassifyVoucher(
                newBatch(),
                original,
                new VoucherKey("DK", original.key().year(), "IF", number),
                original.date(),
                original.period(),
                List.of(new Move(1, amount, to)),
                "Feil funksjon"));
    }

    public static PostVouchers posting(Voucher... vouchers) {
        return new PostVouchers(newBatch(), List.of(vouchers));
    }

    private static String newBatch() {
        return UUID.randomUUID().toString();
    }

    /** A voucher of one line. */
    public static Voucher voucher(AccountingPeriod period, String number, Coding coding, Money amount) {
        return voucher(period, number, coding, amount, null);
    }

    public static Voucher voucher(
            AccountingPeriod period, String number, Coding coding, Money amount, @Nullable FreeText text) {
        LocalDate date = period.lastDay();
        String hash = text == null ? null : text.hash();
        VoucherKey key = new VoucherKey("DK", period.year(), "IF", number);
        return new Voucher(key, date, period, amount, hash, new ArrayList<>(List.of(new Posting(coding, amount))));
    }

    /** Moves an amount from May on. */
    public static AdjustBudget reallocation(FiscalYear year, String id, Coding from, Coding to, Money amount) {
        Adjustment adjustment = new Adjustment(id, DECISION, year.month(5), Recurrence.ONE_OFF, "Tertialrapport 1");
        return new AdjustBudget(
                year,
                adjustment,
                RequestedChange.of(
                        AdjustmentKind.REALLOCATION,
                        List.of(Budgets.line(from, amount.negated()), Budgets.line(to, amount))));
    }
}
