package no.tertial.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Access everywhere but on one's own machine: bearer tokens of the municipality's identity provider, no sessions. */
@Configuration(proxyBeanMethods = false)
@Profile("!local")
class TokenAccess {
    TokenAccess(@Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri:}") String issuer) {
        if (issuer.isBlank()) {
            throw new RefusesToStart("There is nobody to trust: set"
                    + " spring.security.oauth2.resourceserver.jwt.issuer-uri to the identity provider's issuer, or use"
                    + " the profile local on your own machine.");
        }
    }

    @Bean
    SecurityFilterChain tokenChain(HttpSecurity http, WebAccess access) {
        access.shared(http);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(WebAccess.PUBLIC)
                        .permitAll()
                        .requestMatchers(WebAccess.ACTUATOR)
                        .hasRole(Role.ADMINISTRATOR.name())
                        .anyRequest()
                        .authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(new CallerFromToken()))
                        .authenticationEntryPoint(access.entryPoint("Bearer realm=\"Tertial\""))
                        .accessDeniedHandler(access.deniedHandler()))
                .build();
    }
}
