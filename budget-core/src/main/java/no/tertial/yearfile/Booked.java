package no.tertial.yearfile;

import no.tertial.chart.AccountClass;
import no.tertial.money.Money;

/** What a year's ledger comes to on one of the municipality's own accounts and functions in one class. */
public record Booked(AccountClass accountClass, String account, String function, Money amount) {}
