package no.tertial.regulations;

/** Who made a decision, from the council down to the head of a unit. */
public enum DecidingBody {
    COUNCIL,
    EXECUTIVE_COMMITTEE,
    CHIEF_EXECUTIVE,
    AREA_HEAD,
    UNIT_HEAD;

    /** Whether it stands as high as the other, or higher. */
    public boolean isAtLeast(DecidingBody other) {
        return compareTo(other) <= 0;
    }
}
