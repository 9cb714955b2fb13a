package no.tertial.generator;

import java.util.Arrays;

/**
 * Draws indices by unequal shares, in no visible order and yet evenly: steps of the golden ratio around a circle hit every
 * part of it as often as its length says, give or take two.
 */
final class Walk {
    private static final double STEP = (Math.sqrt(5) - 1) / 2;

    private final double[] upTo;
    private double at;

    private Walk(double[] upTo, double start) {
        this.upTo = upTo;
        this.at = start;
    }

    /** Shares that fall with the rank (Zipf): few are drawn often and many seldom. */
    static Walk byRank(int size, double exponent, double start) {
        double[] upTo = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 1 / StrictMath.pow(i + 1.0, exponent);
            upTo[i] = sum;
        }
        for (int i = 0; i < size; i++) {
            upTo[i] /= sum;
        }
        return new Walk(upTo, start);
    }

    int next() {
        at += STEP;
        if (at >= 1) {
            at -= 1;
        }
        int found = Arrays.binarySearch(upTo, at);
        return Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
    }

    /** The part of the draws that hit this index. */
    double share(int index) {
        return index == 0 ? upTo[0] : upTo[index] - upTo[index - 1];
    }
}
