package no.tertial.security;

/** The kinds of things that are asked of the service; which role may ask them stands in {@link Permissions}. */
public enum Question {
    /** Areas, units, responsibility centres and the chart of accounts. */
    ORGANISATION,
    /** Who may decide what, and how amounts are spread over the year. */
    REGULATIONS,
    /** Which accounting periods are open. */
    PERIODS,
    /** Budgets, variances, forecasts, stated figures. */
    FIGURES,
    /** What heads of units have stated. */
    STATEMENTS,
    /** The feed of all events. It is not cut to a scope, so it takes one over the whole municipality. */
    EVENTS,
    /** The accounts as they are reported to the state. They are the whole municipality's. */
    ACCOUNTS,
    /** Files that were taken in and what is wrong with them, figures apart. They are the whole municipality's. */
    IMPORTS,
    /** The same of files with figures: ledgers, budgets and adjustments. */
    IMPORTED_FIGURES
}
