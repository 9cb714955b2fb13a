package no.tertial.journal;

import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_GRANT;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Drammen.capital;
import static no.tertial.fixtures.Drammen.operating;
import static no.tertial.fixtures.Vouchers.EMPTY_LEDGER;
import static no.tertial.fixtures.Vouchers.key;
import static no.tertial.fixtures.Vouchers.posting;
import static no.tertial.fixtures.Vouchers.voucher;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tertial.chart.AccountClass;
import no.tertial.chart.CodingRejection.FunctionNotInClass;
import no.tertial.chart.CodingRejection.UnknownAccount;
import no.tertial.chart.CodingRejection.UnknownAnsvar;
import no.tertial.chart.CodingRejection.UnknownFunction;
import no.tertial.decider.Scenario;
import no.tertial.journal.JournalCommand.PostVouchers;
import no.tertial.journal.JournalDecider.NoState;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.journal.JournalRejection.ControlTotalMissed;
import no.tertial.journal.JournalRejection.DuplicateVoucher;
import no.tertial.journal.JournalRejection.NoPostings;
import no.tertial.journal.JournalRejection.NoVouchers;
import no.tertial.journal.JournalRejection.PeriodIsClosed;
import no.tertial.journal.JournalRejection.PeriodOutsideLedgerYear;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import org.junit.jupiter.api.Test;

class JournalDeciderTest {
    private static final Posting BENEFIT = posting(NAV_BENEFITS, kroner(1250));

    @Test
    void a_batch_of_vouchers_is_posted() {
        Voucher first = voucher("1", 8, BENEFIT, posting(NAV_GRANT, kroner(-250)));
        Voucher second = voucher("2", 0, BENEFIT);

        post(EMPTY_LEDGER, first, second).thenEvents(new VouchersPosted(List.of(first, second), List.of()));
    }

    @Test
    void a_posting_is_never_refused_for_overspending() {
        post(EMPTY_LEDGER, voucher("1", 8, posting(NAV_BENEFITS, Money.LARGEST)))
                .thenAccepted();
    }

    @Test
    void lines_need_not_sum_to_zero_but_to_the_control_total() {
        List<Posting> lines = List.of(BENEFIT, posting(NAV_GRANT, kroner(-250)));

        post(EMPTY_LEDGER, voucher("1", YEAR.period(8), kroner(1000), lines)).thenAccepted();
        post(EMPTY_LEDGER, voucher("1", YEAR.period(8), new Money(100_001), lines))
                .thenRejected(new ControlTotalMissed(
                        key("1"), new Money(100_001), kroner(1000), new Money(-1), "/vouchers/0/controlTotal"));
    }

    @Test
    void a_batch_has_vouchers_and_a_voucher_has_lines() {
        post(EMPTY_LEDGER).thenRejected(new NoVouchers());
        post(EMPTY_LEDGER, voucher("1", 8, BENEFIT), voucher("2", 8))
                .thenRejected(new NoPostings(key("2"), "/vouchers/1/lines"));
    }

    @Test
    void a_voucher_that_was_posted_before_is_refused() {
        LedgerFacts facts = new LedgerFacts(Map.of(), Set.of(key("2")));
        post(facts, voucher("1", 8, BENEFIT), voucher("2", 8, BENEFIT))
                .thenRejected(new DuplicateVoucher(key("2"), "/vouchers/1/number"));
    }

    @Test
    void a_voucher_that_stands_twice_in_the_batch_is_refused() {
        post(EMPTY_LEDGER, voucher("1", 8, BENEFIT), voucher("2", 8, BENEFIT), voucher("1", 7, BENEFIT))
                .thenRejected(new DuplicateVoucher(key("1"), "/vouchers/2/number"));
    }

    @Test
    void every_unknown_part_of_a_coding_is_named_with_its_line() {
        post(
                        EMPTY_LEDGER,
                        voucher(
                                "1",
                                8,
                                BENEFIT,
                                posting(operating("7777", "9999", "888"), kroner(1)),
                                posting(capital("1310", "0230", "281", "P1"), kroner(1))))
                .thenRejected(
                        new UnknownAnsvar("7777", LocalDate.of(2014, 8, 31), "/vouchers/0/lines/1/ansvar"),
                        new UnknownAccount("9999", YEAR, "/vouchers/0/lines/1/account"),
                        new UnknownFunction("888", YEAR, "/vouchers/0/lines/1/function"),
                        new FunctionNotInClass("281", AccountClass.CAPITAL, "/vouchers/0/lines/2/function"));
    }

