package no.tertial.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tertial.rest.problem.BadRequest;

/**
 * Where a list of decisions goes on.
 *
 * @param position that the whole list is read at
 * @param after the last change that has been told
 */
record DecisionCursor(long position, long after) {
    static final DecisionCursor START = new DecisionCursor(0, 0);

    private static final int MOST = 1_000;
    private static final Pattern TEXT = Pattern.compile("decisions:(\\d{1,18}):(\\d{1,18})");

    /** @throws BadRequest parameter-malformed when it is not one of ours */
    static DecisionCursor parse(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            Matcher matcher = TEXT.matcher(text);
            if (matcher.matches()) {
                return new DecisionCursor(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
            }
        } catch (IllegalArgumentException _) {
            // answered below, like every cursor that is not ours
        }
        throw malformed("cursor", cursor);
    }

    static int limit(int asked) {
        if (asked < 1 || asked > MOST) {
            throw malformed("limit", Integer.toString(asked));
        }
        return asked;
    }

    private static BadRequest malformed(String parameter, String value) {
        return BadRequest.of("parameter-malformed", parameter, Map.of("parameter", parameter, "value", value));
    }

    @Override
    public String toString() {
        String text = "decisions:" + position + ":" + after;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
