package no.tertial.rest.problem;

import java.util.List;
import java.util.Map;
import no.tertial.command.IdempotencyKeyReused;
import no.tertial.command.RequestInFlight;
import no.tertial.decider.Rejected;
import no.tertial.decider.Rejection;
import no.tertial.eventstore.StoreBusy;
import no.tertial.organisation.OutsideScope;
import no.tertial.organisation.UnknownFilter;
import no.tertial.replay.PositionNotReached;
import no.tertial.security.NotPermitted;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/**
 * The one place where something that went wrong becomes an answer. A rule that refuses answers 409; a thing named in
 * the path that does not exist 404; a shape 400; a stale or missing If-Match 412 or 428.
 */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final String RETRY_AFTER_SECONDS = "1";

    private final Problems problems;

    ProblemHandler(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Rejected rejected, WebRequest request) {
        List<Fault> faults = rejected.rejections().stream().map(Fault::of).toList();
        return answer(statusOf(rejected.rejections().getFirst()), faults, new HttpHeaders(), request);
    }

    private static HttpStatus statusOf(Rejection rejection) {
        return switch (rejection) {
            case Rejection.NotFound _ -> HttpStatus.NOT_FOUND;
            case Rejection.VersionUnsaid _ -> HttpStatus.PRECONDITION_REQUIRED;
            case Rejection.VersionStale _ -> HttpStatus.PRECONDITION_FAILED;
            default -> HttpStatus.CONFLICT;
        };
    }

    @ExceptionHandler
    ResponseEntity<Object> badRequest(BadRequest bad, WebRequest request) {
        return answer(bad.status(), List.of(bad.fault()), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> notPermitted(NotPermitted refused, WebRequest request) {
        return answer(HttpStatus.FORBIDDEN, "not-permitted", Map.of("role", refused.role()), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException denied, WebRequest request) {
        String code = denied instanceof CsrfException ? "csrf-token-missing" : "access-denied";
        return answer(HttpStatus.FORBIDDEN, code, Map.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> notSignedIn(AuthenticationException failure, WebRequest request) {
        return answer(HttpStatus.UNAUTHORIZED, "not-signed-in", Map.of(), request);
    }

    /** The firewall's, for addresses that no honest client asks for. */
    @ExceptionHandler
    ResponseEntity<Object> rejected(RequestRejectedException rejected, WebRequest request) {
        return answer(HttpStatus.BAD_REQUEST, "request-malformed", Map.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> outsideScope(OutsideScope outside, WebRequest request) {
        return answer(HttpStatus.FORBIDDEN, pointed("outside-scope", outside.parameter(), outside.value()), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(UnknownFilter unknown, WebRequest request) {
        return answer(HttpStatus.NOT_FOUND, pointed("not-found", unknown.parameter(), unknown.value()), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> notReached(PositionNotReached notReached, WebRequest request) {
        Map<String, Object> facts = Map.of("asked", notReached.asked(), "present", notReached.present());
        return later("position-not-reached", facts, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> keyReused(IdempotencyKeyReused reused, WebRequest request) {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", Map.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> inFlight(RequestInFlight inFlight, WebRequest request) {
        return answer(HttpStatus.CONFLICT, "request-in-flight", Map.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> busy(StoreBusy busy, WebRequest request) {
        return later("store-busy", Map.of(), request);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Object> databaseAway(Exception failure, WebRequest request) {
        LOG.warn("The database does not answer", failure);
        return later("store-unavailable", Map.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> overflow(ArithmeticException failure, WebRequest request) {
        return answer(HttpStatus.BAD_REQUEST, "sum-too-large", Map.of(), request);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception failure, WebRequest request) {
        LOG.error("Unexpected failure of {}", request.getDescription(false), failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", Map.of(), request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(status, List.of(faultOf(failure, status)), headers, request);
    }

    private static Fault faultOf(Exception failure, HttpStatusCode status) {
        return switch (failure) {
            case HttpMessageNotReadableException e
            when e.getCause() instanceof JacksonException json -> JsonFaults.of(json);
            case HttpMessageNotReadableException _ -> Fault.of("body-missing");
            case MethodArgumentTypeMismatchException e ->
                pointed("parameter-malformed", e.getName(), String.valueOf(e.getValue()));
            case TypeMismatchException e ->
                pointed("parameter-malformed", String.valueOf(e.getPropertyName()), String.valueOf(e.getValue()));
            case MissingServletRequestParameterException e -> pointed("parameter-missing", e.getParameterName(), "");
            case NoResourceFoundException _ -> Fault.of("route-unknown");
            case HttpRequestMethodNotSupportedException e ->
                new Fault("method-not-allowed", "", Map.of("method", e.getMethod()));
            case HttpMediaTypeNotSupportedException _ -> Fault.of("media-type-not-supported");
            case HttpMediaTypeNotAcceptableException _ -> Fault.of("not-acceptable");
            default -> Fault.of(status.is4xxClientError() ? "request-malformed" : "internal-error");
        };
    }

    private static Fault pointed(String code, String parameter, String value) {
        return new Fault(code, parameter, Map.of("parameter", parameter, "value", value));
    }

    private ResponseEntity<Object> later(String code, Map<String, Object> facts, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return answer(HttpStatus.SERVICE_UNAVAILABLE, List.of(new Fault(code, "", facts)), headers, request);
    }

    private ResponseEntity<Object> answer(
            HttpStatus status, String code, Map<String, Object> facts, WebRequest request) {
        return answer(status, new Fault(code, "", facts), request);
    }

    private ResponseEntity<Object> answer(HttpStatus status, Fault fault, WebRequest request) {
        return answer(status, List.of(fault), new HttpHeaders(), request);
    }

    /** Where part of another answer has been sent, the connection is cut: the caller must not take it for the whole. */
    private static void requireUnanswered(WebRequest request) {
        if (request instanceof ServletWebRequest web
                && web.getResponse() != null
                && web.getResponse().isCommitted()) {
            throw new IllegalStateException("Part of another answer has been sent");
        }
    }

    private ResponseEntity<Object> answer(
            HttpStatusCode status, List<Fault> faults, HttpHeaders headers, WebRequest request) {
        requireUnanswered(request);
        Language language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return problems.answer(status, faults, language, headers);
    }
}
