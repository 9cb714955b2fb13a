package no.tertial.budget;

/** Who made a decision, from the council down to the head of a unit. */
public enum DecidingBody {
    COUNCIL,
    EXECUTIVE_COMMITTEE,
    CHIEF_EXECUTIVE,
    AREA_HEAD,
    UNIT_HEAD
}
