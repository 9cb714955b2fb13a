package no.tertial.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.tertial.rest.problem.BadRequest;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a query parameter that the route does not have: a misspelt {@code knownAt} would give today's figures. */
final class KnownParameters implements HandlerInterceptor {
    private static final Set<String> OF_READING = Set.of(
            ReadingResolver.KNOWN_AT, ReadingResolver.AS_OF, ReadingResolver.AT_POSITION, ReadingResolver.MIN_POSITION);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Set<String> allowed = allowedBy(method);
            Set<String> parts = partsOf(method);
            request.getParameterMap().forEach((name, values) -> {
                if (!parts.contains(name)) {
                    requirePrintable(name, values);
                }
            });
            request.getParameterMap().keySet().stream()
                    .filter(name -> !allowed.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw unknown(name, allowed, method);
                    });
        }
        return true;
    }

    private static BadRequest unknown(String name, Set<String> allowed, HandlerMethod method) {
        if (name.equals(WriteResolver.DRY_RUN) && isWrite(method)) {
            return BadRequest.of("dry-run-not-offered", name, Map.of());
        }
        return BadRequest.of("unknown-parameter", name, Map.of("parameter", name, "allowed", List.copyOf(allowed)));
    }

    private static boolean isWrite(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Write.class);
    }

    /** Whether the route sends a command; what is worked on after the answer cannot be tried before. */
    static boolean hasDryRun(HandlerMethod method) {
        return ResolvableType.forMethodReturnType(method.getMethod())
                        .getGeneric(0)
                        .resolve()
                == Answers.class;
    }

    private static void requirePrintable(String name, String[] values) {
        for (String value : values) {
            if (value.chars().anyMatch(Character::isISOControl)) {
                throw BadRequest.of("parameter-malformed", name, Map.of("parameter", name, "value", "?"));
            }
        }
    }

    /** Their content is read as a body is, and may have line breaks. */
    private static Set<String> partsOf(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestPart.class))
                .map(parameter -> parameter.getParameter().getName())
                .collect(Collectors.toSet());
    }

    private static Set<String> allowedBy(HandlerMethod method) {
        Set<String> allowed = new TreeSet<>();
        Arrays.stream(method.getMethodParameters()).forEach(parameter -> addNames(parameter, allowed));
        if (isWrite(method) && hasDryRun(method)) {
            allowed.add(WriteResolver.DRY_RUN);
        }
        return allowed;
    }

    private static void addNames(MethodParameter parameter, Set<String> allowed) {
        RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
        if (parameter.hasParameterAnnotation(RequestPart.class)) {
            allowed.add(parameter.getParameter().getName());
        }
        if (named != null) {
            allowed.add(named.name().isEmpty() ? parameter.getParameter().getName() : named.name());
        } else if (parameter.getParameterType() == Reading.class) {
            allowed.addAll(OF_READING);
        } else if (parameter.getParameterType() == TableRequest.class) {
            allowed.add(TableRequest.FORMAT);
        }
    }
}
