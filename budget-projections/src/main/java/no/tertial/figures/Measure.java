package no.tertial.figures;

import no.tertial.budget.AdjustmentKind;
import org.jspecify.annotations.Nullable;

/** What a cell counts. The codes stand in tables and are never used again for something else. */
public enum Measure {
    /** What the council adopted. */
    ORIGINAL_BUDGET(1),
    /** Moved between lines since. */
    REALLOCATION(2),
    /** Appropriated since, with its financing. */
    SUPPLEMENTARY(3),
    /** What the ledger shows. */
    ACTUAL(4),
    /** Given by operations to investment, or taken back. */
    OPERATING_TO_CAPITAL(6),
    /** Budget that followed a grant. */
    GRANT_ADJUSTMENT(7),
    /** Moved between lines without moving a frame. */
    TECHNICAL(8),
    /** Carried over from last year. */
    CARRY_FORWARD(9),
    /** Investment given again after last year. */
    REAPPROPRIATION(10),
    /** Moved between months; zero for the year. */
    REPHASING(11),
    /** Changed hands with a responsibility centre that was split. */
    REORGANISATION(12),
    /** Positions in the budget, in hundredths; from the month on that they were given. */
    FTE(5),
    /** What givers have promised, as income: negative. */
    EXPECTED_GRANT(13),
    /** Set aside to restricted funds, less what was used of them. */
    SET_ASIDE(14),

    /** Ordered and not yet invoiced, in the month that the invoice is expected. */
    COMMITTED(15),
    /** What measures are expected to change; negative saves money. */
    MEASURE_EFFECT(16),
    /** What measures have changed so far. */
    REALISED_EFFECT(17),
    /** Moved by restatements after the accounts were delivered; no part of what the ledger shows. */
    RESTATEMENT(18);

    private static final @Nullable Measure[] BY_CODE = new Measure[values().length + 1];

    static {
        for (Measure measure : values()) {
            BY_CODE[measure.code] = measure;
        }
    }

    private final int code;

    Measure(int code) {
        this.code = code;
    }

    /** How it stands in tables. */
    public int code() {
        return code;
    }

    /** Whether it is part of the revised budget. */
    public boolean isBudget() {
        return switch (this) {
            case ORIGINAL_BUDGET,
                    REALLOCATION,
                    SUPPLEMENTARY,
                    OPERATING_TO_CAPITAL,
                    GRANT_ADJUSTMENT,
                    TECHNICAL,
                    CARRY_FORWARD,
                    REAPPROPRIATION,
                    REPHASING,
                    REORGANISATION -> true;
            case ACTUAL, FTE, EXPECTED_GRANT, SET_ASIDE, COMMITTED, MEASURE_EFFECT, REALISED_EFFECT, RESTATEMENT ->
                false;
        };
    }

    /** What an adjustment of the kind adds to. */
    static Measure of(AdjustmentKind kind) {
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

    static Measure of(int code) {
        Measure measure = code < BY_CODE.length ? BY_CODE[code] : null;
        if (measure == null) {
            throw new IllegalStateException("No measure has code " + code);
        }
        return measure;
    }
}
