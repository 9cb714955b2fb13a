package no.tertial.security;

import java.util.Locale;
import java.util.Optional;
import no.tertial.chart.Scope;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Reads who is calling from a token's claims: {@code tertial_role} is a role such as {@code finance} or
 * {@code head-of-unit}; a head also has {@code tertial_area} or {@code tertial_unit}. The actor is the subject.
 */
final class CallerFromToken implements Converter<Jwt, SignedIn> {
    static final String ROLE = "tertial_role";
    static final String AREA = "tertial_area";
    static final String UNIT = "tertial_unit";

    @Override
    public SignedIn convert(Jwt token) {
        String actor = Optional.ofNullable(token.getSubject())
                .filter(subject -> !subject.isBlank())
                .orElseThrow(() -> new InvalidBearerTokenException("The token has no subject"));
        Role role = role(claim(token, ROLE));
        return new SignedIn(new Caller(actor, role, scope(role, token)), token);
    }

    private static Role role(String name) {
        try {
            return Role.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new InvalidBearerTokenException("The claim " + ROLE + " names no role");
        }
    }

    private static Scope scope(Role role, Jwt token) {
        return switch (role) {
            case FINANCE, APPROVER, AUDITOR, ADMINISTRATOR -> new Scope.All();
            case HEAD_OF_AREA -> new Scope.OwnArea(claim(token, AREA));
            case HEAD_OF_UNIT -> new Scope.OwnUnit(claim(token, UNIT));
        };
    }

    private static String claim(Jwt token, String name) {
        return Optional.ofNullable(token.getClaimAsString(name))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new InvalidBearerTokenException("The token lacks the claim " + name));
    }
}
