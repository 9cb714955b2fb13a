package no.tertial.figures;

/** How finely a waterfall is told. */
public enum Detail {
    AREA,
    UNIT,
    /** Each coding by itself. */
    LINE
}
