package no.tertial.rest;

import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.measures.MeasureCommand.ChangeMeasureStatus;
import no.tertial.measures.MeasureCommand.RecordRealisedEffect;
import no.tertial.measures.MeasureCommand.RegisterMeasure;
import no.tertial.measures.MeasureCommand.ReviseMeasure;
import no.tertial.measures.MeasurePlan;
import no.tertial.measures.MeasureStatus;
import no.tertial.measures.RealisedEffect;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.rest.json.Text;
import org.jspecify.annotations.Nullable;

/** What may be asked of measures. */
sealed interface MeasureRequests {
    /**
     * A new measure.
     *
     * @param measure what it is called in the year
     * @param responsible a role or a post, never a private person
     * @param fullYearEffect what it gives in a year in which it works from January to December, in kroner
     * @param caseReference the decision that it belongs to
     * @param adjustment the adjustment that it belongs to
     */
    record RegisterMeasureRequest(
            FiscalYear year,
            @Text(pattern = Text.IDENTIFIER) String measure,
            @Text(max = 200) String title,
            @Text(max = 120) String responsible,
            Month expectedFrom,
            Money fullYearEffect,
            List<MeasureLineRequest> lines,
            @Nullable @Text(max = 60) String caseReference,
            @Nullable @Text(max = 60) String adjustment)
            implements MeasureRequests {
        RegisterMeasure toCommand() {
            return new RegisterMeasure(
                    year,
                    measure,
                    new MeasurePlan(
                            title,
                            responsible,
                            expectedFrom,
                            fullYearEffect,
                            MeasureLineRequest.toLines(lines),
                            caseReference,
                            adjustment));
        }
    }

    /** A plan in place of the one that there was, with the same fields. */
    record ReviseMeasureRequest(
            @Text(max = 200) String title,
            @Text(max = 120) String responsible,
            Month expectedFrom,
            Money fullYearEffect,
            List<MeasureLineRequest> lines,
            @Nullable @Text(max = 60) String caseReference,
            @Nullable @Text(max = 60) String adjustment)
            implements MeasureRequests {
        ReviseMeasure toCommand(FiscalYear year, String measure, int seen) {
            return new ReviseMeasure(
                    year,
                    measure,
                    seen,
                    new MeasurePlan(
                            title,
                            responsible,
                            expectedFrom,
                            fullYearEffect,
                            MeasureLineRequest.toLines(lines),
                            caseReference,
                            adjustment));
        }
    }

    /** How far it has come. */
    record MeasureStatusRequest(MeasureStatus status) implements MeasureRequests {
        ChangeMeasureStatus toCommand(FiscalYear year, String measure, int seen) {
            return new ChangeMeasureStatus(year, measure, seen, status);
        }
    }

    /**
     * What it gave in a month, in place of what was stated of the month before.
     *
     * @param effects on codings of the measure
     */
    record RealisedEffectRequest(Month month, List<EffectRequest> effects) implements MeasureRequests {
        RecordRealisedEffect toCommand(FiscalYear year, String measure, int seen) {
            return new RecordRealisedEffect(
                    year,
                    measure,
                    seen,
                    month,
                    effects.stream().map(EffectRequest::toEffect).toList());
        }
    }

    /** @param amount kroner; negative has saved money or brought some in */
    record EffectRequest(
            @Text(pattern = Text.CODE) String ansvar,
            AccountClass accountClass,
            @Text(pattern = Text.CODE) String account,
            @Text(pattern = Text.CODE) String function,
            @Nullable @Text(pattern = Text.IDENTIFIER) String project,
            Money amount)
            implements MeasureRequests {
        private RealisedEffect toEffect() {
            return new RealisedEffect(new Coding(ansvar, accountClass, account, function, project), amount);
        }
    }
}
