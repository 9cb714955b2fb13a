package no.tertial.rest;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import no.tertial.exchange.FileFormat;
import no.tertial.exchange.ReadingOptions;
import no.tertial.intake.MappingQueries;
import no.tertial.mappings.ImportMapping;
import no.tertial.rest.problem.BadRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the options that were saved by a name. What a request says itself goes before them. */
@Component
class SavedMappings {
    private final MappingQueries queries;

    SavedMappings(MappingQueries queries) {
        this.queries = queries;
    }

    /** @throws BadRequest when no options were saved by the name */
    ReadingOptions options(@Nullable String mapping, @Nullable ReadingOptionsRequest options) {
        ReadingOptions asked = options == null ? ReadingOptions.NONE : options.toOptions();
        return mapping == null ? asked : over(saved(mapping), asked);
    }

    private ReadingOptions saved(String name) {
        ImportMapping saved = queries.find(name)
                .orElseThrow(() -> BadRequest.of("unknown-mapping", "mapping", Map.of("mapping", name)));
        String format = saved.format();
        return new ReadingOptions(
                format == null ? null : FileFormat.valueOf(format),
                saved.separator(),
                saved.decimal(),
                saved.charset(),
                saved.columns(),
                saved.defaults(),
                saved.codes());
    }

    private static ReadingOptions over(ReadingOptions saved, ReadingOptions asked) {
        Map<String, Map<String, String>> codes = new HashMap<>(saved.codes());
        asked.codes().forEach((field, replaced) -> codes.merge(field, replaced, SavedMappings::over));
        return new ReadingOptions(
                first(asked, saved, ReadingOptions::format),
                first(asked, saved, ReadingOptions::separator),
                first(asked, saved, ReadingOptions::decimal),
                first(asked, saved, ReadingOptions::charset),
                over(saved.columns(), asked.columns()),
                over(saved.defaults(), asked.defaults()),
                codes);
    }

    private static <T> @Nullable T first(
            ReadingOptions asked, ReadingOptions saved, Function<ReadingOptions, @Nullable T> part) {
        T own = part.apply(asked);
        return own == null ? part.apply(saved) : own;
    }

    private static Map<String, String> over(Map<String, String> saved, Map<String, String> asked) {
        Map<String, String> all = new HashMap<>(saved);
        all.putAll(asked);
        return all;
    }
}
