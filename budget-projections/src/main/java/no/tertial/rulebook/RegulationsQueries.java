package no.tertial.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.tertial.chart.Scope;
import no.tertial.money.Money;
import no.tertial.regulations.AuthorityTable;
import no.tertial.regulations.DecidingBody;
import no.tertial.regulations.Matter;
import no.tertial.regulations.Regulations;
import no.tertial.replay.AsOf;
import no.tertial.replay.Moment;
import no.tertial.replay.ReadModel;
import no.tertial.replay.Reading;
import no.tertial.rulebook.Authorities.AdoptedTable;
import no.tertial.rulebook.Authorities.Authority;
import no.tertial.rulebook.PhasingProfiles.ProfileEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what the financial regulations say; every scope sees them. */
public final class RegulationsQueries {
    private final Reading reading;

    public RegulationsQueries(Reading reading) {
        this.reading = reading;
    }

    /** @throws no.tertial.replay.PositionNotReached when the position lies ahead */
    public Authorities authorities(Scope scope, AuthoritiesQuestion question) {
        return switch (scope) {
            case Scope.All _, Scope.OwnArea _, Scope.OwnUnit _ ->
                reading.at(question.asOf(), (db, moment) -> authorities(question.validAt(), db, moment));
        };
    }

    private static Authorities authorities(LocalDate day, JdbcClient db, Moment moment) {
        Optional<AdoptedTable> adopted = db.sql("""
                        select valid_from, case_reference, decided_on, title from authority_table
                        where valid_from <= :day and position <= :position
                        order by valid_from desc fetch first 1 row only
                        """)
                .param("day", day)
                .param("position", moment.position())
                .query((row, _) -> new AdoptedTable(
                        day(row, "valid_from"), row.getString(2), day(row, "decided_on"), row.getString(4)))
                .optional();
        List<Authority> entries =
                adopted.map(table -> entries(table.validFrom(), db)).orElseGet(RegulationsQueries::byDefault);
        return new Authorities(day, moment.knownAt(), moment.position(), adopted.orElse(null), entries);
    }

    private static List<Authority> entries(LocalDate validFrom, JdbcClient db) {
        return db.sql("select matter, body, up_to from authority_entry where valid_from = ? order by ordinal")
                .param(validFrom)
                .query((row, _) -> {
                    Long upTo = row.getObject(3, Long.class);
                    return new Authority(
                            Matter.valueOf(row.getString(1)),
                            DecidingBody.valueOf(row.getString(2)),
                            upTo == null ? null : new Money(upTo));
                })
                .list();
    }

    private static List<Authority> byDefault() {
        return AuthorityTable.DEFAULT.entries().stream()
                .map(entry -> new Authority(entry.matter(), entry.body(), entry.upTo()))
                .toList();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getDate(column).toLocalDate();
    }

    /** @throws no.tertial.replay.PositionNotReached when the position lies ahead */
    public PhasingProfiles profiles(Scope scope, AsOf asOf) {
        return switch (scope) {
            case Scope.All _, Scope.OwnArea _, Scope.OwnUnit _ -> reading.at(asOf, RegulationsQueries::profiles);
        };
    }

    private static PhasingProfiles profiles(JdbcClient db, Moment moment) {
        Map<String, ProfileEntry> profiles = new TreeMap<>();
        Regulations.DEFAULT
                .profiles()
                .values()
                .forEach(profile -> profiles.put(
                        profile.name(), new ProfileEntry(profile.name(), profile.weights(), null, null, null)));
        db.sql("""
                        select p.name, p.weights, k.recorded_nanos, p.reason, p.case_reference
                        from phasing_profile p join known_position k on k.position = p.position
                        where p.position <= ? order by p.position
                        """).param(moment.position()).query((ResultSet row) -> {
            profiles.put(row.getString(1), defined(row));
        });
        return new PhasingProfiles(moment.knownAt(), moment.position(), List.copyOf(profiles.values()));
    }

    private static ProfileEntry defined(ResultSet row) throws SQLException {
        List<Long> weights =
                Stream.of(row.getString(2).split(",", -1)).map(Long::valueOf).toList();
        return new ProfileEntry(
                row.getString(1), weights, ReadModel.instant(row.getLong(3)), row.getString(4), row.getString(5));
    }
}
