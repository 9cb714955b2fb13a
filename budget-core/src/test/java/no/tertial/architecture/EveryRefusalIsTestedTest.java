package no.tertial.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import no.tertial.decider.Rejection;
import no.tertial.journal.JournalRejection.VoucherNotFound;
import no.tertial.journal.PeriodRejection.PeriodNeverFrozen;
import org.junit.jupiter.api.Test;

/** Each refusal is expected, with its facts, by some test. */
class EveryRefusalIsTestedTest {
    /** Given by whoever looks something up for a decider, and tested there. */
    private static final Set<String> GIVEN_OUTSIDE_CORE =
            Set.of(VoucherNotFound.class.getName(), PeriodNeverFrozen.class.getName());

    @Test
    void no_refusal_is_left_without_a_test() {
        JavaClasses main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("no.tertial");
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("no.tertial");

        Set<String> refusals = main.stream()
                .filter(type -> type.isAssignableTo(Rejection.class) && type.isRecord())
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        Set<String> expectedByTests = tests.stream()
                .flatMap(test -> test.getConstructorCallsFromSelf().stream())
                .map(call -> call.getTargetOwner().getName())
                .collect(Collectors.toSet());

        assertThat(refusals).hasSizeGreaterThan(40);
        refusals.removeAll(expectedByTests);
        assertThat(refusals).isEqualTo(GIVEN_OUTSIDE_CORE);
    }
}
