package no.tertial.generator;

import java.util.List;

/** Enters vouchers of one kind. */
interface Bookkeeper {
    /** The part of the year's vouchers of this kind that are in when the day ends, 0 to 1. */
    double through(WorkingDay day);

    /**
     * The next voucher, or several that belong together.
     *
     * @param atMost how many lines are left for today; only vouchers that can have any size keep to it
     */
    List<Entry> next(WorkingDay day, long atMost);
}
