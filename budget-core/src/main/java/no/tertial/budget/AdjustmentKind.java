package no.tertial.budget;

import java.util.Optional;
import no.tertial.regulations.Matter;
import org.jspecify.annotations.Nullable;

/** The kinds of change that an adopted budget knows. What each must keep stands in {@link KindRules}. */
public enum AdjustmentKind {
    /** Money moves between lines (omdisponering); each class sums to zero. */
    REALLOCATION(null),
    /** More is given (tilleggsbevilgning), and the financing lines say where it comes from. */
    SUPPLEMENTARY(Matter.SUPPLEMENTARY),
    /** Operating money pays for investment, or this year's own transfer is reduced or struck. */
    OPERATING_TO_CAPITAL(Matter.OPERATING_TO_CAPITAL),
    /** The budget follows a grant that its giver has changed. */
    GRANT_ADJUSTMENT(null),
    /** Money changes lines (teknisk justering) and no frame. */
    TECHNICAL(null),
    /** Last year's over- or underspend (fremføring), with the fund that it meets. */
    CARRY_FORWARD(Matter.CARRY_FORWARD),
    /** Last year's unused investment money, given again (rebevilgning). */
    REAPPROPRIATION(Matter.REAPPROPRIATION),
    /** The same money in other months; the year's amount stays. */
    REPHASING(null);

    private final @Nullable Matter matter;

    AdjustmentKind(@Nullable Matter matter) {
        this.matter = matter;
    }

    /** What the kind is about whatever its lines; empty where it depends on how far the money moves. */
    Optional<Matter> matter() {
        return Optional.ofNullable(matter);
    }
}
