package no.tertial.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import no.tertial.chart.Coding;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;

/**
 * Which report a file is. Reports say what has come in since January, so a voucher is made of what one has beyond those
 * before it: numbers are {@code 2024K1} to {@code 2024K4} for the quarters and {@code 2024} for the year.
 */
final class KostraReport {
    private static final int QUARTERS = 4;
    private static final String SERIES = "KOSTRA";

    private final String client;
    private final FiscalYear year;
    /** The quarter, or 5 for the year. */
    private final int term;

    KostraReport(KostraRecord first, ReadingOptions options) {
        if (!first.form().equals("0A")) {
            throw new UnreadableFile(1, "kostra-form-unknown", Map.of("form", first.form()));
        }
        year = new Periods().year(first.year());
        term = first.term() == ' ' ? QUARTERS + 1 : first.term() - '0';
        client = new Codes().voucherPart(KostraLedger.given(LedgerFields.CLIENT, options));
    }

    FiscalYear year() {
        return year;
    }

    VoucherKey voucher() {
        return voucher(term);
    }

    private VoucherKey voucher(int ofTerm) {
        return new VoucherKey(client, year, SERIES, ofTerm > QUARTERS ? year.toString() : year + "K" + ofTerm);
    }

    AccountingPeriod period() {
        return year.period(Math.min(term * Month.IN_A_YEAR / QUARTERS, Month.IN_A_YEAR));
    }

    LocalDate date() {
        return period().lastDay();
    }

    /**
     * What stands in the ledger of the reports before this one.
     *
     * @throws UnreadableFile when a later report has been booked: this one is part of it
     */
    Map<Coding, Money> earlier(LocalBooks books) {
        IntStream.rangeClosed(term + 1, QUARTERS + 1)
                .mapToObj(this::voucher)
                .filter(later -> !books.postings(later).isEmpty())
                .findFirst()
                .ifPresent(later -> {
                    throw new UnreadableFile(0, "kostra-later-report", Map.of("voucher", later.toString()));
                });
        Map<Coding, Money> earlier = new HashMap<>();
        IntStream.range(1, term)
                .mapToObj(this::voucher)
                .flatMap(before -> books.postings(before).stream())
                .forEach(posting -> earlier.merge(posting.coding(), posting.amount(), Money::plus));
        return earlier;
    }
}
