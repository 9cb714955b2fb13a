package no.tertial.figures;

import java.math.BigDecimal;
import no.tertial.chart.AccountGroup;
import no.tertial.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Budget and actual of what the row is grouped by; the dimensions that were not asked for are null.
 *
 * @param name of the finest dimension that has one: account, function, else unit
 * @param expectedGrants what givers have promised for the year; income, so negative
 * @param setAside to restricted funds to date, less what was used of them
 * @param deviation actual and set aside less budget to date; positive is overspend, or income that fell short
 * @param deviationPercent of the size of the budget to date, two decimals, with the deviation's sign; null without one
 * @param committed ordered for the year and not yet invoiced, whatever month the invoice is expected in
 * @param available the year's revised budget less actual to date and committed; negative where there is no more
 * @param measureEffect what measures are expected to give in the year, and no part of the budget; negative saves money
 * @param realisedEffect what measures have been stated to give in the year
 * @param favourable whether no more is spent, or no less came in, than was budgeted
 */
public record VarianceRow(
        @Nullable String unit,
        @Nullable String ansvar,
        @Nullable String function,
        @Nullable String account,
        @Nullable AccountGroup accountGroup,
        @Nullable String name,
        Money originalBudget,
        Money adjustments,
        Money revisedBudget,
        Money expectedGrants,
        Money budgetToDate,
        Money actualToDate,
        Money setAside,
        Money deviation,
        @Nullable BigDecimal deviationPercent,
        boolean favourable,
        Money committed,
        Money available,
        Money measureEffect,
        Money realisedEffect) {}
