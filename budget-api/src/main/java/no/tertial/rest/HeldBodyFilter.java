package no.tertial.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import no.tertial.rest.problem.BadRequest;
import no.tertial.rest.problem.Fault;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Takes in the body of a request that writes, up to a limit. Runs after sign-in, so strangers fill no memory. */
@Component
class HeldBodyFilter extends OncePerRequestFilter {
    private static final int MAX_BYTES = 20_000_000;

    private final HandlerExceptionResolver problems;

    HeldBodyFilter(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().startsWith("/api/") || isUpload(request);
    }

    /** Files go to disk, not into memory, and have a limit of their own. */
    static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getRequestURI().startsWith("/api/v1/imports")
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            Fault fault = new Fault("request-too-large", "", Map.of("maxBytes", MAX_BYTES));
            problems.resolveException(request, response, null, new BadRequest(HttpStatus.CONTENT_TOO_LARGE, fault));
        } else {
            chain.doFilter(new HeldBody(request, bytes), response);
        }
    }
}
