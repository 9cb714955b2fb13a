package no.tertial.rest;

import java.util.List;
import no.tertial.budget.BudgetCommand.AdoptBudget;
import no.tertial.budget.BudgetCommand.RecordBudgetVersion;
import no.tertial.budget.Extent;
import no.tertial.budget.Frame;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.budget.RequestedLine;
import no.tertial.chart.AccountClass;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.rest.json.Text;
import org.jspecify.annotations.Nullable;

/**
 * A budget for a year, adopted by the council or on its way there: net frames, and the lines that sum to each of them.
 *
 * @param version what it is called, such as {@code adopted}
 * @param extent {@code WHOLE} where left out: the budget of the whole municipality, which must balance
 */
record AdoptionRequest(
        DecisionRequest decision,
        @Text(pattern = Text.IDENTIFIER) String version,
        @Nullable Extent extent,
        List<FrameRequest> frames,
        List<LineRequest> lines) {
    /**
     * @param net kroner, income taken off
     * @param project for investment, where the frame is of one
     * @param fte positions; none where left out
     */
    record FrameRequest(
            @Text(pattern = Text.IDENTIFIER) String area,
            AccountClass accountClass,
            Money net,
            @Nullable FullTimeEquivalents fte,
            @Nullable @Text(pattern = Text.IDENTIFIER) String project) {
        private Frame toFrame() {
            return new Frame(area, accountClass, net, fte == null ? FullTimeEquivalents.NONE : fte, project);
        }
    }

    AdoptBudget toAdoption(FiscalYear year, PastMonths past) {
        return new AdoptBudget(year, decision.toDecision(), version, toExtent(), toFrames(), toLines(year, past));
    }

    RecordBudgetVersion toVersion(FiscalYear year, PastMonths past) {
        return new RecordBudgetVersion(
                year, decision.toDecision(), version, toExtent(), toFrames(), toLines(year, past));
    }

    private Extent toExtent() {
        return extent == null ? Extent.WHOLE : extent;
    }

    private List<Frame> toFrames() {
        return frames.stream().map(FrameRequest::toFrame).toList();
    }

    private List<RequestedLine> toLines(FiscalYear year, PastMonths past) {
        return LineRequest.toLines(lines, "/lines", year, past);
    }
}
