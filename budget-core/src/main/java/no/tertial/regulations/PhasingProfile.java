package no.tertial.regulations;

import java.util.List;
import java.util.Set;

/**
 * How a kind of cost is normally spread over the year (fordelingsnøkkel).
 *
 * @param weights twelve, January first, none negative and at least one positive; only their proportions count
 */
public record PhasingProfile(String name, List<Long> weights) {
    /** Pay, until the municipality has weights of its own: June dips, for holiday pay was set aside the year before. */
    public static final PhasingProfile PAYROLL = new PhasingProfile(
            "PAYROLL", List.of(100L, 100L, 100L, 100L, 100L, 40L, 100L, 100L, 100L, 100L, 100L, 100L));

    /** Words for spreading evenly and as last year, which would hide a profile of that name. */
    static final Set<String> RESERVED_NAMES = Set.of("EVEN", "LAST_YEAR");

    public PhasingProfile {
        weights = List.copyOf(weights);
    }
}
