package no.tertial.generator;

import no.tertial.chart.Coding;

/**
 * A line of the budget, with what the ledger will show on it at the year's end.
 *
 * @param sensitive whether texts there may tell of people
 * @param budget in øre; income negative
 * @param outturn in øre
 */
record Cell(Coding coding, LocalAccount account, boolean sensitive, long budget, long outturn) {
    AccountUse use() {
        return account.use();
    }
}
