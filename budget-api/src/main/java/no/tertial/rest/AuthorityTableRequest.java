package no.tertial.rest;

import java.time.LocalDate;
import java.util.List;
import no.tertial.money.Money;
import no.tertial.regulations.AuthorityTable.Entry;
import no.tertial.regulations.DecidingBody;
import no.tertial.regulations.Matter;
import no.tertial.regulations.RegulationsCommand.AdoptAuthorityTable;
import org.jspecify.annotations.Nullable;

/**
 * Who may decide what from a day on, in place of the table before.
 *
 * @param decision the council's
 * @param entries what is left out is the council's
 */
record AuthorityTableRequest(LocalDate validFrom, DecisionRequest decision, List<AuthorityRequest> entries) {
    /**
     * @param body the lowest that may decide the matter; all above it may too
     * @param upTo the largest amount in kroner; without a limit where left out
     */
    record AuthorityRequest(
            Matter matter, DecidingBody body, @Nullable Money upTo) {
        private Entry toEntry() {
            return new Entry(matter, body, upTo);
        }
    }

    AdoptAuthorityTable toCommand() {
        return new AdoptAuthorityTable(
                validFrom,
                decision.toDecision(),
                entries.stream().map(AuthorityRequest::toEntry).toList());
    }
}
