package no.tertial.yearfile;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tertial.chart.AccountClass;
import no.tertial.chart.AccountKind;
import no.tertial.chart.Chart;
import no.tertial.money.Money;

/** What was booked, added up by class and the nation's codes; what has no mapping is left out. */
record NationalSums(Map<Cell, Money> cells) {
    record Cell(AccountClass accountClass, String function, String art) {
        static final Comparator<Cell> ORDER = Comparator.comparing(Cell::accountClass)
                .thenComparing(Cell::function)
                .thenComparing(Cell::art);
    }

    /** In which expenditure and income of each class are rounded together, so that the sums that are compared stay right. */
    private record Group(AccountClass accountClass, AccountKind kind) {
        static Group of(Cell cell) {
            return new Group(cell.accountClass(), AccountKind.ofArt(cell.art()));
        }
    }

    static NationalSums of(List<Booked> booked, Chart.Version chart) {
        Map<Cell, Money> cells = new LinkedHashMap<>();
        for (Booked sum : booked) {
            Chart.Account account = chart.accounts().get(sum.account());
            Chart.Function function = chart.functions().get(sum.function());
            if (account != null && function != null) {
                Cell cell = new Cell(sum.accountClass(), function.nationalFunction(), account.art());
                cells.merge(cell, sum.amount(), Money::plus);
            }
        }
        return new NationalSums(cells);
    }

    /** Those on the arts, or those on all others. */
    NationalSums on(List<String> arts, boolean others) {
        Map<Cell, Money> chosen = new LinkedHashMap<>(cells);
        chosen.keySet().removeIf(cell -> arts.contains(cell.art()) == others);
        return new NationalSums(chosen);
    }

    Money total(AccountClass accountClass) {
        return Money.sum(cells.entrySet().stream()
                .filter(cell -> cell.getKey().accountClass() == accountClass)
                .map(Map.Entry::getValue)
                .toList());
    }

    /** In their order, in thousands. */
    List<YearFileRecord> rounded() {
        List<YearFileRecord> records = new ArrayList<>();
        cells.keySet().stream()
                .sorted(Cell.ORDER)
                .collect(groupingBy(Group::of))
                .values()
                .forEach(group -> records.addAll(rounded(group)));
        records.sort(YearFileRecord.ORDER);
        return records;
    }

    private List<YearFileRecord> rounded(List<Cell> group) {
        List<Money> amounts =
                group.stream().map(cell -> cells.getOrDefault(cell, Money.ZERO)).toList();
        List<Long> thousands = Thousands.of(amounts);
        List<YearFileRecord> records = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            Cell cell = group.get(i);
            records.add(new YearFileRecord(
                    cell.accountClass(), cell.function(), cell.art(), amounts.get(i), thousands.get(i)));
        }
        return records;
    }
}
