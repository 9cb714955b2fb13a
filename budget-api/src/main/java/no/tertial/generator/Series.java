package no.tertial.generator;

import java.time.LocalDate;
import java.util.List;
import no.tertial.journal.Posting;
import no.tertial.period.AccountingPeriod;

/** Vouchers that are numbered together. */
final class Series {
    private static final long BEFORE_FIRST = 100_000;

    private final String code;
    private long last = BEFORE_FIRST;

    Series(String code) {
        this.code = code;
    }

    Entry entry(LocalDate date, AccountingPeriod period, String text, List<Posting> lines) {
        last++;
        return new Entry(code, Long.toString(last), date, period, text, lines);
    }
}
