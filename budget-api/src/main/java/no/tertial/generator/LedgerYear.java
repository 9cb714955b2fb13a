package no.tertial.generator;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import no.tertial.chart.Coding;
import no.tertial.generator.Place.Drawn;
import no.tertial.journal.Posting;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;

/**
 * One year's ledger, entered day by day and written as it is entered: what is remembered grows with the budget and not with
 * the ledger. At the year-end come period 13, and as many accruals as are missing in the number of lines.
 */
final class LedgerYear {
    private static final double PAY = 0.15;
    private static final double PURCHASES = 0.54;
    private static final double TRANSFERS = 0.11;
    private static final double INCOME = 0.12;
    private static final double INTERNAL = 0.02;
    private static final double CORRECTIONS = 0.03;

    /** The rest of an invoice's lines are tax and its compensation. */
    private static final double DRAWN_OF_AN_INVOICE = 0.5;

    private static final double ACCRUED = 0.02;
    private static final int DAYS_OF_CLOSING = 10;

    private final FiscalYear year;
    private final long lines;
    private final List<Cell> cells;
    private final Random random;
    private final LedgerWriter out;

    LedgerYear(GeneratorOptions options, Municipality municipality, LedgerWriter out) {
        this.year = options.year();
        this.lines = options.lines();
        this.cells = municipality.cells();
        this.random = Municipality.random(options.seed(), -year.value());
        this.out = out;
    }

    void write() throws IOException {
        List<Desk> desks = desks();
        FinanceOffice finance = new FinanceOffice(cells);
        List<WorkingDay> days = WorkingDay.of(year);
        for (WorkingDay day : days) {
            out.open(day.date());
            for (Entry entry : finance.on(day)) {
                out.write(entry);
            }
            for (Desk desk : desks) {
                desk.work(day);
            }
        }
        close(finance, days.getLast());
    }

    private List<Desk> desks() {
        PurchaseLedger purchases =
                new PurchaseLedger(drawing(AccountUse.PURCHASE, PURCHASES * DRAWN_OF_AN_INVOICE), random, lines);
        Drawing transfers = drawing(AccountUse.TRANSFER, TRANSFERS);
        Drawing income = drawing(AccountUse.INCOME, INCOME);
        Drawing internal = drawing(AccountUse.INTERNAL_PURCHASE, INTERNAL / 2);
        return List.of(
                new Desk(new PayOffice(drawing(AccountUse.PAY, PAY), random), PAY),
                new Desk(purchases, PURCHASES),
                new Desk(new Treasury("UB", transfers, ", utbetaling ", random), TRANSFERS),
                new Desk(new Treasury("IN", income, ", innbetaling ", random), INCOME),
                new Desk(new InternalTrade(internal, internalSale()), INTERNAL),
                new Desk(new Corrections(purchases), CORRECTIONS));
    }

    private Drawing drawing(AccountUse use, double share) {
        return new Drawing(Pool.of(cells, use, random), share * lines, random);
    }

    private Coding internalSale() {
        return cells.stream()
                .map(Cell::coding)
                .filter(coding -> coding.account().startsWith("790"))
                .findFirst()
                .orElseThrow();
    }

    private void close(FinanceOffice finance, WorkingDay last) throws IOException {
        AccountingPeriod yearEnd = new AccountingPeriod(year, 13);
        List<LocalDate> days = WorkingDay.after(year, DAYS_OF_CLOSING);
        out.open(days.getFirst());
        for (Entry entry : finance.atYearEnd(last, yearEnd)) {
            out.write(entry);
        }
        Pool pool = Pool.of(cells, AccountUse.PURCHASE, random);
        Series series = new Series("AV");
        long before = out.lines();
        long accruals = lines - before;
        for (int i = 0; i < days.size(); i++) {
            if (i > 0) {
                out.open(days.get(i));
            }
            long through = before + accruals * (i + 1) / days.size();
            while (out.lines() < through) {
                Place place = pool.next();
                List<Posting> postings = Stream.generate(() -> place.atYearEnd(ACCRUED, accruals, random))
                        .limit(Math.min(2 + random.nextInt(3), lines - out.lines()))
                        .map(Drawn::posting)
                        .toList();
                out.write(series.entry(last.date(), yearEnd, "Periodisering ved årsavslutning", postings));
            }
        }
    }

    /** A bookkeeper and how far it has come. */
    private final class Desk {
        private final Bookkeeper bookkeeper;
        private final double share;
        private long entered;

        /** @param share the part of the ledger's lines that it enters */
        Desk(Bookkeeper bookkeeper, double share) {
            this.bookkeeper = bookkeeper;
            this.share = share;
        }

        void work(WorkingDay day) throws IOException {
            long through = Math.round(bookkeeper.through(day) * share * lines);
            while (entered < through) {
                for (Entry entry : bookkeeper.next(day, through - entered)) {
                    out.write(entry);
                    entered += entry.lines().size();
                }
            }
        }
    }
}
