package no.tertial.rest;

import java.util.Map;
import no.tertial.exchange.ReadingOptions;
import no.tertial.rest.problem.BadRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the options that were saved by a name. */
@Component
class SavedMappings {
    /** @throws BadRequest when no options were saved by the name */
    ReadingOptions options(@Nullable String mapping, @Nullable ReadingOptionsRequest options) {
        if (mapping != null) {
            throw BadRequest.of("unknown-mapping", "mapping", Map.of("mapping", mapping));
        }
        return options == null ? ReadingOptions.NONE : options.toOptions();
    }
}
