package no.tertial.rest;

import java.time.LocalDate;
import no.tertial.regulations.DecidingBody;
import no.tertial.regulations.Decision;
import no.tertial.rest.json.Text;
import org.jspecify.annotations.Nullable;

/**
 * The public decision behind a change of the budget.
 *
 * @param caseReference the case number in the archive, such as {@code 14/1234}
 * @param premise the condition that the council tied to the appropriation
 */
record DecisionRequest(
        @Text(max = 40) String caseReference,
        DecidingBody body,
        LocalDate decidedOn,
        @Text(max = 500) String title,
        @Nullable @Text(max = 4000) String premise) {
    Decision toDecision() {
        return new Decision(caseReference, body, decidedOn, title, premise);
    }
}
