package no.tertial.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The public decision (vedtak) behind a change of the budget. Its texts are public and name no private person.
 *
 * @param caseReference the case number in the archive, such as {@code 14/1234}
 * @param premise the condition that the council tied to the appropriation, which auditors check against
 */
public record Decision(
        String caseReference,
        DecidingBody body,
        LocalDate decidedOn,
        String title,
        @Nullable String premise) {}
