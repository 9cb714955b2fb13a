package no.tertial.app;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service. */
@EnableScheduling
@SpringBootApplication(scanBasePackages = "no.tertial")
public class TertialApplication {
    public static void main(String[] args) {
        // Axon's update check calls out to its maker; a budget service calls nobody unasked
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication.run(TertialApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
