package no.tertial.journal;

import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_GRANT;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Drammen.operating;
import static no.tertial.fixtures.Vouchers.EMPTY_LEDGER;
import static no.tertial.fixtures.Vouchers.key;
import static no.tertial.fixtures.Vouchers.posting;
import static no.tertial.fixtures.Vouchers.voucher;
import static no.tertial.money.Money.kroner;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tertial.chart.CodingRejection.UnknownAccount;
import no.tertial.decider.Scenario;
import no.tertial.journal.ImportCommand.AbandonImport;
import no.tertial.journal.ImportCommand.Chunk;
import no.tertial.journal.ImportCommand.CompleteImport;
import no.tertial.journal.ImportCommand.PostChunks;
import no.tertial.journal.ImportCommand.StartImport;
import no.tertial.journal.ImportContents.PeriodTotal;
import no.tertial.journal.ImportEvent.ImportAbandoned;
import no.tertial.journal.ImportEvent.ImportCompleted;
import no.tertial.journal.ImportEvent.ImportStarted;
import no.tertial.journal.ImportEvent.VouchersImported;
import no.tertial.journal.ImportRejection.ChunkOutOfOrder;
import no.tertial.journal.ImportRejection.ImportIsEmpty;
import no.tertial.journal.ImportRejection.ImportNotRunning;
import no.tertial.journal.ImportRejection.ImportUnlikeItsStart;
import no.tertial.journal.JournalRejection.NoPostings;
import no.tertial.journal.JournalRejection.PeriodIsClosed;
import no.tertial.journal.JournalRejection.PeriodOutsideLedgerYear;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import org.junit.jupiter.api.Test;

class ImportDeciderTest {
    private static final String ID = "17";
    private static final String HASH = "ab".repeat(32);
    private static final AccountingPeriod AUGUST = YEAR.period(8);
    private static final Voucher FIRST =
            voucher("1", 8, posting(NAV_BENEFITS, kroner(1250)), posting(NAV_GRANT, kroner(-250)));
    private static final Voucher SECOND = voucher("2", 9, posting(NAV_BENEFITS, kroner(10)));
    private static final ImportContents BOTH = new ImportContents(
            2, 2, 3, List.of(new PeriodTotal(AUGUST, 2, kroner(1000)), new PeriodTotal(YEAR.period(9), 1, kroner(10))));
    private static final StartImport START = new StartImport(ID, HASH, BOTH, 3, 1);
    private static final ImportStarted STARTED = new ImportStarted(ID, HASH, BOTH, 3, 1);
    private static final VouchersImported CAME_FIRST =
            new VouchersImported(ID, 1, List.of(FIRST), "cd".repeat(32), List.of());
    private static final VouchersImported CAME_SECOND = new VouchersImported(ID, 2, List.of(SECOND), null, List.of());

    private static Scenario<ImportCommand, ImportEvent, LedgerImport> with(LedgerFacts facts) {
        return Scenario.of(new ImportDecider(REFERENCE, facts));
    }

    private static LedgerFacts august(PeriodStatus status) {
        return new LedgerFacts(Map.of(AUGUST, status), Set.of());
    }

    private static PostChunks post(int first, Voucher... vouchers) {
        return new PostChunks(ID, first, List.of(new Chunk(List.of(vouchers), null)));
    }

    private final Scenario<ImportCommand, ImportEvent, LedgerImport> open = with(EMPTY_LEDGER);

    @Test
    void an_import_starts_with_what_it_is_to_hold() {
        open.when(START).thenEvents(STARTED);
    }

    @Test
    void chunks_come_in_their_order_several_at_once() {
        Chunk first = new Chunk(List.of(FIRST), "cd".repeat(32));
        Chunk second = new Chunk(List.of(SECOND), null);

        open.given(STARTED).when(new PostChunks(ID, 1, List.of(first, second))).thenEvents(CAME_FIRST, CAME_SECOND);
    }

