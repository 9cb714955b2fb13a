package no.tertial.security;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Access in the profile {@code local}: known accounts, HTTP Basic and a login form. Whoever can reach the port can sign
 * in, so the service refuses to start unless it listens on the loopback address only.
 */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalAccess {
    LocalAccess(ServerProperties server) {
        InetAddress address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new RefusesToStart("The profile local has accounts that everybody knows, so it only runs on the"
                    + " loopback address: set server.address=127.0.0.1, or leave the profile out.");
        }
    }

    @Bean
    UserDetailsService accounts() {
        Map<String, LocalAccount> accounts =
                LocalAccount.ALL.stream().collect(Collectors.toMap(LocalAccount::getUsername, account -> account));
        return name -> {
            LocalAccount account = accounts.get(name);
            if (account == null) {
                throw new UsernameNotFoundException("No such account");
            }
            return account;
        };
    }

    /** These passwords are public, so nothing is gained by a slow hash, and Basic would pay for it on every request. */
    @Bean
    PasswordEncoder publicPasswords() {
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence password) {
                return password == null ? null : password.toString();
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String expected) {
                return password != null
                        && expected != null
                        && MessageDigest.isEqual(
                                password.toString().getBytes(StandardCharsets.UTF_8),
                                expected.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    @Bean
    SecurityFilterChain localChain(HttpSecurity http, WebAccess access) {
        access.shared(http);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(WebAccess.PUBLIC)
                        .permitAll()
                        .requestMatchers(WebAccess.DOCUMENTATION)
                        .permitAll()
                        .requestMatchers(WebAccess.ACTUATOR)
                        .hasRole(Role.ADMINISTRATOR.name())
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(access.entryPoint("Basic realm=\"Tertial\"")))
                .formLogin(Customizer.withDefaults())
                .build();
    }
}
