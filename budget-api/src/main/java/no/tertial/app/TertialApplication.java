package no.tertial.app;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import no.tertial.generator.Generator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service. */
@EnableScheduling
@SpringBootApplication(scanBasePackages = "no.tertial")
public class TertialApplication {
    /** Starts the service; where the first argument is {@code generate}, writes a made-up municipality instead. */
    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("generate")) {
            System.exit(Generator.run(List.of(args).subList(1, args.length), System.out));
        }
        // Axon's update check calls out to its maker; a budget service calls nobody unasked
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication.run(TertialApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
