package no.tertial.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tertial.money.Money;
import no.tertial.regulations.DecidingBody;
import no.tertial.regulations.Matter;
import org.jspecify.annotations.Nullable;

/**
 * The authority table that is in force on a day. What no entry covers is the council's.
 *
 * @param adopted how it came to be; null where the default table holds
 */
public record Authorities(
        LocalDate validAt,
        @Nullable Instant knownAt,
        long position,
        @Nullable AdoptedTable adopted,
        List<Authority> entries) {
    /** The council's decision, and the first day of the table. */
    public record AdoptedTable(LocalDate validFrom, String caseReference, LocalDate decidedOn, String title) {}

    /** @param upTo the largest amount, in øre and inclusive; null where there is no limit */
    public record Authority(
            Matter matter, DecidingBody body, @Nullable Money upTo) {}
}
