package no.tertial.regulations;

/** What a change of the budget is about, as far as who may decide it goes. */
public enum Matter {
    /** Money moves inside one unit. */
    WITHIN_UNIT,
    /** Money moves between units of one programme area; the area's frame stays. */
    WITHIN_AREA,
    /** Money moves between what the council has framed: programme areas, or investment projects. */
    BETWEEN_AREAS,
    /** More is appropriated than the council gave. */
    SUPPLEMENTARY,
    /** Operating money pays for investment, or such a transfer is reduced. */
    OPERATING_TO_CAPITAL,
    /** Last year's over- or underspend follows into this year. */
    CARRY_FORWARD,
    /** Unused investment money of last year is given again. */
    REAPPROPRIATION
}