    @Test
    void a_voucher_belongs_to_a_period_of_its_ledgers_year() {
        FiscalYear next = new FiscalYear(2015);
        post(EMPTY_LEDGER, voucher("1", next.period(1), null, List.of(BENEFIT)))
                .thenRejected(new PeriodOutsideLedgerYear(next.period(1), YEAR, "/vouchers/0/period"));
    }

    @Test
    void a_closed_period_takes_nothing() {
        post(periodIs(PeriodStatus.CLOSED), voucher("1", 7, BENEFIT), voucher("2", 8, BENEFIT))
                .thenRejected(new PeriodIsClosed(YEAR.period(8), "/vouchers/1/period"));
    }

    @Test
    void a_frozen_period_takes_entries_and_marks_them() {
        Voucher before = voucher("1", 7, BENEFIT);
        Voucher late = voucher("2", 8, BENEFIT);

        post(periodIs(PeriodStatus.FROZEN), before, late)
                .thenEvents(new VouchersPosted(List.of(before, late), List.of(key("2"))));
    }

    @Test
    void one_bad_voucher_stops_the_batch_and_all_faults_are_named() {
        post(
                        periodIs(PeriodStatus.CLOSED),
                        voucher("1", 7, BENEFIT),
                        voucher("1", 8),
                        voucher("3", YEAR.period(7), kroner(1), List.of(BENEFIT)))
                .thenRejected(
                        new DuplicateVoucher(key("1"), "/vouchers/1/number"),
                        new NoPostings(key("1"), "/vouchers/1/lines"),
                        new PeriodIsClosed(YEAR.period(8), "/vouchers/1/period"),
                        new ControlTotalMissed(
                                key("3"), kroner(1), kroner(1250), kroner(1249), "/vouchers/2/controlTotal"));
    }

    @Test
    void a_large_batch_is_cut_into_chunks_of_whole_vouchers() {
        Voucher most = ofLines("1", 400);
        Voucher fits = ofLines("2", 100);
        Voucher next = ofLines("3", 1);
        Voucher huge = ofLines("4", 501);
        Voucher last = ofLines("5", 1);

        post(EMPTY_LEDGER, most, fits, next, huge, last)
                .thenEvents(
                        new VouchersPosted(List.of(most, fits), List.of()),
                        new VouchersPosted(List.of(next), List.of()),
                        new VouchersPosted(List.of(huge), List.of()),
                        new VouchersPosted(List.of(last), List.of()));
    }

    @Test
    void no_voucher_is_lost_between_chunks_and_each_late_one_is_marked_in_its_own() {
        List<Voucher> vouchers = new ArrayList<>();
        for (int i = 0; i < 1_001; i++) {
            vouchers.add(voucher("V" + i, 8, BENEFIT));
        }

        List<JournalEvent> events = post(periodIs(PeriodStatus.FROZEN), vouchers.toArray(Voucher[]::new))
                .events();

        assertThat(events)
                .containsExactly(
                        chunk(vouchers.subList(0, 500)),
                        chunk(vouchers.subList(500, 1_000)),
                        chunk(vouchers.subList(1_000, 1_001)));
    }

    private static VouchersPosted chunk(List<Voucher> vouchers) {
        return new VouchersPosted(vouchers, vouchers.stream().map(Voucher::key).toList());
    }

    private static Voucher ofLines(String number, int lines) {
        return voucher(number, YEAR.period(8), null, Collections.nCopies(lines, BENEFIT));
    }

    private static LedgerFacts periodIs(PeriodStatus august) {
        return new LedgerFacts(Map.of(YEAR.period(8), august), Set.of());
    }

    private static Scenario<JournalCommand, JournalEvent, NoState>.Asked post(LedgerFacts facts, Voucher... vouchers) {
        return Scenario.of(new JournalDecider(REFERENCE, facts)).when(new PostVouchers("batch-1", List.of(vouchers)));
    }
}
