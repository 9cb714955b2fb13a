package no.tertial.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.tertial.app.TertialApplication;
import no.tertial.budget.BudgetEvent;
import no.tertial.budget.BudgetEvent.BudgetAdopted;
import no.tertial.chart.Coding;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Refusals;
import no.tertial.fixtures.Budgets;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files of a made-up municipality keep; 2025, so that the nation's codes are held against them. */
class GeneratorTest {
    private static final FiscalYear YEAR = new FiscalYear(2025);
    private static final int LINES = 30_000;

    @TempDir
    private static Path folder;

    private static GeneratedMunicipality made;
    private static List<List<String>> ledger;

    @BeforeAll
    static void make() throws IOException {
        made = GeneratedMunicipality.of(LINES, 42, YEAR, folder.resolve("made"), true);
        ledger = made.rows("ledger.csv");
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_one_others() throws IOException {
        GeneratedMunicipality again = GeneratedMunicipality.of(LINES, 42, YEAR, folder.resolve("again"), false);
        GeneratedMunicipality other = GeneratedMunicipality.of(LINES, 43, YEAR, folder.resolve("other"), false);

        for (String file : List.of("organisation.csv", "chart.csv", "budget.csv", "ledger.csv")) {
            assertThat(again.folder().resolve(file))
                    .hasSameBinaryContentAs(made.folder().resolve(file));
        }
        assertThat(Files.mismatch(other.ledger(), made.ledger())).isNotNegative();
    }

    @Test
    void the_organisation_is_the_same_in_every_year() throws IOException {
        GeneratedMunicipality before =
                GeneratedMunicipality.of(LINES, 42, YEAR.previous(), folder.resolve("before"), false);

        assertThat(before.rows("organisation.csv"))
                .extracting(row -> row.subList(0, 5))
                .isEqualTo(made.rows("organisation.csv").stream()
                        .map(row -> row.subList(0, 5))
                        .toList());
    }

    @Test
    void has_exactly_as_many_lines_as_asked_for() {
        assertThat(ledger).hasSize(LINES).allMatch(row -> row.size() == 13);
    }

    @Test
    void every_coding_is_in_the_organisation_and_goes_with_the_nations_codes() throws IOException {
        ReferenceData reference = Kostra2025.reference(made);
        Refusals refusals = new Refusals();
        for (List<String> row : ledger) {
            AccountingPeriod period = AccountingPeriod.parse(row.get(5));
            reference.check(coding(row), period.year(), period.lastDay(), row.get(3), refusals);
        }

        refusals.throwIfAny();
    }

    @Test
    void the_whole_budget_can_be_adopted() throws IOException {
        List<BudgetEvent> events = Budgets.decider(Kostra2025.reference(made))
                .decide(made.adoption(), Budgets.decider(ReferenceData.EMPTY).initial());

        assertThat(events).singleElement().isInstanceOf(BudgetAdopted.class);
    }

    @Test
    void the_ledger_ends_near_the_budget() throws IOException {
        Map<String, Long> gross = new HashMap<>();
        Map<String, Long> deviation = new HashMap<>();
        for (List<String> row : made.rows("budget.csv")) {
            long amount = GeneratedMunicipality.money(row.get(5)).ore();
            gross.merge(row.get(0), Math.abs(amount), Long::sum);
            deviation.merge(row.get(0), -amount, Long::sum);
        }
        ledger.forEach(row -> deviation.merge(row.get(8), amount(row).ore(), Long::sum));

        assertThat(deviation).hasSameSizeAs(gross);
        assertThat(deviation.entrySet())
                .allSatisfy(ansvar -> assertThat(
                                (double) ansvar.getValue() / Objects.requireNonNull(gross.get(ansvar.getKey())))
                        .as(ansvar.getKey())
                        .isBetween(-0.25, 0.25));
        long all = deviation.values().stream().mapToLong(Long::longValue).sum();
        assertThat((double) all
                        / gross.values().stream().mapToLong(Long::longValue).sum())
                .isBetween(-0.03, 0.03);
    }

    @Test
    void pay_dips_in_june() {
        Map<String, Long> pay = new HashMap<>();
        ledger.stream()
                .filter(row -> row.get(9).startsWith("010"))
                .forEach(row -> pay.merge(row.get(5), amount(row).ore(), Long::sum));

        assertThat(pay.get("2025-06")).isLessThan(Objects.requireNonNull(pay.get("2025-05")) * 9 / 10);
    }

    @Test
    void vouchers_stand_together_and_have_mostly_two_to_six_lines_and_some_hundreds() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        Set<String> ended = new HashSet<>();
        String last = "";
        for (List<String> row : ledger) {
            String voucher = row.get(2) + "-" + row.get(3);
            if (!voucher.equals(last)) {
                ended.add(last);
                last = voucher;
            }
            assertThat(ended).doesNotContain(voucher);
            sizes.merge(voucher, 1, Integer::sum);
        }

        assertThat(sizes.values().stream()
                        .filter(size -> size >= 2 && size <= 6)
                        .count())
                .isGreaterThan(sizes.size() * 95 / 100);
        assertThat((double) LINES / sizes.size()).isBetween(3.7, 4.3);
        assertThat(sizes.values()).anyMatch(size -> size >= 100);
    }

