package no.tertial.rest;

import java.time.LocalDate;
import java.util.List;
import no.tertial.regulations.Attachment;
import no.tertial.regulations.DecidingBody;
import no.tertial.regulations.Decision;
import no.tertial.rest.json.Text;
import org.jspecify.annotations.Nullable;

/**
 * The public decision behind a change of the budget.
 *
 * @param caseReference the case number in the archive, such as {@code 14/1234}
 * @param decidedOn for a proposal the day on which it is to be decided
 * @param premise the condition that the council tied to the appropriation
 * @param attachments the documents behind it, which stay in the archive
 */
record DecisionRequest(
        @Text(max = 40) String caseReference,
        DecidingBody body,
        LocalDate decidedOn,
        @Text(max = 500) String title,
        @Nullable @Text(max = 4000) String premise,
        @Nullable List<AttachmentRequest> attachments) {
    /** @param sha256 of the document's bytes, in hexadecimal digits */
    record AttachmentRequest(
            @Text(max = 200) String name,
            @Text(pattern = "[0-9a-f]{64}", max = 64) String sha256) {}

    Decision toDecision() {
        List<AttachmentRequest> given = attachments == null ? List.of() : attachments;
        return new Decision(
                caseReference,
                body,
                decidedOn,
                title,
                premise,
                given.stream()
                        .map(attachment -> new Attachment(attachment.name(), attachment.sha256()))
                        .toList());
    }
}
