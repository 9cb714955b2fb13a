package no.tertial.journal;

import no.tertial.chart.Coding;
import no.tertial.money.Money;

/** One line of a voucher: an amount on a coding; expenditure positive, income negative. */
public record Posting(Coding coding, Money amount) {}
