package no.tertial.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import no.tertial.chart.Coding;
import no.tertial.journal.Posting;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;

/**
 * Which report a file is. Reports say what has come in since January, and the last one of a quarter is the one that holds. So
 * a voucher is made of what one has beyond all that was booked of those before it: numbers are {@code 2024K1} to
 * {@code 2024K4} for the quarters and {@code 2024} for the year, and {@code 2024K1R2} for the second report of a quarter.
 */
final class KostraReport {
    private static final int QUARTERS = 4;
    private static final String SERIES = "KOSTRA";

    private final String client;
    private final FiscalYear year;
    /** The quarter, or 5 for the year. */
    private final int term;

    private final VoucherKey voucher;
    private final Map<Coding, Money> booked = new HashMap<>();

    /** @throws UnreadableFile when a later report has been booked: this one is part of it */
    KostraReport(KostraRecord first, ReadingOptions options, LocalBooks books) {
        if (!first.form().equals("0A")) {
            throw new UnreadableFile(1, "kostra-form-unknown", Map.of("form", first.form()));
        }
        year = new Periods().year(first.year());
        term = first.term() == ' ' ? QUARTERS + 1 : first.term() - '0';
        client = new Codes().voucherPart(KostraLedger.given(LedgerFields.CLIENT, options));
        IntStream.rangeClosed(term + 1, QUARTERS + 1).forEach(later -> requireNoneOf(later, books));
        IntStream.range(1, term).forEach(before -> add(booked(before, books)));
        List<List<Posting>> same = booked(term, books);
        add(same);
        voucher = voucher(term, same.size());
    }

    private void requireNoneOf(int later, LocalBooks books) {
        List<List<Posting>> vouchers = booked(later, books);
        for (int i = 0; i < vouchers.size(); i++) {
            if (!vouchers.get(i).isEmpty()) {
                throw new UnreadableFile(
                        0,
                        "kostra-later-report",
                        Map.of("voucher", voucher(later, i).toString()));
            }
        }
    }

    private void add(List<List<Posting>> vouchers) {
        vouchers.stream()
                .flatMap(List::stream)
                .forEach(line -> booked.merge(line.coding(), line.amount(), Money::plus));
    }

    /** What was booked of a term's reports: of the first, and of each one since that corrected it. */
    private List<List<Posting>> booked(int ofTerm, LocalBooks books) {
        List<List<Posting>> vouchers = new ArrayList<>();
        Optional<List<Posting>> lines = books.postings(voucher(ofTerm, 0));
        while (lines.isPresent()) {
            vouchers.add(lines.get());
            lines = books.postings(voucher(ofTerm, vouchers.size()));
        }
        return vouchers;
    }

    private VoucherKey voucher(int ofTerm, int before) {
        String number = ofTerm > QUARTERS ? year.toString() : year + "K" + ofTerm;
        return new VoucherKey(client, year, SERIES, before == 0 ? number : number + "R" + (before + 1));
    }

    FiscalYear year() {
        return year;
    }

    VoucherKey voucher() {
        return voucher;
    }

    AccountingPeriod period() {
        return year.period(Math.min(term * Month.IN_A_YEAR / QUARTERS, Month.IN_A_YEAR));
    }

    LocalDate date() {
        return period().lastDay();
    }

    /** What stands in the ledger of the reports so far. */
    Map<Coding, Money> booked() {
        return booked;
    }
}
