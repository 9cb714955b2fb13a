package no.tertial.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tertial.followup.CommitmentPage;
import no.tertial.followup.CommitmentPage.CommitmentRow;
import no.tertial.period.FiscalYear;
import no.tertial.rest.problem.BadRequest;
import org.jspecify.annotations.Nullable;

/**
 * Open commitments by the orders' numbers.
 *
 * @param next the cursor of the next page, which is read at the same position; null after the last
 */
record CommitmentsAnswer(
        FiscalYear year,
        @Nullable Instant knownAt,
        long position,
        String currency,
        List<CommitmentRow> commitments,
        @Nullable String next) {
    static CommitmentsAnswer of(CommitmentPage page) {
        String last = page.last();
        return new CommitmentsAnswer(
                page.year(),
                page.knownAt(),
                page.position(),
                "NOK",
                page.commitments(),
                last == null ? null : new Cursor(page.position(), last).encoded());
    }

    /** Where a page ends, and the position that all pages are read at. */
    record Cursor(long position, String order) {
        private static final Pattern TEXT = Pattern.compile("(\\d{1,18})/(.+)");

        String encoded() {
            byte[] text = (position + "/" + order).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
        }

        /** @throws BadRequest when it comes from no earlier answer */
        static Cursor decoded(String cursor) {
            try {
                Matcher text = TEXT.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
                if (text.matches()) {
                    return new Cursor(Long.parseLong(text.group(1)), text.group(2));
                }
            } catch (IllegalArgumentException _) {
                // answered below, like every cursor that is not ours
            }
            throw BadRequest.of("parameter-malformed", "cursor", Map.of("parameter", "cursor", "value", cursor));
        }
    }
}
