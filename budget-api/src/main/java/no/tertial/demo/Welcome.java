package no.tertial.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Tells whoever has started the service locally where to look and how to sign in. */
@Component
@Profile("local")
final class Welcome {
    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final Environment environment;

    Welcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        LOG.info(text());
    }

    private String text() {
        String base = "http://localhost:" + environment.getProperty("local.server.port");
        return """

                Tertial er klar · is ready
                  adresse · address    %1$s/api/v1
                  prøv selv · try it   %1$s/swagger-ui/index.html
                  eksempel · example   %1$s/api/v1/variances?year=2014&through=2014-T2&area=13&groupBy=unit
                  data                 %2$s
                  kontoer · accounts   finance, approver, head-13, unit-nav, auditor, admin
                                       passord lik navnet · password equal to the name
                """.formatted(base, data());
    }

    private String data() {
        boolean postgres = environment.acceptsProfiles(Profiles.of("postgres"));
        return environment.getProperty(postgres ? "spring.datasource.url" : "tertial.data-dir", "");
    }
}
