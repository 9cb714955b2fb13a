package no.tertial.app;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence why the service cannot start when its database cannot be had, instead of a stack trace. */
final class DatabaseNotHad extends AbstractFailureAnalyzer<SQLException> {
    private static final int H2_FILE_IN_USE = 90020;
    private static final String CONNECTION_STATES = "08";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        if (cause.getErrorCode() == H2_FILE_IN_USE) {
            return new FailureAnalysis(
                    "The data folder is in use by another Tertial.",
                    "Stop the other one, or set TERTIAL_DATA_DIR to another folder.",
                    cause);
        }
        if (cause.getSQLState() != null && cause.getSQLState().startsWith(CONNECTION_STATES)) {
            return new FailureAnalysis(
                    "The database does not answer: " + cause.getMessage(),
                    "Start it, or correct SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                            + " SPRING_DATASOURCE_PASSWORD.",
                    cause);
        }
        return null;
    }
}
