package no.tertial.generator;

import java.time.LocalDate;
import java.util.List;
import no.tertial.journal.Posting;
import no.tertial.period.AccountingPeriod;

/** A voucher of the made-up ledger. */
record Entry(String series, String number, LocalDate date, AccountingPeriod period, String text, List<Posting> lines) {}
