package no.tertial.organisation;

/** To whom the months of a year are counted when units or responsibility centres change hands during it. */
public enum OrganisationView {
    /**
     * Every month to where the responsibility centre belongs at the end of the asked period; what was split is divided by
     * its shares. So periods can be compared.
     */
    RESTATED,
    /** Each month to where the responsibility centre belonged in that month. So it is what was reported then. */
    AS_WAS
}
