package no.tertial;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
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
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class ArchitectureTest {
    private static final String[] READ_SIDE = {
        "no.tertial.replay..",
        "no.tertial.figures..",
        "no.tertial.funding..",
        "no.tertial.organisation..",
        "no.tertial.statements..",
        "no.tertial.followup..",
        "no.tertial.corrections..",
        "no.tertial.rulebook..",
        "no.tertial.decisions..",
        "no.tertial.postings..",
        "no.tertial.intake..",
        "no.tertial.readside.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("no.tertial");

    private static final ArchRule NO_FRAMEWORKS = noClasses()
            .that()
            .resideInAnyPackage(READ_SIDE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.boot..",
                    "org.springframework.web..",
                    "org.springframework.context..",
                    "org.axonframework..",
                    "com.fasterxml..",
                    "tools.jackson..");

    /** Queries are handed a {@link JdbcClient}; whoever writes has a {@link JdbcTemplate} or calls update. */
    private static final ArchRule QUERIES_DO_NOT_WRITE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Queries")
            .or()
            .haveSimpleName("Sums")
            .or()
            .haveSimpleName("Statements")
            .or()
            .haveSimpleName("StatedFigures")
            .or()
            .haveSimpleName("ReferenceReader")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcOperations.class)
            .orShould()
            .callMethodWhere(
                    target(owner(belongToAnyOf(JdbcClient.StatementSpec.class))).and(target(nameMatching("update"))));

    private static final ArchRule NO_CLOCK = noClasses()
            .that()
            .resideInAnyPackage(READ_SIDE)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @Test
    void the_read_side_knows_jdbc_and_the_domain_and_no_framework_of_the_service() {
        NO_FRAMEWORKS.check(CLASSES);
    }

    @Test
    void queries_do_not_write() {
        QUERIES_DO_NOT_WRITE.check(CLASSES);
    }

    @Test
    void nothing_here_asks_a_clock() {
        NO_CLOCK.check(CLASSES);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("no.tertial.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void each_rule_can_fail() {
        JavaClasses offenders = new ClassFileImporter().importClasses(WritingQueries.class, Ticking.class);
        assertThat(QUERIES_DO_NOT_WRITE.evaluate(offenders).getFailureReport().getDetails())
                .hasSize(1);
        ArchRule clockAnywhere = noClasses().should().callMethod(Instant.class, "now");
        assertThat(clockAnywhere.evaluate(offenders).hasViolation()).isTrue();
    }

    private static final class WritingQueries {
        static void write(JdbcClient db) {
            db.sql("delete from figure_cell").update();
        }
    }

    private static final class Ticking {
        static Instant tick() {
            return Instant.now();
        }
    }
}
