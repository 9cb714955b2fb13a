package no.tertial.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.tertial.chart.Coding;
import no.tertial.chart.SplitPart;
import no.tertial.period.MonthlyAmounts;

/**
 * What a measure does to one coding string.
 *
 * @param months the effect of each month in øre, January first; negative saves money or brings some in
 */
public record MeasureLine(Coding coding, MonthlyAmounts months) {
    /** One line for each coding, in the order in which they first appear; those without any effect are left out. */
    static List<MeasureLine> merged(List<MeasureLine> lines) {
        Map<Coding, MonthlyAmounts> sums = new LinkedHashMap<>();
        lines.forEach(line -> sums.merge(line.coding(), line.months(), MonthlyAmounts::plus));
        return sums.entrySet().stream()
                .map(sum -> new MeasureLine(sum.getKey(), sum.getValue()))
                .filter(MeasureLine::hasEffect)
                .toList();
    }

    /** How far each coding moves from the lines before to the lines after; those that do not move are left out. */
    static List<MeasureLine> difference(List<MeasureLine> before, List<MeasureLine> after) {
        return merged(Stream.concat(after.stream(), before.stream().map(MeasureLine::negated))
                .toList());
    }

    boolean hasEffect() {
        return !months.equals(MonthlyAmounts.ZERO);
    }

    MeasureLine negated() {
        return new MeasureLine(coding, months.negated());
    }

    /** The same line, where from the month on each part has its exact share of it under its own responsibility centre. */
    List<MeasureLine> dividedFrom(int month, List<SplitPart> parts) {
        List<MonthlyAmounts> shares = months.from(month)
                .splitByWeights(parts.stream().map(SplitPart::weight).toList());
        List<MeasureLine> divided = new ArrayList<>();
        divided.add(new MeasureLine(coding, months.before(month)));
        for (int i = 0; i < parts.size(); i++) {
            divided.add(new MeasureLine(under(parts.get(i).ansvar()), shares.get(i)));
        }
        return divided;
    }

    private Coding under(String ansvar) {
        return new Coding(ansvar, coding.accountClass(), coding.account(), coding.function(), coding.project());
    }
}
