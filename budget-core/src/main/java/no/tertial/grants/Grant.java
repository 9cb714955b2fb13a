package no.tertial.grants;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.period.MonthlyAmounts;

/**
 * A grant as the events so far have made it.
 *
 * @param expected the income by year and line; what is given is negative
 * @param funds by the responsibility centre of the share
 */
public record Grant(
        String id, GrantTerms terms, Map<FiscalYear, Map<Coding, MonthlyAmounts>> expected, Map<String, Fund> funds) {
    /** What the giver has promised for the year in all: positive, zero where nothing. */
    public Money givenIn(FiscalYear year) {
        return Money.sum(expectedIncome(year).values()).negated();
    }

    /** The year's expected income by line, as it would stand in a budget: negative. */
    public Map<Coding, Money> expectedIncome(FiscalYear year) {
        Map<Coding, Money> income = new LinkedHashMap<>();
        expected.getOrDefault(year, Map.of()).forEach((coding, months) -> income.put(coding, months.total()));
        return income;
    }

    MonthlyAmounts expectedOn(Coding coding, FiscalYear year) {
        return expected.getOrDefault(year, Map.of()).getOrDefault(coding, MonthlyAmounts.ZERO);
    }

    Fund fundOf(String ansvar) {
        return funds.getOrDefault(ansvar, Fund.EMPTY);
    }

    /** With the income of the year moved by the changes. */
    Grant expecting(FiscalYear year, List<ExpectedIncome> changes) {
        Map<Coding, MonthlyAmounts> lines = new LinkedHashMap<>(expected.getOrDefault(year, Map.of()));
        changes.forEach(change -> lines.merge(change.coding(), change.months(), MonthlyAmounts::plus));
        Map<FiscalYear, Map<Coding, MonthlyAmounts>> copy = new HashMap<>(expected);
        copy.put(year, lines);
        return new Grant(id, terms, copy, funds);
    }

    /** With so much more in the fund of the responsibility centre, or less. */
    Grant keeping(String ansvar, AccountingPeriod period, Money amount) {
        Map<String, Fund> copy = new HashMap<>(funds);
        copy.put(ansvar, fundOf(ansvar).with(period, amount));
        return new Grant(id, terms, expected, copy);
    }
}
