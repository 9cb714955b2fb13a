package no.tertial.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.Set;

/** The rules of core: what each package may depend on, and that nothing in it asks for the time. */
final class CoreRules {
    private static final String[] GROUND = {"no.tertial.decider..", "no.tertial.money..", "no.tertial.period.."};

    static final ArchRule ONLY_THE_JDK = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "no.tertial..",
                    "org.jspecify.annotations..",
                    "java.lang..",
                    "java.math..",
                    "java.time..",
                    "java.util",
                    "java.util.function..",
                    "java.util.regex..",
                    "java.util.stream.."));

    static final ArchRule GROUND_KNOWS_NOTHING_ABOVE_IT = classes()
            .that()
            .resideInAnyPackage(GROUND)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(GROUND).or(not(resideInAPackage("no.tertial.."))));

    static final ArchRule CHART_KNOWS_ONLY_THE_GROUND = noClasses()
            .that()
            .resideInAPackage("no.tertial.chart..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "no.tertial.regulations..",
                    "no.tertial.budget..",
                    "no.tertial.grants..",
                    "no.tertial.measures..",
                    "no.tertial.commitments..",
                    "no.tertial.journal..",
                    "no.tertial.forecast..",
                    "no.tertial.rounds..",
                    "no.tertial.restatements..",
                    "no.tertial.mappings..",
                    "no.tertial.yearfile..");

    static final ArchRule REGULATIONS_KNOW_NO_SUBJECT = noClasses()
            .that()
            .resideInAPackage("no.tertial.regulations..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "no.tertial.budget..",
                    "no.tertial.grants..",
                    "no.tertial.measures..",
                    "no.tertial.commitments..",
                    "no.tertial.journal..",
                    "no.tertial.forecast..",
                    "no.tertial.rounds..",
                    "no.tertial.restatements..",
                    "no.tertial.yearfile..");

    static final ArchRule SUBJECTS_DO_NOT_KNOW_EACH_OTHER = slices().matching(
                    "no.tertial.(budget|grants|measures|commitments|journal|forecast|rounds|restatements|yearfile|mappings)..")
            .should()
            .notDependOnEachOther();

    static final ArchRule NO_CYCLES =
            slices().matching("no.tertial.(*)..").should().beFreeOfCycles();

    static final ArchRule NO_CLOCK =
            noClasses().should().accessTargetWhere(describe("it tells the time", CoreRules::tellsTheTime));

    private CoreRules() {}

    private static boolean tellsTheTime(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        JavaClass owner = target.getOwner();
        return (owner.getPackageName().startsWith("java.time")
                        && target.getName().equals("now"))
                || owner.isAssignableTo(Clock.class)
                || owner.isEquivalentTo(Date.class)
                || (owner.isEquivalentTo(System.class)
                        && Set.of("currentTimeMillis", "nanoTime").contains(target.getName()));
    }
}
