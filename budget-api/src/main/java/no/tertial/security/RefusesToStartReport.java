package no.tertial.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the one sentence instead of a stack trace. */
final class RefusesToStartReport extends AbstractFailureAnalyzer<RefusesToStart> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, RefusesToStart cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
