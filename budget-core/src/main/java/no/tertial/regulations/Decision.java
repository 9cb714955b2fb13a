package no.tertial.regulations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public decision (vedtak) behind a change of the budget. Its texts are public and name no private person.
 *
 * @param caseReference the case number in the archive, such as {@code 14/1234}
 * @param decidedOn for a proposal the day on which it is to be decided
 * @param premise the condition that the council tied to the appropriation, which auditors check against
 * @param attachments the documents behind it, by hash
 */
public record Decision(
        String caseReference,
        DecidingBody body,
        LocalDate decidedOn,
        String title,
        @Nullable String premise,
        List<Attachment> attachments) {
    public Decision {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    /** A decision without attachments. */
    public Decision(
            String caseReference, DecidingBody body, LocalDate decidedOn, String title, @Nullable String premise) {
        this(caseReference, body, decidedOn, title, premise, List.of());
    }
}
