package no.tertial.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What both kinds of access share: public paths, headers, CSRF, and refusals that read like all other problems. */
@Component
class WebAccess {
    static final String[] PUBLIC = {"/actuator/health/**", "/livez", "/readyz", "/error", "/login", "/favicon.ico"};
    static final String[] DOCUMENTATION = {
        "/", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/**"
    };
    static final String ACTUATOR = "/actuator/**";
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:;"
            + " style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    private final HandlerExceptionResolver problems;

    WebAccess(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /** What the firewall turns away before any route is found. */
    @Bean
    static RequestRejectedHandler firewallHandler(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return (request, response, rejected) -> problems.resolveException(request, response, null, rejected);
    }

    /** Each filter observed by itself costs more than all of them do; the request as a whole still is. */
    @Bean
    static SecurityObservationSettings filtersAreNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** CSRF threatens only what a browser sends along by itself: a session cookie, never an Authorization header. */
    void shared(HttpSecurity http) {
        http.csrf(csrf -> csrf.ignoringRequestMatchers(WebAccess::isAuthorizedByHeader))
                .exceptionHandling(handling -> handling.accessDeniedHandler(deniedHandler())
                        .defaultAuthenticationEntryPointFor(
                                entryPoint("Basic realm=\"Tertial\""), WebAccess::isNotFromABrowser))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
    }

    /** Answers 401 with the challenge. */
    AuthenticationEntryPoint entryPoint(String challenge) {
        return (request, response, failure) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
            answer(request, response, failure);
        };
    }

    /** Answers 403; or 401 where a missing CSRF token only means that nobody is signed in. */
    AccessDeniedHandler deniedHandler() {
        return (request, response, denied) -> {
            if (denied instanceof CsrfException && isNobody()) {
                answer(request, response, new InsufficientAuthenticationException("Nobody is signed in", denied));
            } else {
                answer(request, response, denied);
            }
        };
    }

    private static boolean isNobody() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        problems.resolveException(request, response, null, failure);
    }

    private static boolean isAuthorizedByHeader(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private static boolean isNotFromABrowser(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getRequestURI().startsWith("/api/")
                || accept == null
                || !accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
