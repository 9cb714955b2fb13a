package no.tertial.grants;

import no.tertial.chart.Coding;
import no.tertial.period.MonthlyAmounts;

/**
 * Income that a giver has promised on a line.
 *
 * @param months by month, or by how much it changes; income, so what is given is negative
 */
public record ExpectedIncome(Coding coding, MonthlyAmounts months) {}
