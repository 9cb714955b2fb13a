package no.tertial.rest;

import java.util.List;
import no.tertial.money.Money;
import no.tertial.money.Precision;
import no.tertial.period.ReportingPeriod;
import no.tertial.rest.json.Text;
import no.tertial.rounds.StatedFigure;
import no.tertial.rounds.StatedFiguresCommand.RecordStatedFigures;
import no.tertial.rounds.StatedMeasure;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a report printed them, to be reconciled.
 *
 * @param source the report's name; recording it again replaces what stood
 */
record StatedFiguresRequest(
        @Text(max = 80) String source,
        ReportingPeriod period,
        @Text(pattern = Text.IDENTIFIER) String area,
        List<FigureRequest> figures) {
    /**
     * @param unit null for the area's total
     * @param amount kroner; null only where the precision is UNKNOWN
     * @param roundedTo the step of a ROUNDED amount in kroner, such as 100000.00
     */
    record FigureRequest(
            @Nullable @Text(pattern = Text.IDENTIFIER) String unit,
            StatedMeasure measure,
            @Nullable Money amount,
            Precision precision,
            @Nullable Money roundedTo) {
        private StatedFigure toFigure() {
            return new StatedFigure(unit, measure, amount, precision, roundedTo);
        }
    }

    RecordStatedFigures toCommand() {
        return new RecordStatedFigures(
                source,
                period,
                area,
                figures.stream().map(FigureRequest::toFigure).toList());
    }
}
