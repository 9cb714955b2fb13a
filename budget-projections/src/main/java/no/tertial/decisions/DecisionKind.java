package no.tertial.decisions;

import no.tertial.budget.AdjustmentKind;

/** What a decision does to a budget: puts it down, adopts it, or changes it in one of the known ways. */
public enum DecisionKind {
    /** A budget on its way to the council; it binds nobody. */
    BUDGET_VERSION,
    /** The council adopts the year's budget. */
    ADOPTION,
    REALLOCATION,
    SUPPLEMENTARY,
    OPERATING_TO_CAPITAL,
    GRANT_ADJUSTMENT,
    TECHNICAL,
    CARRY_FORWARD,
    REAPPROPRIATION,
    REPHASING,
    /** No decision about the budget: it followed when the organisation changed. */
    REORGANISATION;

    static DecisionKind of(AdjustmentKind kind) {
        return switch (kind) {
            case REALLOCATION -> REALLOCATION;
            case SUPPLEMENTARY -> SUPPLEMENTARY;
            case OPERATING_TO_CAPITAL -> OPERATING_TO_CAPITAL;
            case GRANT_ADJUSTMENT -> GRANT_ADJUSTMENT;
            case TECHNICAL -> TECHNICAL;
            case CARRY_FORWARD -> CARRY_FORWARD;
            case REAPPROPRIATION -> REAPPROPRIATION;
            case REPHASING -> REPHASING;
        };
    }
}
