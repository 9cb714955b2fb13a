package no.tertial.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the parts of the service may know each other. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("no.tertial");

    private static final JavaClasses BAD =
            new ClassFileImporter().importPackages("no.tertial.rest.bad", "no.tertial.demo.bad");

    static final ArchRule ADAPTERS_DO_NOT_KNOW_EACH_OTHER =
            slices().matching("no.tertial.(rest|demo)..").should().notDependOnEachOther();

    static final ArchRule NO_CYCLES =
            slices().matching("no.tertial.(*)..").should().beFreeOfCycles();

    static final ArchRule THE_CLOCK_IS_ASKED_FOR = noClasses()
            .that()
            .resideOutsideOfPackage("no.tertial.app..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    static final ArchRule ONLY_THE_EDGE_KNOWS_AXON = noClasses()
            .that()
            .resideOutsideOfPackages("no.tertial.eventstore..", "no.tertial.command..", "no.tertial.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..");

    static final ArchRule ADAPTERS_DO_NOT_TOUCH_THE_DATABASE = noClasses()
            .that()
            .resideInAnyPackage("no.tertial.rest..", "no.tertial.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..");

    static final ArchRule QUERIES_SEND_NO_COMMANDS = noClasses()
            .that()
            .haveSimpleNameEndingWith("Queries")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("no.tertial.command..");

    static final ArchRule DECIDERS_ASK_NO_QUERIES = noClasses()
            .that()
            .haveSimpleNameEndingWith("Decider")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Queries");

    static List<ArchRule> rules() {
        return List.of(
                ADAPTERS_DO_NOT_KNOW_EACH_OTHER,
                NO_CYCLES,
                THE_CLOCK_IS_ASKED_FOR,
                ONLY_THE_EDGE_KNOWS_AXON,
                ADAPTERS_DO_NOT_TOUCH_THE_DATABASE,
                QUERIES_SEND_NO_COMMANDS,
                DECIDERS_ASK_NO_QUERIES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_product_keeps(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_finds_what_it_looks_for(ArchRule rule) {
        assertThat(rule.evaluate(BAD).hasViolation()).isTrue();
    }

    @Test
    void nothing_is_checked_that_is_not_there() {
        assertThat(PRODUCT.size()).isGreaterThan(150);
    }
}
