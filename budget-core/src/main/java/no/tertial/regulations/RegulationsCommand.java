package no.tertial.regulations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of the financial regulations. */
public sealed interface RegulationsCommand {
    /** The council says who may decide what, from that day on. */
    record AdoptAuthorityTable(LocalDate validFrom, Decision decision, List<AuthorityTable.Entry> entries)
            implements RegulationsCommand {}

    /**
     * A phasing profile gets its weights, or new ones. Budgets that were phased by the old ones stay as they are.
     *
     * @param reason public; names no private person
     * @param decision where one stands behind it
     */
    record DefinePhasingProfile(
            PhasingProfile profile, String reason, @Nullable Decision decision) implements RegulationsCommand {}
}
