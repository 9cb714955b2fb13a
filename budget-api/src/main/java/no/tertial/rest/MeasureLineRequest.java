package no.tertial.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.measures.MeasureLine;
import no.tertial.money.Money;
import no.tertial.period.Month;
import no.tertial.period.MonthlyAmounts;
import no.tertial.rest.json.Text;
import no.tertial.rest.problem.BadRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a measure does to one coding string.
 *
 * @param months twelve amounts in kroner, January first; negative saves money or brings some in
 */
record MeasureLineRequest(
        @Text(pattern = Text.CODE) String ansvar,
        AccountClass accountClass,
        @Text(pattern = Text.CODE) String account,
        @Text(pattern = Text.CODE) String function,
        @Nullable @Text(pattern = Text.IDENTIFIER) String project,
        List<Money> months) {
    /** The lines as the core takes them. */
    static List<MeasureLine> toLines(List<MeasureLineRequest> requested) {
        List<MeasureLine> lines = new ArrayList<>(requested.size());
        for (int i = 0; i < requested.size(); i++) {
            lines.add(requested.get(i).toLine("/lines/" + i + "/months"));
        }
        return lines;
    }

    private MeasureLine toLine(String at) {
        if (months.size() != Month.IN_A_YEAR) {
            throw BadRequest.of("not-twelve-months", at, Map.of("given", months.size()));
        }
        return new MeasureLine(
                new Coding(ansvar, accountClass, account, function, project), new MonthlyAmounts(months));
    }
}
