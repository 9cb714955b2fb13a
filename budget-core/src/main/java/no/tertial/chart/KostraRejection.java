package no.tertial.chart;

import no.tertial.decider.Rejection;
import no.tertial.period.FiscalYear;

/** Why the nation's arts and functions refuse themselves, a chart, or a coding in their year. */
public sealed interface KostraRejection extends Rejection {
    /** Later codes are in force already; they are only ever loaded for the same or a later year. */
    record LaterKostraInForce(FiscalYear from, FiscalYear inForce) implements KostraRejection {
        @Override
        public String at() {
            return "/from";
        }
    }

    record EmptyKostra() implements KostraRejection {}

    /** What belongs together has two sides. */
    record BindingWithoutCodes(String at) implements KostraRejection {}

    /** What is bound must stand among the arts and functions. */
    record UnknownBoundCode(String code, String at) implements KostraRejection {}

    /** The account maps to an art that the nation does not have in that year. */
    record ArtNotInForce(String account, String art, FiscalYear year, String at) implements KostraRejection {}

    /** The function maps to a national one that the nation does not have in that year. */
    record FunctionNotInForce(String function, String nationalFunction, FiscalYear year, String at)
            implements KostraRejection {}

    /** The nation does not have the art in that class in that year. */
    record ArtNotInClass(String account, String art, AccountClass accountClass, FiscalYear year, String at)
            implements KostraRejection {}

    /** The nation does not have the function in that class in that year. */
    record NationalFunctionNotInClass(
            String function, String nationalFunction, AccountClass accountClass, FiscalYear year, String at)
            implements KostraRejection {}

    /** The art and the function that the coding maps to do not go together in that class in that year. */
    record CombinationNotAllowed(
            String account,
            String art,
            String function,
            String nationalFunction,
            AccountClass accountClass,
            FiscalYear year,
            String at)
            implements KostraRejection {}
}
