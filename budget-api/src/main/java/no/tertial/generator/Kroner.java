package no.tertial.generator;

/** Amounts as Norwegian files have them: kroner, a decimal comma, two decimals, no thousands separators. */
final class Kroner {
    private Kroner() {}

    static void append(long ore, StringBuilder text) {
        if (ore < 0) {
            text.append('-');
        }
        long abs = Math.abs(ore);
        text.append(abs / 100).append(abs % 100 < 10 ? ",0" : ",").append(abs % 100);
    }
}
