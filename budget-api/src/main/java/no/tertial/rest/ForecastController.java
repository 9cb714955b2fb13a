package no.tertial.rest;

import no.tertial.figures.ForecastQueries;
import no.tertial.figures.ForecastQuestion;
import no.tertial.figures.YearEndForecast;
import no.tertial.forecast.Method;
import no.tertial.period.FiscalYear;
import no.tertial.period.ReportingPeriod;
import no.tertial.security.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the year will end: what a method computes, what heads state and what is published, beside each other. */
@RestController
@RequestMapping("/api/v1/forecasts")
class ForecastController {
    private final ForecastQueries queries;

    ForecastController(ForecastQueries queries) {
        this.queries = queries;
    }

    /**
     * The year's end seen from the end of a period, with all methods beside the chosen one and what balance would take.
     *
     * @param through a month, tertial or year-end period of the year
     * @param method DEVIATION_CONTINUES where left out
     */
    @GetMapping
    YearEndForecast forecast(
            Reading reading,
            @RequestParam FiscalYear year,
            @RequestParam ReportingPeriod through,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String function,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable Method method) {
        VarianceController.requireIn(year, through);
        return queries.forecast(
                reading.scopeFor(Question.FIGURES),
                new ForecastQuestion(
                        year,
                        through,
                        area,
                        unit,
                        function,
                        account,
                        method == null ? ForecastQuestion.USUAL_METHOD : method,
                        reading.asOf()));
    }
}
