package no.tertial.regulations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to the financial regulations. Kept for ever: fields are only added. */
public sealed interface RegulationsEvent {
    record AuthorityTableAdopted(LocalDate validFrom, Decision decision, List<AuthorityTable.Entry> entries)
            implements RegulationsEvent {}

    /** @param weights twelve, January first; only their proportions count */
    record PhasingProfileDefined(
            String name,
            List<Long> weights,
            String reason,
            @Nullable Decision decision) implements RegulationsEvent {}
}
