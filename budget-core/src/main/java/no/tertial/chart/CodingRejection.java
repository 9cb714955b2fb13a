package no.tertial.chart;

import java.time.LocalDate;
import no.tertial.decider.Rejection;
import no.tertial.period.FiscalYear;

/** Why a coding string is refused: a part of it is not in the organisation or the chart at that time. */
public sealed interface CodingRejection extends Rejection {
    /** No open unit owns the responsibility centre on that day. */
    record UnknownAnsvar(String ansvar, LocalDate day, String at) implements CodingRejection {}

    record UnknownAccount(String account, FiscalYear year, String at) implements CodingRejection {}

    record UnknownFunction(String function, FiscalYear year, String at) implements CodingRejection {}

    /** The account's art may not be used in that class (KOSTRA's rule for class and art). */
    record AccountNotInClass(String account, String art, AccountClass accountClass, String at)
            implements CodingRejection {}

    /** The function may not be used in that class (KOSTRA's rule for class and function). */
    record FunctionNotInClass(String function, AccountClass accountClass, String at) implements CodingRejection {}

    /** No chart of accounts is in force in that year; load one first. */
    record NoChartInForce(FiscalYear year) implements CodingRejection {}
}
