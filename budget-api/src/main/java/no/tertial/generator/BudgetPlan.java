package no.tertial.generator;

import java.util.List;
import java.util.Random;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;

/** Makes a year's budget: what the services cost, what is built, and the taxes, grants and loans that pay for it exactly. */
final class BudgetPlan {
    /** Where all that is of no service stands. */
    private static final String CENTRAL = Municipality.FINANCE.ansvar().getFirst();

    private static final double SMALLEST_IN_A_CITY = 50_000_00;
    private static final double ANSVAR_OF_A_CITY = 600;
    private static final int ANSVAR_TO_A_PROJECT = 25;

    private final List<LocalAccount> accounts;
    private final List<Unit> units;
    private final Random random;
    private final BudgetLines lines;
    private final int ansvar;

    /** A small municipality has coarser budgets, or each of its few ledger lines would be on a coding of its own. */
    private final double smallest;

    BudgetPlan(List<LocalAccount> accounts, List<LocalFunction> functions, List<Unit> units, Random random) {
        this.accounts = accounts;
        this.units = units;
        this.random = random;
        this.lines = new BudgetLines(accounts, functions);
        this.ansvar = units.stream().mapToInt(unit -> unit.ansvar().size()).sum();
        this.smallest = SMALLEST_IN_A_CITY * Math.sqrt(ANSVAR_OF_A_CITY / ansvar);
    }

    /** The lines; operations and investment each sum to zero. */
    List<Cell> cells() {
        units.forEach(unit -> unit.ansvar().forEach(ansvar -> operate(unit.service(), ansvar)));
        offset(AccountUse.INTERNAL_PURCHASE, operating(landlord(), "130"), "7900");
        offset(AccountUse.DEPRECIATION, operating(CENTRAL, "860"), "9900");
        invest();
        long transfer = financeInvestment();
        financeOperations(transfer);
        return lines.toList();
    }

    private void operate(Service service, String ansvar) {
        double cost = service.millions() * 100_000_000.0 * between(0.4, 1.6);
        double strain = service.sort().equals("social") ? 0.04 : 0;
        double course = 1 + strain + 0.03 * random.nextGaussian();
        for (String function : service.functions().keySet()) {
            Coding place = operating(ansvar, function);
            long purchases = 0;
            for (LocalAccount account : accounts) {
                double part = cost * service.shareOf(function) * account.thousandths(service.sort()) / 1000;
                long budget = BudgetLines.thousands(part * between(0.7, 1.3));
                if (Math.abs(budget) >= smallest) {
                    lines.add(place, account.code(), budget, course * between(0.9, 1.1));
                    purchases += account.use() == AccountUse.PURCHASE ? budget : 0;
                }
            }
            lines.addTax(place, purchases);
        }
    }

    /** The other side of all lines of that use, on one line. */
    private void offset(AccountUse use, Coding place, String account) {
        lines.add(place, account, -lines.sum(cell -> cell.use() == use), 1);
    }

    /** Rents out to the others. */
    private String landlord() {
        return units.stream()
                .filter(unit -> unit.service().functions().containsKey("130"))
                .findFirst()
                .orElseThrow()
                .ansvar()
                .getFirst();
    }

    private void invest() {
        List<Unit> builders =
                units.stream().filter(unit -> !unit.ansvar().contains(CENTRAL)).toList();
        int projects = 2 + ansvar / ANSVAR_TO_A_PROJECT;
        for (int i = 1; i <= projects; i++) {
            Unit unit = builders.get(random.nextInt(builders.size()));
            Coding place = new Coding(
                    unit.ansvar().getFirst(),
                    AccountClass.CAPITAL,
                    "",
                    unit.service().functions().keySet().iterator().next(),
                    "P%03d".formatted(i));
            double cost = between(4, 50) * 100_000_000;
            long building = BudgetLines.thousands(0.75 * cost);
            long advice = BudgetLines.thousands(0.17 * cost);
            long inventory = BudgetLines.thousands(0.08 * cost);
            lines.add(place, "2300", building, between(0.6, 1.1));
            lines.add(place, "2720", advice, between(0.8, 1.2));
            lines.add(place, "2000", inventory, between(0.5, 1.1));
            lines.addTax(place, building + advice + inventory);
        }
    }

    /** Answers what operations give, in øre. */
    private long financeInvestment() {
        long tax = lines.sum(cell -> isCapital(cell) && cell.account().code().equals(BudgetLines.TAX));
        long cost = lines.sum(BudgetPlan::isCapital) - tax;
        long transfer = BudgetLines.thousands(0.2 * cost);
        lines.add(capital("841"), BudgetLines.COMPENSATION, -tax, 1);
        lines.add(capital("880"), "9700", -transfer, 1);
        lines.add(capital("870"), "9100", transfer - cost, 1);
        return transfer;
    }

    private void financeOperations(long transfer) {
        long services = lines.sum(cell -> !isCapital(cell));
        lines.add(operating(CENTRAL, "880"), "5700", transfer, 1);
        lines.add(operating(CENTRAL, "870"), "5000", BudgetLines.thousands(0.015 * services), 1.03);
        lines.add(operating(CENTRAL, "870"), "5100", BudgetLines.thousands(0.025 * services), 1);
        lines.add(operating(CENTRAL, "870"), "9000", BudgetLines.thousands(-0.006 * services), 0.95);
        lines.add(operating(CENTRAL, "880"), "5400", BudgetLines.thousands(0.01 * services), 1);
        lines.add(operating(CENTRAL, "850"), "8100", BudgetLines.thousands(-0.015 * services), 1.02);
        lines.add(operating(CENTRAL, "800"), "8700", BudgetLines.thousands(-0.52 * services), 1.01);
        lines.add(operating(CENTRAL, "840"), "8000", -lines.sum(cell -> !isCapital(cell)), 1);
    }

    private static boolean isCapital(Cell cell) {
        return cell.coding().accountClass() == AccountClass.CAPITAL;
    }

    private static Coding operating(String ansvar, String function) {
        return new Coding(ansvar, AccountClass.OPERATING, "", function, null);
    }

    private static Coding capital(String function) {
        return new Coding(CENTRAL, AccountClass.CAPITAL, "", function, null);
    }

    private double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }
}
