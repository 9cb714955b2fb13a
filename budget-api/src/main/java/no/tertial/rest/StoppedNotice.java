package no.tertial.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.tertial.eventstore.ReadModelStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** Says with every answer when the read model has stopped: no figure counts the named event or any after it. */
final class StoppedNotice implements HandlerInterceptor {
    static final String HEADER = "Read-Model-Stopped-Before";

    private final ReadModelStatus status;

    StoppedNotice(ReadModelStatus status) {
        this.status = status;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        status.stopped().ifPresent(stop -> response.setHeader(HEADER, Long.toString(stop.position())));
        return true;
    }
}
