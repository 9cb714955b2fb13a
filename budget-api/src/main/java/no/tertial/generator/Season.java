package no.tertial.generator;

import java.util.Arrays;
import java.util.List;

/** How a year's amount comes in over its months. */
enum Season {
    EVEN(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
    /** June dips, for holiday pay was set aside the year before. */
    PAYROLL(100, 100, 100, 100, 100, 40, 100, 100, 100, 100, 100, 100),
    HOLIDAY(2, 3, 5, 4, 4, 14, 36, 22, 4, 4, 3, 5),
    /** Little is bought in July, much before Christmas. */
    BUSY(7, 8, 9, 8, 8, 9, 4, 8, 9, 9, 10, 11),
    SCHOOL(7, 6, 7, 6, 6, 4, 2, 22, 16, 9, 8, 7),
    WINTER(16, 14, 12, 8, 6, 4, 3, 3, 5, 7, 10, 12),
    JANUARY(70, 3, 3, 3, 3, 2, 2, 3, 3, 3, 3, 2),
    QUARTERS(12, 3, 10, 12, 3, 10, 10, 3, 12, 10, 3, 12),
    /** Refunds are asked for when the month has passed. */
    LAGGED(2, 6, 8, 9, 9, 9, 8, 7, 8, 10, 11, 13),
    TAX(14, 4, 15, 4, 14, 3, 7, 3, 14, 4, 15, 3),
    /** Paid in ten of the twelve months. */
    GRANT(10, 10, 10, 10, 10, 10, 0, 10, 10, 10, 10, 0),
    /** Entered when the accounts are closed, in no month. */
    YEAR_END(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private final long[] weights;
    private final double[] through = new double[14];

    Season(long... weights) {
        this.weights = weights;
        double whole = Arrays.stream(weights).sum();
        for (int month = 0; month < 12; month++) {
            through[month + 1] = whole == 0 ? 0 : through[month] + weights[month] / whole;
        }
        through[13] = through[12];
    }

    /** The months' weights, January first. */
    List<Long> weights() {
        return Arrays.stream(weights).boxed().toList();
    }

    /** The share of the year's amount that has come in when that part of the year has passed, from 0 to 1. */
    double through(double passed) {
        double months = passed * 12;
        int whole = (int) months;
        return through[whole] + (months - whole) * (through[whole + 1] - through[whole]);
    }
}
