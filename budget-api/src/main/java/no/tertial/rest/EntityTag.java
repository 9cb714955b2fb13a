package no.tertial.rest;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tertial.rest.problem.BadRequest;
import no.tertial.rest.problem.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The version of something that has a state of its own, as it travels in ETag and If-Match: {@code "3"}. */
final class EntityTag {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private EntityTag() {}

    /** The version as an ETag. */
    static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller saw; null where the header is missing.
     *
     * @throws BadRequest 400 if-match-malformed when it is not one tag in quotes
     */
    static @Nullable Integer seen(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw BadRequest.of("if-match-malformed", HttpHeaders.IF_MATCH, Map.of("value", ifMatch));
        }
        return Integer.valueOf(tag.group(1));
    }

    /**
     * The version that the caller saw, of something that cannot be changed without saying so.
     *
     * @throws BadRequest 428 if-match-missing without the header, 400 if-match-malformed when it cannot be read
     */
    static int required(@Nullable String ifMatch) {
        Integer seen = seen(ifMatch);
        if (seen == null) {
            throw new BadRequest(
                    HttpStatus.PRECONDITION_REQUIRED, new Fault("if-match-missing", HttpHeaders.IF_MATCH, Map.of()));
        }
        return seen;
    }
}
