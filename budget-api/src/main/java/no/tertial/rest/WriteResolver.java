package no.tertial.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.tertial.command.IdempotencyKey;
import no.tertial.command.Sha256;
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

/** Reads {@link Write} off the request. The hash behind the key covers method, path, If-Match and body. */
final class WriteResolver implements HandlerMethodArgumentResolver {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    static final String DRY_RUN = "dryRun";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Write.class;
    }

    @Override
    public Write resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory factory) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        return new Write(
                Callers.of(SecurityContextHolder.getContext().getAuthentication()),
                key(request),
                dryRun(request.getParameter(DRY_RUN)),
                Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static boolean dryRun(@Nullable String text) {
        return switch (text) {
            case null -> false;
            case "false" -> false;
            case "true", "" -> true;
            default -> throw BadRequest.of("parameter-malformed", DRY_RUN, Map.of("parameter", DRY_RUN, "value", text));
        };
    }

    private static @Nullable IdempotencyKey key(HttpServletRequest request) {
        String key = request.getHeader(Write.KEY_HEADER);
        if (key == null) {
            return null;
        }
        if (!KEY.matcher(key).matches()) {
            throw BadRequest.of("idempotency-key-malformed", Write.KEY_HEADER, Map.of());
        }
        return new IdempotencyKey(key, hash(request));
    }

    private static String hash(HttpServletRequest request) {
        String head = request.getMethod() + "\n" + request.getRequestURI() + "\n"
                + Objects.requireNonNullElse(request.getHeader(HttpHeaders.IF_MATCH), "") + "\n";
        return HeldBodyFilter.isUpload(request)
                ? Sha256.of(head + fields(request))
                : Sha256.of(head.getBytes(StandardCharsets.UTF_8), HeldBody.of(request));
    }

    /** What comes beside the files, which are hashed where they are kept. */
    private static String fields(HttpServletRequest request) {
        StringBuilder fields = new StringBuilder();
        new TreeMap<>(request.getParameterMap())
                .forEach((name, values) -> fields.append(name)
                        .append('=')
                        .append(Arrays.toString(values))
                        .append('\n'));
        return fields.toString();
    }
}
