package no.tertial.rounds;

import no.tertial.decider.Rejection;
import no.tertial.money.Precision;

/** Why stated figures are refused. */
public sealed interface StatedFiguresRejection extends Rejection {
    record NoFigures() implements StatedFiguresRejection {
        @Override
        public String at() {
            return "/figures";
        }
    }

    record UnknownStatedArea(String area) implements StatedFiguresRejection {
        @Override
        public String at() {
            return "/area";
        }
    }

    /** The unit does not belong to the area at the end of the period. */
    record UnitNotInArea(String unit, String area, String at) implements StatedFiguresRejection {}

    /** Only a figure of UNKNOWN precision has no amount, and it never has one. */
    record AmountAndPrecisionDisagree(Precision precision, String at) implements StatedFiguresRejection {}

    /** A ROUNDED figure, and only that, says which positive step it was rounded to. */
    record RoundingStepMismatch(Precision precision, String at) implements StatedFiguresRejection {}

    /** One figure per unit and measure. */
    record FigureStatedTwice(String at) implements StatedFiguresRejection {}
}
