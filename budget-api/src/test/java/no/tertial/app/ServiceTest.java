package no.tertial.app;

import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ActiveProfilesResolver;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A test of the running service. All of them share one service and one store, without the demo, so each uses years, units
 * and keys of its own. The build runs them twice: on H2 and on PostgreSQL.
 */
@Tag("service")
@SpringBootTest(
        classes = TertialApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "tertial.demo=false")
@ActiveProfiles(resolver = ServiceTest.DatabaseProfiles.class)
public abstract class ServiceTest {
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.current().fresh().forEach((name, value) -> properties.add(name, () -> value));
    }

    static final class DatabaseProfiles implements ActiveProfilesResolver {
        @Override
        public String[] resolve(Class<?> testClass) {
            return TestDatabase.current().profiles();
        }
    }
}
