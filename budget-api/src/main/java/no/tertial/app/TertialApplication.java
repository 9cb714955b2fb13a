package no.tertial.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication(scanBasePackages = "no.tertial")
public class TertialApplication {
    public static void main(String[] args) {
        SpringApplication.run(TertialApplication.class, args);
    }
}
