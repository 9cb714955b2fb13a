package no.tertial.grants;

/** How free the municipality is to use what it is given. */
public enum GrantKind {
    /** Given for a purpose and for nothing else (øremerket tilskudd); what is left of it goes to a restricted fund. */
    EARMARKED,
    /** The state's general grant (rammetilskudd). */
    BLOCK,
    /** The municipality's share of the taxes. */
    TAX;

    boolean hasPurpose() {
        return this == EARMARKED;
    }
}