    @Test
    void a_reversing_voucher_has_the_opposite_amounts_on_the_same_codings() {
        Map<String, List<List<String>>> vouchers = new LinkedHashMap<>();
        ledger.forEach(row -> vouchers.computeIfAbsent(row.get(2) + " " + row.get(3), _ -> new ArrayList<>())
                .add(row));
        List<List<List<String>>> reversing = vouchers.values().stream()
                .filter(voucher -> voucher.getFirst().get(2).equals("KR"))
                .toList();

        assertThat(reversing).isNotEmpty().allSatisfy(voucher -> {
            String text = voucher.getFirst().get(6);
            List<List<String>> original =
                    Objects.requireNonNull(vouchers.get(text.substring(text.indexOf("bilag ") + 6)));
            assertThat(voucher.stream().map(GeneratorTest::coding).toList())
                    .isEqualTo(original.stream().map(GeneratorTest::coding).toList());
            assertThat(voucher.stream().map(row -> amount(row).negated()).toList())
                    .isEqualTo(original.stream().map(GeneratorTest::amount).toList());
        });
    }

    @Test
    void internal_trade_and_depreciation_cancel() {
        assertThat(sumOfArts("290").plus(sumOfArts("790"))).isEqualTo(Money.ZERO);
        assertThat(sumOfArts("590").plus(sumOfArts("990"))).isEqualTo(Money.ZERO);
        assertThat(sumOfArts("570").plus(sumOfArts("970"))).isEqualTo(Money.ZERO);
        assertThat(sumOfArts("429").plus(sumOfArts("729"))).isEqualTo(Money.ZERO);
    }

    @Test
    void the_days_files_are_the_ledger_again() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Path day : made.nightly()) {
            List<String> lines = Files.readAllLines(day);
            rows.addAll(lines.subList(1, lines.size()));
        }
        List<String> whole = Files.readAllLines(made.ledger());

        assertThat(rows).isEqualTo(whole.subList(1, whole.size()));
    }

    @Test
    void texts_of_help_to_people_name_somebody() {
        assertThat(ledger.stream()
                        .filter(row -> row.get(10).equals("281") && row.get(2).equals("UB"))
                        .map(row -> row.get(6)))
                .isNotEmpty()
                .allMatch(text -> text.matches(".+, utbetaling \\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+"));
    }

    @Test
    void needs_little_memory_however_many_lines_there_are() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TertialApplication.class.getName(),
                        "generate",
                        "--lines=300000",
                        "--out=" + folder.resolve("many"))
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told).contains("300000 lines of the ledger");
        assertThat(Files.size(folder.resolve("many").resolve("ledger.csv"))).isGreaterThan(24 * 1024 * 1024);
    }

    @Test
    void refuses_arguments_that_it_does_not_understand_and_says_which_there_are() throws IOException {
        for (String wrong : List.of("--lines=many", "--lines=9999", "--what=1", "--nightly=yes", "--year=25", "x")) {
            ByteArrayOutputStream told = new ByteArrayOutputStream();

            assertThat(Generator.run(List.of("--out=" + folder, wrong), new PrintStream(told)))
                    .as(wrong)
                    .isEqualTo(2);
            assertThat(told.toString(StandardCharsets.UTF_8)).contains("generate --out=DIR");
        }
        assertThatThrownBy(() -> GeneratorOptions.parse(List.of("--lines=10000")))
                .hasMessageContaining("--out names the folder");
    }

    private static Money sumOfArts(String art) {
        return Money.sum(ledger.stream()
                .filter(row -> row.get(9).startsWith(art))
                .map(GeneratorTest::amount)
                .toList());
    }

    private static Coding coding(List<String> row) {
        return new Coding(
                row.get(8),
                GeneratedMunicipality.accountClass(row.get(7)),
                row.get(9),
                row.get(10),
                row.get(11).isEmpty() ? null : row.get(11));
    }

    private static Money amount(List<String> row) {
        return GeneratedMunicipality.money(row.get(12));
    }
}
