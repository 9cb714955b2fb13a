package no.tertial.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import no.tertial.budget.Adjustment;
import no.tertial.budget.AdjustmentKind;
import no.tertial.budget.BudgetCommand.AdjustBudget;
import no.tertial.budget.BudgetCommand.AdoptBudget;
import no.tertial.budget.Extent;
import no.tertial.budget.Frame;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.budget.Phasing;
import no.tertial.budget.Recurrence;
import no.tertial.budget.RequestedChange;
import no.tertial.budget.RequestedLine;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Chart.Account;
import no.tertial.chart.Chart.Function;
import no.tertial.chart.ChartCommand.LoadChart;
import no.tertial.chart.Coding;
import no.tertial.chart.OrganisationCommand;
import no.tertial.chart.OrganisationCommand.CreateProgrammeArea;
import no.tertial.chart.OrganisationCommand.CreateUnit;
import no.tertial.journal.JournalCommand.PostVouchers;
import no.tertial.journal.Posting;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.regulations.DecidingBody;
import no.tertial.regulations.Decision;

/**
 * A made-up municipality of four areas with ten units each, whose budget has a thousand lines of 1.2 million kroner. The
 * random moves come from the generator that is handed in, so a seed gives the same history every time.
 */
final class Municipality {
    static final int AREAS = 4;
    static final int UNITS_IN_AN_AREA = 10;
    static final FiscalYear FIRST_YEAR = new FiscalYear(2014);
    private static final LocalDate START = LocalDate.of(2012, 1, 1);
    private static final List<String> ACCOUNTS = List.of("1010", "1120", "1200", "1370", "1470");
    private static final List<String> FUNCTIONS = List.of("242", "243", "265", "275", "281");
    private static final Money OF_A_LINE = Money.kroner(1_200_000);
    private static final int LINES_OF_A_VOUCHER = 4;

    private Municipality() {}

    static List<OrganisationCommand> organisation() {
        List<OrganisationCommand> commands = new ArrayList<>();
        for (int area = 0; area < AREAS; area++) {
            commands.add(new CreateProgrammeArea(area(area), "Area " + area(area), START));
            for (int unit = 0; unit < UNITS_IN_AN_AREA; unit++) {
                String ansvar = ansvar(area, unit);
                commands.add(new CreateUnit("unit-" + ansvar, "Unit " + ansvar, area(area), List.of(ansvar), START));
            }
        }
        return commands;
    }

    static LoadChart chart() {
        List<AccountClass> operating = List.of(AccountClass.OPERATING);
        return new LoadChart(
                new FiscalYear(2012),
                ACCOUNTS.stream()
                        .map(code -> new Account(code, "Account " + code, code.substring(1), operating))
                        .toList(),
                FUNCTIONS.stream()
                        .map(code -> new Function(code, "Function " + code, code, operating, false))
                        .toList());
    }

    static AdoptBudget adoption(FiscalYear year) {
        Money frame = new Money(OF_A_LINE.ore() * UNITS_IN_AN_AREA * ACCOUNTS.size() * FUNCTIONS.size());
        return new AdoptBudget(
                year,
                decision(),
                "adopted",
                Extent.PART,
                IntStream.range(0, AREAS)
                        .mapToObj(
                                area -> new Frame(area(area), AccountClass.OPERATING, frame, FullTimeEquivalents.NONE))
                        .toList(),
                codings().stream().map(coding -> line(coding, OF_A_LINE)).toList());
    }

    /** So many kroner from one line to another; never the same one. */
    record Move(Coding from, Coding to, Money amount) {
        static Move random(Random random) {
            Coding from = coding(random);
            Coding to = coding(random);
            while (to.equals(from)) {
                to = coding(random);
            }
            return new Move(from, to, new Money(1 + random.nextInt(100_000)));
        }

        AdjustBudget command(FiscalYear year, String id) {
            return new AdjustBudget(
                    year,
                    new Adjustment(id, decision(), year.month(5), Recurrence.ONE_OFF, "As decided"),
                    RequestedChange.of(
                            AdjustmentKind.REALLOCATION, List.of(line(from, amount.negated()), line(to, amount))));
        }
    }

    /** A batch of vouchers of four lines each in one period, with at least so many lines in all. */
    static PostVouchers vouchers(FiscalYear year, int batch, int lines, Random random) {
        int period = 1 + random.nextInt(12);
        List<Voucher> vouchers = new ArrayList<>();
        for (int i = 0; i * LINES_OF_A_VOUCHER < lines; i++) {
            List<Posting> postings = new ArrayList<>();
            for (int line = 0; line < LINES_OF_A_VOUCHER; line++) {
                postings.add(new Posting(coding(random), new Money(1 + random.nextInt(1_000_000))));
            }
            vouchers.add(new Voucher(
                    new VoucherKey("DK", year, "IF", batch + "x" + i),
                    year.period(period).lastDay(),
                    year.period(period),
                    null,
                    null,
                    postings));
        }
        return new PostVouchers("batch-" + batch, vouchers);
    }

    static String area(int area) {
        return Integer.toString(13 + area);
    }

    static String unit(int area, int unit) {
        return "unit-" + ansvar(area, unit);
    }

    private static String ansvar(int area, int unit) {
        return area(area) + "%02d".formatted(unit);
    }

    private static List<Coding> codings() {
        List<Coding> codings = new ArrayList<>();
        for (int area = 0; area < AREAS; area++) {
            for (int unit = 0; unit < UNITS_IN_AN_AREA; unit++) {
                for (String account : ACCOUNTS) {
                    for (String function : FUNCTIONS) {
                        codings.add(coding(ansvar(area, unit), account, function));
                    }
                }
            }
        }
        return codings;
    }

    private static Coding coding(Random random) {
        return coding(
                ansvar(random.nextInt(AREAS), random.nextInt(UNITS_IN_AN_AREA)),
                ACCOUNTS.get(random.nextInt(ACCOUNTS.size())),
                FUNCTIONS.get(random.nextInt(FUNCTIONS.size())));
    }

    private static Coding coding(String ansvar, String account, String function) {
        return new Coding(ansvar, AccountClass.OPERATING, account, function, null);
    }

    private static RequestedLine line(Coding coding, Money amount) {
        return new RequestedLine(coding, amount, FullTimeEquivalents.NONE, new Phasing.Even());
    }

    private static Decision decision() {
        return new Decision("14/1234", DecidingBody.COUNCIL, LocalDate.of(2014, 4, 28), "A decision", null);
    }
}
