package no.tertial.figures;

import java.util.Optional;
import no.tertial.money.Money;

/** The figures that a preview shows before and after, each of the whole year. */
enum PreviewFigure {
    REVISED_BUDGET("revisedBudget"),
    ACTUAL("actualToDate"),
    COMMITTED("committed"),
    EXPECTED_GRANTS("expectedGrants"),
    SET_ASIDE("setAside"),
    MEASURE_EFFECT("measureEffect"),
    REALISED_EFFECT("realisedEffect");

    private final String wireName;

    PreviewFigure(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }

    /** The figure that the measure is part of; empty for positions, which are no money. */
    static Optional<PreviewFigure> of(Measure measure) {
        if (measure.isBudget()) {
            return Optional.of(REVISED_BUDGET);
        }
        return switch (measure) {
            case ACTUAL -> Optional.of(ACTUAL);
            case COMMITTED -> Optional.of(COMMITTED);
            case EXPECTED_GRANT -> Optional.of(EXPECTED_GRANTS);
            case SET_ASIDE -> Optional.of(SET_ASIDE);
            case MEASURE_EFFECT -> Optional.of(MEASURE_EFFECT);
            case REALISED_EFFECT -> Optional.of(REALISED_EFFECT);
            default -> Optional.empty();
        };
    }

    Money in(Totals totals) {
        return switch (this) {
            case REVISED_BUDGET -> totals.revisedBudget();
            case ACTUAL -> totals.year(Measure.ACTUAL);
            case COMMITTED -> totals.year(Measure.COMMITTED);
            case EXPECTED_GRANTS -> totals.year(Measure.EXPECTED_GRANT);
            case SET_ASIDE -> totals.year(Measure.SET_ASIDE);
            case MEASURE_EFFECT -> totals.year(Measure.MEASURE_EFFECT);
            case REALISED_EFFECT -> totals.year(Measure.REALISED_EFFECT);
        };
    }
}
