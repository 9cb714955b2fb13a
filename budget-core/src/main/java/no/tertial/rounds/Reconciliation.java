package no.tertial.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.tertial.money.Money;
import no.tertial.money.Precision;

/**
 * A report's stated total for an area held against what it should agree with. Reports printed by people seldom add up;
 * the residual is shown as it is and never plugged.
 *
 * <p>The tolerance is half the rounding step of each ROUNDED figure that takes part, summed, because that is the most
 * that rounding can do. An EXACT figure adds nothing to it. Neither does an APPROXIMATE one or an UPPER_BOUND: how far
 * "nearly 3" or "up to 130" is from the truth is unknown, and a tolerance made up for it would explain anything away.
 * They count with the amount they state, and are candidates where the residual is unexplained.
 *
 * @param source the report, as it was recorded
 * @param stated the report's total deviation for the area; overspend is positive
 * @param computed the ledger's deviation for the area, or the sum of the parts that the report states
 * @param residual stated less computed
 * @param tolerance the largest residual, in either direction, that rounding explains; never negative
 * @param candidates where to look; empty unless the verdict is UNEXPLAINED
 */
public record Reconciliation(
        String source,
        Against against,
        Money stated,
        Money computed,
        Money residual,
        Money tolerance,
        Verdict verdict,
        List<Candidate> candidates) {

    /** What the stated total is held against. */
    public enum Against {
        LEDGER,
        STATED_PARTS
    }

    public enum Verdict {
        /** They agree to the øre. */
        EXACT,
        /** The residual is no larger than the tolerance. */
        WITHIN_ROUNDING,
        UNEXPLAINED
    }

    public Reconciliation {
        candidates = List.copyOf(candidates);
    }

    /**
     * Holds the total that a source states against the ledger and, where the source states parts with amounts, against
     * their sum. Only the measure DEVIATION is looked at. Without a stated total there is nothing to hold, and no result.
     *
     * @param figures what one source states for one area and period
     * @param ledger the deviation through that period of every unit of the area, also of those where it is zero
     */
    public static List<Reconciliation> of(String source, List<StatedFigure> figures, Map<String, Money> ledger) {
        List<StatedFigure> parts = new ArrayList<>();
        StatedFigure total = null;
        for (StatedFigure figure : figures) {
            if (figure.measure() == StatedMeasure.DEVIATION && figure.unit() != null) {
                parts.add(figure);
            } else if (figure.measure() == StatedMeasure.DEVIATION) {
                total = figure;
            }
        }
        return total == null ? List.of() : reconcile(source, total, parts, ledger);
    }

    private static List<Reconciliation> reconcile(
            String source, StatedFigure total, List<StatedFigure> parts, Map<String, Money> ledger) {
        Money stated = total.amount();
        if (stated == null) {
            return List.of();
        }
        List<Candidate> candidates = Candidate.of(total, parts, ledger);
        List<Reconciliation> results = new ArrayList<>();
        results.add(compare(
                source, Against.LEDGER, stated, Money.sum(ledger.values()), tolerance(List.of(total)), candidates));
        List<Money> partAmounts = amounts(parts);
        if (!partAmounts.isEmpty()) {
            List<StatedFigure> all = new ArrayList<>(parts);
            all.add(total);
            results.add(
                    compare(source, Against.STATED_PARTS, stated, Money.sum(partAmounts), tolerance(all), candidates));
        }
        return List.copyOf(results);
    }

    private static Reconciliation compare(
            String source, Against against, Money stated, Money computed, Money tolerance, List<Candidate> candidates) {
        Money residual = stated.minus(computed);
        Verdict verdict = verdict(residual, tolerance);
        return new Reconciliation(
                source,
                against,
                stated,
                computed,
                residual,
                tolerance,
                verdict,
                verdict == Verdict.UNEXPLAINED ? candidates : List.of());
    }

    private static Verdict verdict(Money residual, Money tolerance) {
        if (residual.isZero()) {
            return Verdict.EXACT;
        }
        return residual.abs().compareTo(tolerance) <= 0 ? Verdict.WITHIN_ROUNDING : Verdict.UNEXPLAINED;
    }

    /** The steps are summed before they are halved; half an øre over is dropped, as no residual can lie there. */
    private static Money tolerance(List<StatedFigure> figures) {
        Money steps = Money.ZERO;
        for (StatedFigure figure : figures) {
            Money step = figure.roundedTo();
            if (figure.precision() == Precision.ROUNDED && step != null) {
                steps = steps.plus(step);
            }
        }
        return new Money(steps.ore() / 2);
    }

    private static List<Money> amounts(List<StatedFigure> figures) {
        List<Money> amounts = new ArrayList<>();
        for (StatedFigure figure : figures) {
            Money amount = figure.amount();
            if (amount != null) {
                amounts.add(amount);
            }
        }
        return amounts;
    }
}
