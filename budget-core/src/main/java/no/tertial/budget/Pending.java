package no.tertial.budget;

/**
 * An adjustment that has been submitted and not yet decided. It has no effect.
 *
 * @param version 1 when it was submitted, one more for each revision
 * @param by the account that submitted it, which may not also approve it
 */
public record Pending(int version, String by, Adjustment adjustment, AppropriationChange change) {}
