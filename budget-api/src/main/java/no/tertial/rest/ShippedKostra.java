package no.tertial.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import no.tertial.period.FiscalYear;
import no.tertial.rest.problem.BadRequest;
import no.tertial.rest.problem.Fault;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The nation's codes that the service brings along: request bodies, one a year, as they would be sent. */
@Component
class ShippedKostra {
    private final JsonMapper mapper;

    ShippedKostra(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws BadRequest 404 kostra-not-shipped when there is none of the year */
    KostraRequest of(FiscalYear year) {
        ClassPathResource file = new ClassPathResource("kostra/" + year + ".json");
        if (!file.exists()) {
            throw new BadRequest(HttpStatus.NOT_FOUND, new Fault("kostra-not-shipped", "year", Map.of("year", year)));
        }
        try (InputStream body = file.getInputStream()) {
            return mapper.readValue(body, KostraRequest.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The national codes of " + year + " cannot be read", e);
        }
    }
}
