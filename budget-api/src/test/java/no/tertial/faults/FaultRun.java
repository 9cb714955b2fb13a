package no.tertial.faults;

import java.time.Duration;
import java.time.Instant;

/** How long a fault is tried: shortly in every build, as long as asked with {@code -Dtertial.faults.duration=PT10M}. */
record FaultRun(Instant end) {
    static FaultRun of(Duration shortly) {
        String asked = System.getProperty("tertial.faults.duration", "");
        Duration duration = asked.isEmpty() ? shortly : Duration.parse(asked);
        return new FaultRun(Instant.now().plus(duration));
    }

    boolean goesOn() {
        return Instant.now().isBefore(end);
    }
}
