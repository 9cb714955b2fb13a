package no.tertial.generator;

import java.util.List;
import java.util.Random;
import no.tertial.chart.Coding;
import no.tertial.journal.Posting;
import no.tertial.money.Money;

/**
 * One responsibility centre's function or project, as far as one kind of vouchers is concerned. A line takes what has come up
 * on its cell since the cell's last one and what comes up until halfway to the next, so that the year ends where it should,
 * however many lines that takes.
 */
final class Place {
    private static final long SMALLEST = 1_00;

    private final List<Cell> cells;
    private final Walk walk;
    private final double[] entered;
    private final double share;

    /** @param share the part of all lines of the kind that are drawn here */
    Place(List<Cell> cells, Walk walk, double share) {
        this.cells = cells;
        this.walk = walk;
        this.entered = new double[cells.size()];
        this.share = share;
    }

    /**
     * One more line.
     *
     * @param passed which part of the year's lines of the kind have been drawn, from 0 to 1
     * @param ofYear how many that will be
     */
    Drawn next(double passed, double ofYear, Random random) {
        int index = walk.next();
        Cell cell = cells.get(index);
        double untilNext = 1 / (ofYear * share * walk.share(index));
        double due = cell.account().season().through(Math.min(1, passed + untilNext / 2)) - entered[index];
        double part = Math.max(due, 0) * (0.7 + 0.6 * random.nextDouble());
        entered[index] += part;
        // of many cells that come up less than once a year, those that do stand for those that do not
        return new Drawn(cell, posting(cell, cell.outturn() * part * Math.max(1, untilNext)));
    }

    /** A line for the year-end, of that part of the cell's year on average. */
    Drawn atYearEnd(double part, double ofPeriod, Random random) {
        int index = walk.next();
        Cell cell = cells.get(index);
        double each = part / (ofPeriod * share * walk.share(index));
        return new Drawn(cell, posting(cell, cell.outturn() * each * (0.5 + random.nextDouble())));
    }

    Cell anyCell() {
        return cells.get(walk.next());
    }

    /** The same place's coding on another account. */
    Coding on(String account) {
        return BudgetLines.on(cells.getFirst().coding(), account);
    }

    private static Posting posting(Cell cell, double ore) {
        long least = cell.budget() < 0 ? -SMALLEST : SMALLEST;
        long amount = Math.round(ore);
        return new Posting(cell.coding(), new Money(Math.abs(amount) < SMALLEST ? least : amount));
    }

    /** A line, and the cell that it is on. */
    record Drawn(Cell cell, Posting posting) {}
}
