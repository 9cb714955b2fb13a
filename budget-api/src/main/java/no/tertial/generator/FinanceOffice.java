package no.tertial.generator;

import java.util.ArrayList;
import java.util.List;
import no.tertial.journal.Posting;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;

/** Enters taxes, grants and loans once a month, and at the year-end what has no month: all exact, and few lines. */
final class FinanceOffice {
    private static final int LINES_IN_A_VOUCHER = 5;

    private final Series series = new Series("BA");
    private final List<Cell> cells;
    private int monthsEntered;

    FinanceOffice(List<Cell> cells) {
        this.cells = cells;
    }

    /** The month's vouchers, on the day when they are due. */
    List<Entry> on(WorkingDay day) {
        if (day.paidMonths() == monthsEntered) {
            return List.of();
        }
        monthsEntered = day.paidMonths();
        List<Posting> lines = cells.stream()
                .filter(cell -> cell.use() == AccountUse.FINANCE && isMonthly(cell))
                .map(cell -> new Posting(cell.coding(), ofMonth(cell, monthsEntered)))
                .filter(line -> !line.amount().isZero())
                .toList();
        List<Entry> entries = new ArrayList<>();
        for (List<Posting> part : parts(lines)) {
            entries.add(series.entry(day.date(), day.period(), "Skatt, tilskudd og lån", part));
        }
        return entries;
    }

    /** Depreciation with its other side, and what goes to and from funds and investment. */
    List<Entry> atYearEnd(WorkingDay last, AccountingPeriod period) {
        Cell counterpart = cells.stream()
                .filter(cell -> cell.account().art().equals("990"))
                .findFirst()
                .orElseThrow();
        List<Entry> entries = new ArrayList<>();
        for (List<Posting> part : parts(of(AccountUse.DEPRECIATION))) {
            Money sum = Money.sum(part.stream().map(Posting::amount).toList());
            List<Posting> lines = new ArrayList<>(part);
            lines.add(new Posting(counterpart.coding(), sum.negated()));
            entries.add(series.entry(last.date(), period, "Avskrivninger", lines));
        }
        entries.add(series.entry(last.date(), period, "Årsoppgjør", of(AccountUse.FINANCE)));
        return entries;
    }

    private List<Posting> of(AccountUse use) {
        return cells.stream()
                .filter(cell -> cell.use() == use && !isMonthly(cell))
                .map(cell -> new Posting(cell.coding(), new Money(cell.outturn())))
                .toList();
    }

    private static boolean isMonthly(Cell cell) {
        return cell.account().season() != Season.YEAR_END;
    }

    private static Money ofMonth(Cell cell, int month) {
        return new Money(cell.outturn())
                .splitByWeights(cell.account().season().weights())
                .get(month - 1);
    }

    private static List<List<Posting>> parts(List<Posting> lines) {
        List<List<Posting>> parts = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += LINES_IN_A_VOUCHER) {
            parts.add(lines.subList(from, Math.min(from + LINES_IN_A_VOUCHER, lines.size())));
        }
        return parts;
    }
}
