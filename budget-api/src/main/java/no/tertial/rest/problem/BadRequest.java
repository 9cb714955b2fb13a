package no.tertial.rest.problem;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** A request that is not shaped as its route wants it; found where the request is read, before anything is decided. */
public final class BadRequest extends RuntimeException {
    private final transient Fault fault;
    private final HttpStatus status;

    public BadRequest(HttpStatus status, Fault fault) {
        super(fault.toString(), null, false, false);
        this.status = status;
        this.fault = fault;
    }

    /** A 400. */
    public static BadRequest of(String code, String pointer, Map<String, ?> facts) {
        return new BadRequest(HttpStatus.BAD_REQUEST, new Fault(code, pointer, facts));
    }

    HttpStatus status() {
        return status;
    }

    Fault fault() {
        return fault;
    }
}
