package no.tertial.rest;

import java.util.List;
import no.tertial.regulations.PhasingProfile;
import no.tertial.regulations.RegulationsCommand.DefinePhasingProfile;
import no.tertial.rest.json.Text;
import org.jspecify.annotations.Nullable;

/**
 * A phasing profile's weights, in place of those that it had.
 *
 * @param weights twelve whole numbers, January first; only their proportions count
 * @param decision where one stands behind it
 */
record PhasingProfileRequest(
        @Text(pattern = Text.IDENTIFIER) String name,
        List<Long> weights,
        @Text(max = 4000) String reason,
        @Nullable DecisionRequest decision) {
    DefinePhasingProfile toCommand() {
        return new DefinePhasingProfile(
                new PhasingProfile(name, weights), reason, decision == null ? null : decision.toDecision());
    }
}
