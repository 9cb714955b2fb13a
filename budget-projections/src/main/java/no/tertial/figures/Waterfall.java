package no.tertial.figures;

import java.time.Instant;
import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.decisions.DecisionKind;
import no.tertial.money.Money;
import no.tertial.organisation.OrganisationView;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import org.jspecify.annotations.Nullable;

/** From the original budget over each decision, in the order in which they came, to the revised one. */
public record Waterfall(
        FiscalYear year,
        AccountClass accountClass,
        OrganisationView organisation,
        @Nullable Instant knownAt,
        long position,
        String currency,
        List<Fall> rows,
        Fall total) {
    /**
     * @param area null, as unit and coding, where the row covers more than one
     * @param original what the council adopted
     * @param steps the decisions that touch the row, those that leave its sum as it was too
     * @param revised where the last step ends
     */
    public record Fall(
            @Nullable String area,
            @Nullable String unit,
            @Nullable Coding coding,
            @Nullable String name,
            Money original,
            List<FallStep> steps,
            Money revised) {}

    /**
     * @param decision the adjustment's id
     * @param caseReference null, as the title, where the budget followed the organisation
     * @param effectiveMonth the first month that it touches
     * @param amount change of the year's amount
     * @param running what the budget was after it
     */
    public record FallStep(
            long position,
            String decision,
            DecisionKind kind,
            @Nullable String caseReference,
            @Nullable String title,
            Month effectiveMonth,
            Money amount,
            Money running) {}
}
