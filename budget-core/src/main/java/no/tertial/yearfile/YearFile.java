package no.tertial.yearfile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Chart;
import no.tertial.chart.Kostra;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Refusals;
import no.tertial.decider.Rejection;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.yearfile.YearFileRejection.AmountTooWide;
import no.tertial.yearfile.YearFileRejection.InternalArtsDoNotCancel;
import no.tertial.yearfile.YearFileRejection.NationalCodesMissing;
import no.tertial.yearfile.YearFileRejection.ReportedTransfersDiffer;

/**
 * The accounts of a year as they are reported to Statistics Norway (KOSTRA, form 0A): own accounts and functions mapped to
 * the nation's, internal arts left out, in thousand kroner.
 *
 * @param records ordered by class (investment first), function and art; none of them zero
 * @param violations why it must not be sent as it is; empty where it may
 */
public record YearFile(
        FiscalYear year, List<YearFileRecord> records, List<ClassTotal> totals, List<Rejection> violations) {
    private static final long TOLERATED_THOUSANDS = 30;
    private static final String TO_INVESTMENT = "570";
    private static final String FROM_OPERATIONS = "970";

    /** @param booked what the year's periods 01 to 15 come to */
    public static YearFile of(FiscalYear year, ReferenceData reference, List<Booked> booked) {
        Refusals refusals = new Refusals();
        List<Booked> moved =
                booked.stream().filter(sum -> !sum.amount().isZero()).toList();
        moved.forEach(
                sum -> reference.checkCodes(sum.accountClass(), sum.account(), sum.function(), year, "", refusals));
        List<String> internalArts = internalArts(year, reference.chart(), refusals);
        NationalSums all =
                NationalSums.of(moved, reference.chart().in(year).orElse(new Chart.Version(Map.of(), Map.of())));
        NationalSums internal = all.on(internalArts, false);
        List<YearFileRecord> rounded = all.on(internalArts, true).rounded();
        check(internal, internalArts, refusals);
        check(rounded, refusals);
        return new YearFile(
                year,
                rounded.stream().filter(record -> record.thousands() != 0).toList(),
                Arrays.stream(AccountClass.values())
                        .map(accountClass -> ClassTotal.of(accountClass, rounded, internal.total(accountClass)))
                        .toList(),
                refusals.found().stream().distinct().toList());
    }

    private static List<String> internalArts(FiscalYear year, Chart chart, Refusals refusals) {
        refusals.when(chart.kostraIn(year).isEmpty(), () -> new NationalCodesMissing(year));
        return chart.kostraIn(year).stream()
                .flatMap(kostra -> kostra.arts().values().stream())
                .filter(Kostra.Art::internal)
                .map(Kostra.Art::code)
                .sorted()
                .toList();
    }

    /** Over both classes: operations sell to investment too. */
    private static void check(NationalSums internal, List<String> arts, Refusals refusals) {
        Money difference = Money.sum(List.copyOf(internal.cells().values()));
        refusals.when(!difference.isZero(), () -> new InternalArtsDoNotCancel(arts, difference));
    }

    private static void check(List<YearFileRecord> records, Refusals refusals) {
        long given = sum(records, AccountClass.OPERATING, TO_INVESTMENT);
        long received = sum(records, AccountClass.CAPITAL, FROM_OPERATIONS);
        refusals.when(
                Math.abs(given + received) > TOLERATED_THOUSANDS,
                () -> new ReportedTransfersDiffer(
                        Thousands.asMoney(given), Thousands.asMoney(received), Thousands.asMoney(given + received)));
        records.forEach(record -> refusals.when(
                !record.fits(),
                () -> new AmountTooWide(record.accountClass(), record.function(), record.art(), record.amount())));
    }

    private static long sum(List<YearFileRecord> records, AccountClass accountClass, String art) {
        return records.stream()
                .filter(record ->
                        record.accountClass() == accountClass && record.art().equals(art))
                .mapToLong(YearFileRecord::thousands)
                .sum();
    }
}
