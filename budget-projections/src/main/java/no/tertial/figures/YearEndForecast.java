package no.tertial.figures;

import java.time.Instant;
import java.util.List;
import no.tertial.figures.YearEnd.Alternative;
import no.tertial.figures.YearEnd.Management;
import no.tertial.figures.YearEnd.Official;
import no.tertial.figures.YearEnd.Statistical;
import no.tertial.figures.YearEnd.WithKnownEffects;
import no.tertial.forecast.BalanceNeeds;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.period.ReportingPeriod;
import no.tertial.replay.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The {@link YearEnd} of all that was asked for together, which its fields are, and of each unit of an area.
 *
 * @param area the area that it covers whole; null otherwise
 * @param units the same for each unit of the area; empty unless it covers an area
 * @param fromStated the same arithmetic on what printed reports state as the area's deviation
 * @param importsInProgress imports that had begun and not ended; none of what they bring is counted
 */
public record YearEndForecast(
        FiscalYear year,
        ReportingPeriod through,
        @Nullable Instant knownAt,
        long position,
        String currency,
        @Nullable String area,
        @Nullable String unit,
        @Nullable String name,
        Money revisedBudget,
        Money budgetToDate,
        Money actualToDate,
        Money deviationToDate,
        Statistical statistical,
        List<Alternative> alternatives,
        List<KnownEffect> knownEffects,
        @Nullable WithKnownEffects withKnownEffects,
        @Nullable Management management,
        List<String> missing,
        @Nullable Official official,
        BalanceNeeds balanceNeeds,
        List<YearEnd> units,
        List<FromStated> fromStated,
        List<String> importsInProgress) {

    /**
     * @param deviation as the report states it, through the period
     * @param yearEndDeviation if it continues at its pace so far; null where no month has elapsed
     */
    public record FromStated(
            String source, Money deviation, @Nullable Money yearEndDeviation, BalanceNeeds balanceNeeds) {}

    static YearEndForecast of(
            ForecastQuestion question,
            Moment moment,
            @Nullable String area,
            YearEnd together,
            List<YearEnd> units,
            List<FromStated> fromStated,
            List<String> importsInProgress) {
        return new YearEndForecast(
                question.year(),
                question.through(),
                moment.knownAt(),
                moment.position(),
                "NOK",
                area,
                together.unit(),
                together.name(),
                together.revisedBudget(),
                together.budgetToDate(),
                together.actualToDate(),
                together.deviationToDate(),
                together.statistical(),
                together.alternatives(),
                together.knownEffects(),
                together.withKnownEffects(),
                together.management(),
                together.missing(),
                together.official(),
                together.balanceNeeds(),
                units,
                fromStated,
                importsInProgress);
    }
}
