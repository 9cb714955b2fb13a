package no.tertial.period;

/** What a report or a statement covers: the year up to the end of a month, a tertial or a year-end period. */
public record ReportingPeriod(String name, AccountingPeriod through) {
    /**
     * Reads {@code 2014-T2}, {@code 2014-08} or {@code 2014-13}.
     *
     * @throws IllegalArgumentException when it is none of them
     */
    public static ReportingPeriod parse(String text) {
        AccountingPeriod through =
                Tertial.isTertial(text) ? Tertial.parse(text).lastPeriod() : AccountingPeriod.parse(text);
        return new ReportingPeriod(text, through);
    }

    public FiscalYear year() {
        return through.year();
    }

    @Override
    public String toString() {
        return name;
    }
}
