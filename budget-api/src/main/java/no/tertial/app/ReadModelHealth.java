package no.tertial.app;

import java.util.List;
import no.tertial.eventstore.ReadModelStatus;
import no.tertial.eventstore.StoreHead;
import no.tertial.replay.Comparison;
import no.tertial.replay.Comparison.TableComparison;
import no.tertial.replay.ReadModel;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when the read model has stopped before an event, or when the last check found it unlike the events. */
@Component("readModelHealthIndicator")
class ReadModelHealth implements HealthIndicator {
    private final ReadModelStatus status;
    private final ReadModelOperations operations;
    private final ReadModel readModel;
    private final StoreHead head;

    ReadModelHealth(ReadModelStatus status, ReadModelOperations operations, ReadModel readModel, StoreHead head) {
        this.status = status;
        this.operations = operations;
        this.readModel = readModel;
        this.head = head;
    }

    @Override
    public Health health() {
        Health.Builder health =
                Health.up().withDetail("position", readModel.position()).withDetail("storePosition", head.position());
        status.stopped()
                .ifPresent(stop -> health.down()
                        .withDetail("stoppedBefore", stop.position())
                        .withDetail("reason", stop.reason()));
        operations.lastCheck().ifPresent(check -> {
            health.withDetail("equalAtPosition", check.position());
            if (!check.equal()) {
                health.down().withDetail("unlikeTheEvents", unequal(check));
            }
        });
        return health.build();
    }

    private static List<String> unequal(Comparison check) {
        return check.tables().stream()
                .filter(table -> !table.equal())
                .map(TableComparison::table)
                .toList();
    }
}
