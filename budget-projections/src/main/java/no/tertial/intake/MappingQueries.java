package no.tertial.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tertial.chart.Scope;
import no.tertial.intake.Mappings.MappingEntry;
import no.tertial.mappings.ImportMapping;
import no.tertial.replay.AsOf;
import no.tertial.replay.Moment;
import no.tertial.replay.ReadModel;
import no.tertial.replay.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers how files are read; who may import sees all mappings. */
public final class MappingQueries {
    private static final String LAST = """
            from import_mapping m
            join (select name, max(position) as position from import_mapping where position <= :position group by name) l
            on l.name = m.name and l.position = m.position
            """;

    private final Reading reading;

    public MappingQueries(Reading reading) {
        this.reading = reading;
    }

    /** @throws no.tertial.replay.PositionNotReached when the position lies ahead */
    public Mappings mappings(Scope scope, AsOf asOf) {
        return switch (scope) {
            case Scope.All _, Scope.OwnArea _, Scope.OwnUnit _ -> reading.at(asOf, MappingQueries::mappings);
        };
    }

    /** The mapping of that name as it stands. */
    public Optional<ImportMapping> find(String name) {
        return reading.at(AsOf.NOW, MappingQueries::mappings).mappings().stream()
                .map(MappingEntry::mapping)
                .filter(mapping -> mapping.name().equals(name))
                .findFirst();
    }

    private static Mappings mappings(JdbcClient db, Moment moment) {
        Map<String, Parts> parts = parts(db, moment);
        List<MappingEntry> entries = db.sql(
                        """
                        select m.name, m.format, m.separator, m.decimal_sign, m.charset, k.recorded_nanos
                        """ + LAST + "join known_position k on k.position = m.position order by m.name")
                .param("position", moment.position())
                .query((row, _) -> new MappingEntry(mapping(row, parts), recordedAt(row)))
                .list();
        return new Mappings(moment.knownAt(), moment.position(), entries);
    }

    private static Instant recordedAt(ResultSet row) throws SQLException {
        return ReadModel.instant(row.getLong("recorded_nanos"));
    }

    private static ImportMapping mapping(ResultSet row, Map<String, Parts> parts) throws SQLException {
        Parts own = parts.getOrDefault(row.getString("name"), Parts.none());
        return new ImportMapping(
                row.getString("name"),
                row.getString("format"),
                row.getString("separator"),
                row.getString("decimal_sign"),
                row.getString("charset"),
                own.columns(),
                own.defaults(),
                own.codes());
    }

    /** What a mapping says of its fields. */
    private record Parts(
            Map<String, String> columns, Map<String, String> defaults, Map<String, Map<String, String>> codes) {
        static Parts none() {
            return new Parts(new HashMap<>(), new HashMap<>(), new HashMap<>());
        }

        void add(String part, String field, String code, String said) {
            switch (part) {
                case MappingProjection.COLUMN -> columns.put(field, said);
                case MappingProjection.DEFAULT -> defaults.put(field, said);
                default -> codes.computeIfAbsent(field, _ -> new HashMap<>()).put(code, said);
            }
        }
    }

    private static Map<String, Parts> parts(JdbcClient db, Moment moment) {
        Map<String, Parts> parts = new HashMap<>();
        db.sql("select f.name, f.part, f.field, f.code, f.said " + LAST
                        + "join import_mapping_field f on f.name = m.name and f.position = m.position")
                .param("position", moment.position())
                .query((ResultSet row) -> parts.computeIfAbsent(row.getString(1), _ -> Parts.none())
                        .add(row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
        return parts;
    }
}
