package no.tertial.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tertial.postings.PostingPage.Mark;
import no.tertial.rest.problem.BadRequest;

/**
 * Where a list of voucher lines goes on.
 *
 * @param position that the whole list is read at
 * @param mark the last line that has been told
 */
record PostingCursor(long position, Mark mark) {
    private static final Pattern TEXT = Pattern.compile("postings:(\\d{1,18}):(\\d{1,18}):(\\d{1,9}):(\\d{1,9})");

    /** @throws BadRequest parameter-malformed when it is not one of ours */
    static PostingCursor decoded(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            Matcher matcher = TEXT.matcher(text);
            if (matcher.matches()) {
                return new PostingCursor(
                        Long.parseLong(matcher.group(1)),
                        new Mark(
                                Long.parseLong(matcher.group(2)),
                                Integer.parseInt(matcher.group(3)),
                                Integer.parseInt(matcher.group(4))));
            }
        } catch (IllegalArgumentException _) {
            // answered below, like every cursor that is not ours
        }
        throw BadRequest.of("parameter-malformed", "cursor", Map.of("parameter", "cursor", "value", cursor));
    }

    String encoded() {
        String text = "postings:%d:%d:%d:%d".formatted(position, mark.event(), mark.voucher(), mark.line());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