    @Test
    void a_chunk_does_not_come_twice_and_none_is_left_out() {
        open.given(STARTED, CAME_FIRST).when(post(1, FIRST)).thenRejected(new ChunkOutOfOrder(ID, 2, 1));
        open.given(STARTED).when(post(2, SECOND)).thenRejected(new ChunkOutOfOrder(ID, 1, 2));
    }

    @Test
    void an_import_takes_effect_when_exactly_what_was_said_has_come() {
        open.given(STARTED, CAME_FIRST, CAME_SECOND)
                .when(new CompleteImport(ID))
                .thenEvents(new ImportCompleted(ID));
        open.given(STARTED, CAME_FIRST)
                .when(new CompleteImport(ID))
                .thenRejected(new ImportUnlikeItsStart(ID, 2, 1, 3, 2));
    }

    @Test
    void the_same_number_of_lines_with_another_sum_does_not_take_effect() {
        Voucher other = voucher("2", 9, posting(NAV_BENEFITS, kroner(11)));

        open.given(STARTED, CAME_FIRST, new VouchersImported(ID, 2, List.of(other), null, List.of()))
                .when(new CompleteImport(ID))
                .thenRejected(new ImportUnlikeItsStart(ID, 2, 2, 3, 3));
    }

    @Test
    void an_import_can_be_given_up_until_it_has_taken_effect() {
        open.given(STARTED, CAME_FIRST).when(new AbandonImport(ID)).thenEvents(new ImportAbandoned(ID));
        open.given(STARTED, CAME_FIRST, CAME_SECOND, new ImportCompleted(ID))
                .when(new AbandonImport(ID))
                .thenRejected(new ImportNotRunning(ID));
    }

    @Test
    void nothing_comes_before_the_start_or_after_the_end_and_it_starts_once() {
        open.when(post(1, FIRST)).thenRejected(new ImportNotRunning(ID));
        open.given(STARTED, new ImportAbandoned(ID)).when(post(1, FIRST)).thenRejected(new ImportNotRunning(ID));
        open.given(STARTED).when(START).thenRejected(new ImportNotRunning(ID));
    }

    @Test
    void an_import_of_nothing_is_refused() {
        open.when(new StartImport(ID, HASH, new ImportContents(0, 0, 0, List.of()), 3, 0))
                .thenRejected(new ImportIsEmpty(ID));
    }

    @Test
    void a_closed_period_takes_no_import_and_a_frozen_one_marks_it() {
        with(august(PeriodStatus.CLOSED)).when(START).thenRejected(new PeriodIsClosed(AUGUST, ""));
        with(august(PeriodStatus.CLOSED))
                .given(STARTED)
                .when(post(1, FIRST))
                .thenRejected(new PeriodIsClosed(AUGUST, "/vouchers/" + key("1")));
        with(august(PeriodStatus.FROZEN))
                .given(STARTED)
                .when(post(1, FIRST))
                .thenEvents(new VouchersImported(ID, 1, List.of(FIRST), null, List.of(AUGUST)));
    }

    @Test
    void a_chunk_is_held_against_organisation_and_chart_as_they_stand() {
        Voucher unknown = voucher("3", 8, posting(operating("1310", "9999", "281"), kroner(1)));

        open.given(STARTED)
                .when(post(1, unknown))
                .thenRejected(new UnknownAccount("9999", YEAR, "/vouchers/" + key("3") + "/account"));
    }

    @Test
    void a_voucher_has_lines_and_a_period_of_its_ledger_year() {
        AccountingPeriod next = new FiscalYear(2015).period(1);
        Voucher straying = new Voucher(
                key("4"), LocalDate.of(2015, 1, 31), next, null, null, List.of(posting(NAV_BENEFITS, kroner(1))));

        open.given(STARTED)
                .when(post(1, voucher("3", 8), straying))
                .thenRejected(
                        new NoPostings(key("3"), "/vouchers/" + key("3")),
                        new PeriodOutsideLedgerYear(next, YEAR, "/vouchers/" + key("4")));
    }
}
