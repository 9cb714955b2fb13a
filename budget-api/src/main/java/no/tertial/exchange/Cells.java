package no.tertial.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.chart.AccountClass;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import org.jspecify.annotations.Nullable;

/** The fields of a table's rows, each read by its kind. Asked for once; then they serve every row. */
final class Cells {
    /** In a workbook an eight-digit number in a column of dates is a date in digits, not a day far off. */
    private static final int DATE_IN_DIGITS = 8;

    private final Columns columns;
    private final Amounts amounts;
    private final Dates dates = new Dates();
    private final Periods periods = new Periods();
    private final Codes codes = new Codes();
    private final List<Cell<?>> all = new ArrayList<>();

    /** @param decimalSign of the table's amounts; null where it is not known */
    Cells(Columns columns, @Nullable Character decimalSign) {
        this.columns = columns;
        this.amounts = new Amounts(decimalSign);
    }

    /**
     * All that is wrong with a row.
     *
     * @param first what was noticed first, which may be no single cell's fault
     */
    List<RowError> faults(TableRow row, CellError first) {
        List<RowError> faults = all.stream()
                .map(cell -> cell.fault(row))
                .flatMap(Optional::stream)
                .toList();
        return faults.isEmpty() ? List.of(first.at(row.number(), null)) : faults;
    }

    /** Throws where a row has more cells than the header: its amounts may have slipped to another column. */
    void requireWidth(TableRow row) {
        int width = columns.header().width();
        for (int i = width; i < row.width(); i++) {
            if (!row.cell(i).isEmpty()) {
                throw new CellError(
                        "row-too-wide",
                        Map.of("cells", Integer.toString(row.width()), "columns", Integer.toString(width)));
            }
        }
    }

    Cell<String> code(Field field) {
        return required(field, (column, row) -> codes.code(column.required(row)));
    }

    Cell<String> voucherPart(Field field) {
        return required(field, (column, row) -> codes.voucherPart(column.required(row)));
    }

    Cell<AccountClass> accountClass(Field field) {
        return required(field, (column, row) -> codes.accountClass(column.required(row)));
    }

    Cell<LocalDate> date(Field field) {
        return required(field, this::date);
    }

    /** A name, where there is one. */
    Cell<String> name(Field field) {
        return optional(field, (column, row) -> codes.name(column.required(row)));
    }

    Cell<String> requiredName(Field field) {
        return required(field, (column, row) -> codes.name(column.required(row)));
    }

    Cell<FiscalYear> requiredYear(Field field) {
        return required(field, (column, row) -> periods.year(column.required(row)));
    }

    /** A year, where there is one. */
    Cell<FiscalYear> year(Field field) {
        return optional(field, (column, row) -> periods.year(column.required(row)));
    }

    /** Prose of at most so many characters, where there is any. */
    Cell<String> prose(Field field, int longest) {
        return optional(field, (column, row) -> Prose.of(column.required(row), longest));
    }

    Cell<String> requiredProse(Field field, int longest) {
        return required(field, (column, row) -> Prose.of(column.required(row), longest));
    }

    <E extends Enum<E>> Cell<E> word(Field field, Words<E> words) {
        return required(field, (column, row) -> words.of(column.required(row)));
    }

    <E extends Enum<E>> Cell<E> optionalWord(Field field, Words<E> words) {
        return optional(field, (column, row) -> words.of(column.required(row)));
    }

    /** One class or several, such as {@code 0,1}. */
    Cell<List<AccountClass>> classes(Field field) {
        return required(
                field,
                (column, row) -> Stream.of(column.required(row).split("[,/ ]+", -1))
                        .map(codes::accountClass)
                        .distinct()
                        .toList());
    }

    /** Full-time equivalents with at most two decimals, where there are any. */
    Cell<FullTimeEquivalents> positions(Field field) {
        return optional(
                field,
                (column, row) -> new FullTimeEquivalents(amount(column, row).ore()));
    }

    /** A period that is a month. */
    Cell<AccountingPeriod> month(Field field, Cell<FiscalYear> year) {
        return required(field, (column, row) -> {
            AccountingPeriod month = period(column, year, row);
            if (month.number() < 1 || month.number() > Month.IN_A_YEAR) {
                throw CellError.of("period-unreadable", column.text(row));
            }
            return month;
        });
    }

    Cell<AccountingPeriod> period(Field field, Cell<FiscalYear> year) {
        return required(field, (column, row) -> period(column, year, row));
    }

    private AccountingPeriod period(Column column, Cell<FiscalYear> year, TableRow row) {
        String text = column.required(row);
        return periods.of(text, text.length() <= 2 ? year.orNull(row) : null);
    }

    Cell<Money> amount(Field field) {
        return required(field, this::amount);
    }

    Cell<Money> optionalAmount(Field field) {
        return optional(field, this::amount);
    }

    /** Kroner in one column, or debit less credit in two. */
    Cell.Whole<Money> amount(Field field, Field debit, Field credit) {
        return columns.column(field).isGiven() ? amount(field)::of : debitLessCredit(debit, credit);
    }

    private Cell.Whole<Money> debitLessCredit(Field debit, Field credit) {
        Cell<Money> minus = optional(credit, this::side);
        Column other = columns.column(credit);
        Cell<Money> plus = required(
                debit,
                (column, row) ->
                        column.text(row).isEmpty() && !other.text(row).isEmpty() ? Money.ZERO : side(column, row));
        return row -> plus.of(row).minus(minus.or(Money.ZERO, row));
    }

    private Money side(Column column, TableRow row) {
        Money amount = amount(column, row);
        if (amount.isNegative()) {
            throw CellError.of("debit-or-credit-negative", column.text(row));
        }
        return amount;
    }

    private Money amount(Column column, TableRow row) {
        String text = column.required(row);
        return column.isNumber(row) ? Amounts.ofNumber(new BigDecimal(text)) : amounts.of(text);
    }

    private LocalDate date(Column column, TableRow row) {
        String text = column.required(row);
        return column.isNumber(row) && text.length() != DATE_IN_DIGITS
                ? Dates.ofSerial(text, row.isDate1904())
                : dates.of(text);
    }

    private <T> Cell<T> required(Field field, Cell.Reading<T> reading) {
        return add(new Cell<>(columns.column(field), false, reading));
    }

    private <T> Cell<T> optional(Field field, Cell.Reading<T> reading) {
        return add(new Cell<>(columns.column(field), true, reading));
    }

    private <T> Cell<T> add(Cell<T> cell) {
        all.add(cell);
        return cell;
    }
}
