package no.tertial.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;
import no.tertial.replay.Patience;
import no.tertial.rest.problem.BadRequest;
import no.tertial.rest.problem.Language;
import no.tertial.security.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code knownAt} (or {@code asOf}), {@code atPosition} and {@code minPosition}, and waits for the last of them. */
final class ReadingResolver implements HandlerMethodArgumentResolver {
    static final String KNOWN_AT = "knownAt";
    static final String AS_OF = "asOf";
    static final String AT_POSITION = "atPosition";
    static final String MIN_POSITION = "minPosition";

    private final Patience patience;

    ReadingResolver(Patience patience) {
        this.patience = patience;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reading.class;
    }

    @Override
    public Reading resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory factory) {
        Instant knownAt = instant(web);
        Long atPosition = position(AT_POSITION, web);
        if (knownAt != null && atPosition != null) {
            throw BadRequest.of("two-moments", AT_POSITION, Map.of());
        }
        Long minPosition = position(MIN_POSITION, web);
        if (minPosition != null) {
            patience.awaitPosition(minPosition);
        }
        return new Reading(
                Callers.of(SecurityContextHolder.getContext().getAuthentication()),
                new AsOf(knownAt, atPosition),
                Language.of(web.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static @Nullable Instant instant(NativeWebRequest web) {
        String knownAt = web.getParameter(KNOWN_AT);
        String asOf = web.getParameter(AS_OF);
        if (knownAt != null && asOf != null) {
            throw BadRequest.of("two-moments", AS_OF, Map.of());
        }
        if (knownAt != null) {
            return instant(KNOWN_AT, knownAt);
        }
        return asOf == null ? null : instant(AS_OF, asOf);
    }

    private static Instant instant(String parameter, String text) {
        try {
            Instant instant = Instant.parse(text);
            new FiscalYear(instant.atOffset(ZoneOffset.UTC).getYear());
            return instant;
        } catch (DateTimeException | IllegalArgumentException _) {
            throw malformed(parameter, text);
        }
    }

    private static @Nullable Long position(String parameter, NativeWebRequest web) {
        String text = web.getParameter(parameter);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,18}")) {
            throw malformed(parameter, text);
        }
        return Long.valueOf(text);
    }

    private static BadRequest malformed(String parameter, String text) {
        return BadRequest.of("parameter-malformed", parameter, Map.of("parameter", parameter, "value", text));
    }
}
