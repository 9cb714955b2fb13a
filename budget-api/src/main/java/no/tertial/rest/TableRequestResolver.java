package no.tertial.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.tertial.exchange.ExportFormat;
import no.tertial.rest.problem.BadRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code format}, and {@code Accept} where there is none. Of several that are accepted the first one is taken. */
final class TableRequestResolver implements HandlerMethodArgumentResolver {
    private static final String JSON = "json";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == TableRequest.class;
    }

    @Override
    public TableRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory factory) {
        String named = web.getParameter(TableRequest.FORMAT);
        return new TableRequest(
                named == null ? accepted(web.getHeader(HttpHeaders.ACCEPT)) : named(named),
                Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class)));
    }

    private static @Nullable ExportFormat named(String name) {
        if (name.equals(JSON)) {
            return null;
        }
        return Arrays.stream(ExportFormat.values())
                .filter(format -> format.extension().equals(name))
                .findFirst()
                .orElseThrow(() -> BadRequest.of(
                        "parameter-malformed",
                        TableRequest.FORMAT,
                        Map.of("parameter", TableRequest.FORMAT, "value", name)));
    }

    private static @Nullable ExportFormat accepted(@Nullable String accept) {
        for (MediaType type : types(accept)) {
            for (ExportFormat format : ExportFormat.values()) {
                if (type.equalsTypeAndSubtype(MediaType.parseMediaType(format.mediaType()))) {
                    return format;
                }
            }
            if (type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
                return null;
            }
        }
        return null;
    }

    private static List<MediaType> types(@Nullable String accept) {
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException _) {
            return List.of(); // the JSON answer finds that nothing is acceptable
        }
    }
}
