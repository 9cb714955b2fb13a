package no.tertial.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.budget.Phasing;
import no.tertial.budget.RequestedLine;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.rest.json.Text;
import no.tertial.rest.problem.BadRequest;
import org.jspecify.annotations.Nullable;

/**
 * A line of a budget or an adjustment. Without months the amount is spread evenly, from the effective month on.
 *
 * @param amount the year's amount in kroner, or the change of it; expenditure positive, income negative
 * @param fte the positions behind it, or the change of them; none where left out
 * @param months twelve amounts, January first, that sum to the amount
 */
record LineRequest(
        @Text(pattern = Text.CODE) String ansvar,
        AccountClass accountClass,
        @Text(pattern = Text.CODE) String account,
        @Text(pattern = Text.CODE) String function,
        @Nullable @Text(pattern = Text.IDENTIFIER) String project,
        Money amount,
        @Nullable FullTimeEquivalents fte,
        @Nullable PhasingKind phasing,
        @Nullable List<Money> months) {
    /** How an amount is spread when the months are not given one by one. */
    enum PhasingKind {
        EVEN
    }

    /** The lines as the core takes them; {@code at} is where they stand in the request. */
    static List<RequestedLine> toLines(List<LineRequest> lines, String at) {
        List<RequestedLine> requested = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            requested.add(lines.get(i).toLine(at + "/" + i));
        }
        return requested;
    }

    private RequestedLine toLine(String at) {
        if (phasing != null && months != null) {
            throw BadRequest.of("phasing-and-months", at + "/months", Map.of());
        }
        return new RequestedLine(
                new Coding(ansvar, accountClass, account, function, project),
                amount,
                fte == null ? FullTimeEquivalents.NONE : fte,
                months == null ? new Phasing.Even() : new Phasing.Manual(months));
    }
}
