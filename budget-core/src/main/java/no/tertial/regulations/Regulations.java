package no.tertial.regulations;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The financial regulations as they stand.
 *
 * @param tables each in force from its day until the next one
 * @param profiles by name
 */
public record Regulations(NavigableMap<LocalDate, AuthorityTable> tables, Map<String, PhasingProfile> profiles) {
    /** What holds before anything was adopted. */
    public static final Regulations DEFAULT = new Regulations(
            Collections.unmodifiableNavigableMap(new TreeMap<>()),
            Map.of(PhasingProfile.PAYROLL.name(), PhasingProfile.PAYROLL));

    /** The table in force on that day; the default one before the first. */
    public AuthorityTable authorityOn(LocalDate day) {
        Map.Entry<LocalDate, AuthorityTable> inForce = tables.floorEntry(day);
        return inForce == null ? AuthorityTable.DEFAULT : inForce.getValue();
    }

    /** The profile of that name. */
    public Optional<PhasingProfile> profile(String name) {
        return Optional.ofNullable(profiles.get(name));
    }
}
