package no.tertial.intake;

import java.util.List;
import java.util.Map;
import no.tertial.mappings.ImportMapping;
import no.tertial.mappings.MappingEvent;
import no.tertial.mappings.MappingEvent.MappingDefined;
import no.tertial.replay.Projection;
import no.tertial.replay.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps every definition of a mapping; rows are only added. */
public final class MappingProjection implements Projection {
    static final String COLUMN = "COLUMN";
    static final String DEFAULT = "DEFAULT";
    static final String CODE = "CODE";

    @Override
    public void apply(Recorded recorded, JdbcTemplate db) {
        if (recorded.event() instanceof MappingEvent event) {
            switch (event) {
                case MappingDefined e -> define(e.mapping(), recorded.position(), db);
            }
        }
    }

    private static void define(ImportMapping mapping, long position, JdbcTemplate db) {
        db.update(
                """
                insert into import_mapping (name, position, format, separator, decimal_sign, charset)
                values (?, ?, ?, ?, ?, ?)""",
                mapping.name(),
                position,
                mapping.format(),
                mapping.separator(),
                mapping.decimal(),
                mapping.charset());
        mapping.columns().forEach((field, column) -> say(mapping, position, COLUMN, field, "", column, db));
        mapping.defaults().forEach((field, value) -> say(mapping, position, DEFAULT, field, "", value, db));
        for (Map.Entry<String, Map<String, String>> codes : mapping.codes().entrySet()) {
            codes.getValue().forEach((code, by) -> say(mapping, position, CODE, codes.getKey(), code, by, db));
        }
    }

    private static void say(
            ImportMapping mapping,
            long position,
            String part,
            String field,
            String code,
            String said,
            JdbcTemplate db) {
        db.update(
                "insert into import_mapping_field (name, position, part, field, code, said) values (?, ?, ?, ?, ?, ?)",
                mapping.name(),
                position,
                part,
                field,
                code,
                said);
    }

    @Override
    public List<String> tables() {
        return List.of("import_mapping", "import_mapping_field");
    }
}
