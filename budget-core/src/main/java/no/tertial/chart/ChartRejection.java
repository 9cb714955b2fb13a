package no.tertial.chart;

import no.tertial.decider.Rejection;
import no.tertial.period.FiscalYear;

/** Why a chart of accounts is refused. */
public sealed interface ChartRejection extends Rejection {
    /** A later chart is in force already; one is only ever loaded for the same or a later year. */
    record LaterChartInForce(FiscalYear from, FiscalYear inForce) implements ChartRejection {
        @Override
        public String at() {
            return "/from";
        }
    }

    record EmptyChart() implements ChartRejection {}

    record DuplicateCode(String code, String at) implements ChartRejection {}

    /** An art or a function of the nation has three digits. */
    record NotANationalCode(String code, String at) implements ChartRejection {}
}
