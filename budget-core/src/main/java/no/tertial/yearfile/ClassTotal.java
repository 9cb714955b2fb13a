package no.tertial.yearfile;

import java.util.List;
import java.util.stream.Stream;
import no.tertial.chart.AccountClass;
import no.tertial.chart.AccountKind;
import no.tertial.money.Money;

/**
 * What the records of a class sum to, so that the file can be held against the accounts.
 *
 * @param expenditure on the arts of expenditure, to the øre
 * @param income on the arts of income, negative
 * @param internal on internal arts, which the file leaves out; with the two before it makes up what was booked
 * @param reportedExpenditure what the file says, in whole thousands; half a thousand off at most
 * @param reportedIncome what the file says, in whole thousands
 * @param reportedDifference the two together; the nation's own control takes 30 000 kr either way
 */
public record ClassTotal(
        AccountClass accountClass,
        Money expenditure,
        Money income,
        Money internal,
        Money reportedExpenditure,
        Money reportedIncome,
        Money reportedDifference) {
    static ClassTotal of(AccountClass accountClass, List<YearFileRecord> records, Money internal) {
        List<YearFileRecord> own = records.stream()
                .filter(record -> record.accountClass() == accountClass)
                .toList();
        Money spent = reported(own, AccountKind.EXPENDITURE);
        Money gained = reported(own, AccountKind.INCOME);
        return new ClassTotal(
                accountClass,
                booked(own, AccountKind.EXPENDITURE),
                booked(own, AccountKind.INCOME),
                internal,
                spent,
                gained,
                spent.plus(gained));
    }

    private static Money booked(List<YearFileRecord> records, AccountKind kind) {
        return Money.sum(of(kind, records).map(YearFileRecord::amount).toList());
    }

    private static Money reported(List<YearFileRecord> records, AccountKind kind) {
        return Thousands.asMoney(
                of(kind, records).mapToLong(YearFileRecord::thousands).sum());
    }

    private static Stream<YearFileRecord> of(AccountKind kind, List<YearFileRecord> records) {
        return records.stream().filter(record -> AccountKind.ofArt(record.art()) == kind);
    }
}
