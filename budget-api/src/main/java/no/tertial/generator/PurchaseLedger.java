package no.tertial.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.generator.Place.Drawn;
import no.tertial.journal.Posting;
import no.tertial.money.Money;

/** Enters invoices: one to three lines, the tax on them, and what compensates it. Some come late, for the month before. */
final class PurchaseLedger implements Bookkeeper {
    /** One in so many that are entered early in a month. */
    private static final int LATE = 3;

    private static final int LEAST_REMEMBERED = 64;

    /** In a year with more lines more is found wrong in a day, and there must be as much to choose from. */
    private static final int LINES_TO_A_REMEMBERED = 10_000;

    private static final String CENTRAL = Municipality.FINANCE.ansvar().getFirst();
    private static final Coding COMPENSATION_OF_INVESTMENT =
            new Coding(CENTRAL, AccountClass.CAPITAL, BudgetLines.COMPENSATION, "841", null);

    private final Series series = new Series("IF");
    private final List<Entry> recent = new ArrayList<>();
    private final Drawing drawing;
    private final Random random;
    private final int remembered;

    /** @param lines that the whole year will have */
    PurchaseLedger(Drawing drawing, Random random, long lines) {
        this.drawing = drawing;
        this.random = random;
        this.remembered = Math.toIntExact(Math.max(LEAST_REMEMBERED, lines / LINES_TO_A_REMEMBERED));
    }

    @Override
    public double through(WorkingDay day) {
        return day.passed();
    }

    @Override
    public List<Entry> next(WorkingDay day, long atMost) {
        Place place = drawing.place();
        List<Drawn> drawn = drawing.from(place, 1 + random.nextInt(3));
        Entry invoice = invoice(day, place, drawn.getFirst().cell(), postings(drawn));
        remember(invoice);
        return List.of(invoice);
    }

    /** One of the latest invoices, which is then forgotten. */
    Entry recent() {
        return recent.remove(random.nextInt(recent.size()));
    }

    /** The same amount once more, where it should have been from the beginning. */
    Entry anew(Entry invoice, WorkingDay day) {
        Place place = drawing.place();
        Cell cell = place.anyCell();
        Money net = Money.sum(invoice.lines().stream()
                .filter(line -> !isTax(line))
                .map(Posting::amount)
                .toList());
        return invoice(day, place, cell, new ArrayList<>(List.of(new Posting(cell.coding(), net))));
    }

    private Entry invoice(WorkingDay day, Place place, Cell first, List<Posting> lines) {
        long tax = BudgetLines.tax(
                lines.stream().mapToLong(line -> line.amount().ore()).sum());
        boolean operating = first.coding().accountClass() == AccountClass.OPERATING;
        lines.add(new Posting(place.on(BudgetLines.TAX), new Money(tax)));
        lines.add(new Posting(
                operating ? place.on(BudgetLines.COMPENSATION) : COMPENSATION_OF_INVESTMENT, new Money(-tax)));
        boolean late = day.isEarlyInMonth() && random.nextInt(LATE) == 0;
        String text = first.account().name() + ", faktura " + (10_000 + random.nextInt(90_000));
        return series.entry(day.date(), late ? day.periodBefore() : day.period(), text, lines);
    }

    private void remember(Entry invoice) {
        if (recent.size() < remembered) {
            recent.add(invoice);
        } else {
            recent.set(random.nextInt(remembered), invoice);
        }
    }

    private static boolean isTax(Posting line) {
        return line.coding().account().equals(BudgetLines.TAX)
                || line.coding().account().equals(BudgetLines.COMPENSATION);
    }

    private static List<Posting> postings(List<Drawn> drawn) {
        List<Posting> lines = new ArrayList<>(drawn.size() + 2);
        drawn.forEach(line -> lines.add(line.posting()));
        return lines;
    }
}
