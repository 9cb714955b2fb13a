package no.tertial.followup;

/** What made a version of a measure. */
public enum MeasureChange {
    REGISTERED,
    REVISED,
    STATUS_CHANGED,
    /** Its responsibility centre was divided. */
    DIVIDED,
    REALISED_EFFECT_RECORDED
}
