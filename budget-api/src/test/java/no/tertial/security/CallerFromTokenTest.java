package no.tertial.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.tertial.chart.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class CallerFromTokenTest {
    private static Jwt.Builder token() {
        return Jwt.withTokenValue("token").header("alg", "RS256").subject("a1b2");
    }

    private static Caller callerOf(Jwt.Builder token) {
        return new CallerFromToken().convert(token.build()).getPrincipal();
    }

    @Test
    void role_and_scope_stand_in_the_claims() {
        assertThat(callerOf(token().claim("tertial_role", "finance")))
                .isEqualTo(new Caller("a1b2", Role.FINANCE, new Scope.All()));
        assertThat(callerOf(token().claim("tertial_role", "head-of-area").claim("tertial_area", "13")))
                .isEqualTo(new Caller("a1b2", Role.HEAD_OF_AREA, new Scope.OwnArea("13")));
        assertThat(callerOf(token().claim("tertial_role", "HEAD_OF_UNIT").claim("tertial_unit", "nav")))
                .isEqualTo(new Caller("a1b2", Role.HEAD_OF_UNIT, new Scope.OwnUnit("nav")));
    }

    @Test
    void a_token_without_a_known_role_or_a_heads_scope_is_no_token() {
        assertThatThrownBy(() -> callerOf(token())).isInstanceOf(InvalidBearerTokenException.class);
        assertThatThrownBy(() -> callerOf(token().claim("tertial_role", "king")))
                .isInstanceOf(InvalidBearerTokenException.class);
        assertThatThrownBy(() -> callerOf(token().claim("tertial_role", "head-of-unit")))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    void without_an_issuer_the_service_refuses_to_start_in_one_sentence() {
        assertThatThrownBy(() -> new TokenAccess(""))
                .isInstanceOf(RefusesToStart.class)
                .hasMessageContaining("issuer-uri");
    }

    @Test
    void with_the_local_accounts_it_refuses_to_start_unless_it_listens_on_loopback_only() throws Exception {
        ServerProperties server = new ServerProperties();
        assertThatThrownBy(() -> new LocalAccess(server)).isInstanceOf(RefusesToStart.class);
        server.setAddress(java.net.InetAddress.getByName("192.0.2.1"));
        assertThatThrownBy(() -> new LocalAccess(server))
                .isInstanceOf(RefusesToStart.class)
                .hasMessageContaining("loopback");
        server.setAddress(java.net.InetAddress.getByName("127.0.0.1"));
        assertThat(new LocalAccess(server)).isNotNull();
    }
}
