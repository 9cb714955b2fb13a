package no.tertial.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tertial.chart.Coding;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Refusals;
import no.tertial.decider.Rejected;
import no.tertial.decider.Rejection;
import no.tertial.period.AccountingPeriod;

/** The coding strings of a file, each with a number, and each checked once for each period that it is used in. */
final class CodingTable {
    /** Far more than any municipality has, and few enough to be held. */
    static final int MOST = 500_000;

    private final ReferenceData reference;
    private final Map<Coding, Integer> numbers = new HashMap<>();
    private final List<Coding> codings = new ArrayList<>();
    private final Map<Integer, int[]> goodPeriodsByYear = new HashMap<>();

    CodingTable(ReferenceData reference) {
        this.reference = reference;
    }

    /** The coding's number, from 0; {@link #MOST} where there are too many of them. */
    int numberOf(Coding coding) {
        Integer known = numbers.get(coding);
        if (known != null) {
            return known;
        }
        int number = codings.size();
        if (number < MOST) {
            numbers.put(coding, number);
            codings.add(coding);
        }
        return number;
    }

    /** Why the coding cannot be posted on in the period; mostly empty. */
    List<Rejection> faults(int number, AccountingPeriod period) {
        int[] good = goodPeriods(period.year().value(), number);
        int bit = 1 << period.number();
        if ((good[number] & bit) != 0) {
            return List.of();
        }
        List<Rejection> faults = check(codings.get(number), period);
        if (faults.isEmpty()) {
            good[number] |= bit;
        }
        return faults;
    }

    private int[] goodPeriods(int year, int number) {
        int[] good = goodPeriodsByYear.getOrDefault(year, new int[0]);
        if (good.length <= number) {
            good = Arrays.copyOf(good, Math.max(1_024, 2 * number));
            goodPeriodsByYear.put(year, good);
        }
        return good;
    }

    private List<Rejection> check(Coding coding, AccountingPeriod period) {
        Refusals refusals = new Refusals();
        reference.check(coding, period.year(), period.lastDay(), "", refusals);
        try {
            refusals.throwIfAny();
            return List.of();
        } catch (Rejected refused) {
            return refused.rejections();
        }
    }
}
