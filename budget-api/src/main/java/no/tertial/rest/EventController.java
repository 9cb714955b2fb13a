package no.tertial.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import no.tertial.eventstore.EventFeed;
import no.tertial.eventstore.StoredEvent;
import no.tertial.rest.problem.BadRequest;
import no.tertial.security.Caller;
import no.tertial.security.Permissions;
import no.tertial.security.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every event in the one order, for integrators that follow along. */
@RestController
@RequestMapping("/api/v1/events")
class EventController {
    static final String BATCH = "application/cloudevents-batch+json";
    private static final int MOST = 1_000;
    private static final String MARK = "after:";

    private final EventFeed feed;

    EventController(EventFeed feed) {
        this.feed = feed;
    }

    /**
     * The next events after the cursor, as a CloudEvents batch. The answer's Link header with rel="next" leads on; an
     * empty batch means that there is nothing new yet, and its link is where to ask again.
     *
     * @param cursor opaque, from the link of an earlier answer; from the first event where left out
     * @param limit 1 to 1000
     */
    @GetMapping(produces = BATCH)
    ResponseEntity<List<CloudEvent>> events(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        Permissions.require(caller, Question.EVENTS);
        if (limit < 1 || limit > MOST) {
            throw malformed("limit", Integer.toString(limit));
        }
        long after = cursor == null ? 0 : positionOf(cursor);
        List<StoredEvent> events = feed.after(after, limit);
        long last = events.isEmpty() ? after : events.getLast().position();
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, next(last, limit))
                .body(events.stream().map(CloudEvent::of).toList());
    }

    private static String next(long after, int limit) {
        String cursor =
                Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + after).getBytes(StandardCharsets.UTF_8));
        return "</api/v1/events?cursor=%s&limit=%d>; rel=\"next\"".formatted(cursor, limit);
    }

    private static long positionOf(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(MARK)) {
                return Long.parseUnsignedLong(text.substring(MARK.length()));
            }
        } catch (IllegalArgumentException _) {
            // answered below, like every cursor that is not ours
        }
        throw malformed("cursor", cursor);
    }

    private static BadRequest malformed(String parameter, String value) {
        return BadRequest.of("parameter-malformed", parameter, Map.of("parameter", parameter, "value", value));
    }
}
