package no.tertial.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Core keeps its rules, and each rule is shown to report a class that breaks it. */
class CoreRulesTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("no.tertial");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void core_keeps(ArchRule rule) {
        assertThat(CORE).hasSizeGreaterThan(50);
        rule.check(CORE);
    }

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                Named.of("only the JDK", CoreRules.ONLY_THE_JDK),
                Named.of("the ground knows nothing above it", CoreRules.GROUND_KNOWS_NOTHING_ABOVE_IT),
                Named.of("chart knows only the ground", CoreRules.CHART_KNOWS_ONLY_THE_GROUND),
                Named.of("regulations know no subject", CoreRules.REGULATIONS_KNOW_NO_SUBJECT),
                Named.of("subjects do not know each other", CoreRules.SUBJECTS_DO_NOT_KNOW_EACH_OTHER),
                Named.of("no cycles", CoreRules.NO_CYCLES),
                Named.of("no clock", CoreRules.NO_CLOCK));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("offences")
    void a_rule_reports(ArchRule rule, List<String> sources, @TempDir Path classes) {
        assertThat(rule.evaluate(compiled(sources, classes)).hasViolation()).isTrue();
    }

    static Stream<Arguments> offences() {
        return Stream.of(
                offence(CoreRules.ONLY_THE_JDK, "money", "org.assertj.core.api.Assertions.within(1)"),
                offence(CoreRules.ONLY_THE_JDK, "budget", "new java.io.File(\"budget\")"),
                offence(CoreRules.ONLY_THE_JDK, "journal", "new java.util.concurrent.ConcurrentHashMap<>()"),
                offence(CoreRules.GROUND_KNOWS_NOTHING_ABOVE_IT, "decider", "no.tertial.chart.AccountClass.CAPITAL"),
                offence(CoreRules.GROUND_KNOWS_NOTHING_ABOVE_IT, "money", "no.tertial.journal.PeriodStatus.OPEN"),
                offence(CoreRules.GROUND_KNOWS_NOTHING_ABOVE_IT, "period", "no.tertial.chart.AccountKind.INCOME"),
                offence(CoreRules.CHART_KNOWS_ONLY_THE_GROUND, "chart", "no.tertial.budget.Recurrence.ONE_OFF"),
                offence(CoreRules.CHART_KNOWS_ONLY_THE_GROUND, "chart", "no.tertial.rounds.Confidence.LIKELY"),
                offence(CoreRules.REGULATIONS_KNOW_NO_SUBJECT, "regulations", "no.tertial.budget.Recurrence.ONE_OFF"),
                offence(
                        CoreRules.SUBJECTS_DO_NOT_KNOW_EACH_OTHER,
                        "a budget that reads forecasts",
                        badClass("forecast", "new Object()"),
                        badClass("budget", "new no.tertial.forecast.Bad()")),
                offence(
                        CoreRules.NO_CYCLES,
                        "money and periods that need each other",
                        badClass("money", "new no.tertial.period.Bad()"),
                        badClass("period", "new no.tertial.money.Bad()")),
                offence(CoreRules.NO_CLOCK, "budget", "java.time.Instant.now()"),
                offence(CoreRules.NO_CLOCK, "budget", "java.time.LocalDate.now(java.time.ZoneOffset.UTC)"),
                offence(CoreRules.NO_CLOCK, "budget", "java.util.stream.Stream.generate(java.time.Year::now)"),
                offence(CoreRules.NO_CLOCK, "budget", "java.time.Clock.systemUTC()"),
                offence(CoreRules.NO_CLOCK, "budget", "new java.util.Date()"),
                offence(CoreRules.NO_CLOCK, "budget", "System.currentTimeMillis()"));
    }

    private static Arguments offence(ArchRule rule, String inPackage, String expression) {
        return Arguments.of(rule, Named.of(inPackage + ": " + expression, List.of(badClass(inPackage, expression))));
    }

    private static Arguments offence(ArchRule rule, String name, String first, String second) {
        return Arguments.of(rule, Named.of(name, List.of(first, second)));
    }

    /** A class of that package that does what it should not. */
    private static String badClass(String inPackage, String expression) {
        return """
                package no.tertial.%s;

                public class Bad {
                    public Object bad() {
                        return %s;
                    }
                }
                """.formatted(inPackage, expression);
    }

    /** Compiled aside, so that no class of the project ever has to be bad. */
    private static JavaClasses compiled(List<String> sources, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-d", classes.toString(), "-proc:none");
        List<SourceText> units = sources.stream().map(SourceText::new).toList();
        assertThat(compiler.getTask(null, null, null, options, null, units).call())
                .isTrue();
        return new ClassFileImporter().importPath(classes);
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final String text;

        SourceText(String text) {
            super(URI.create("string:///" + packageOf(text) + "/Bad.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        private static String packageOf(String text) {
            String line = text.lines().findFirst().orElseThrow();
            return line.replace("package ", "").replace(";", "").replace('.', '/');
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
