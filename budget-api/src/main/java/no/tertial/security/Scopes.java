package no.tertial.security;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import no.tertial.chart.Organisation;
import no.tertial.chart.Scope;

/** What lies within a scope. */
final class Scopes {
    private Scopes() {}

    /** Whether the unit lies within the scope on that day. */
    static boolean covers(Scope scope, String unit, LocalDate day, Organisation organisation) {
        return switch (scope) {
            case Scope.All _ -> true;
            case Scope.OwnArea own -> organisation.areaOfUnit(unit, day).equals(Optional.of(own.area()));
            case Scope.OwnUnit own -> unit.equals(own.unit());
        };
    }

    /** Whether each responsibility centre lies within the scope on that day; an unknown one lies in none but the whole. */
    static boolean coverAnsvar(Scope scope, Stream<String> ansvar, LocalDate day, Organisation organisation) {
        return scope instanceof Scope.All
                || ansvar.allMatch(code -> organisation
                        .unitOf(code, day)
                        .filter(unit -> covers(scope, unit, day, organisation))
                        .isPresent());
    }
}
