package no.tertial.funding;

import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;

/**
 * Money set aside to a share's restricted fund or used of it.
 *
 * @param line the income that was set aside, or the expenditure that was paid
 * @param amount negative where it was used
 */
public record FundMovement(String grant, FiscalYear year, Coding line, Money amount) {}
