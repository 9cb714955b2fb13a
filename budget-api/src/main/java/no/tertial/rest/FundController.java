package no.tertial.rest;

import no.tertial.figures.FundOverview;
import no.tertial.figures.FundQueries;
import no.tertial.figures.FundQuestion;
import no.tertial.period.FiscalYear;
import no.tertial.security.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Restricted funds: money given for a purpose and not spent yet. */
@RestController
@RequestMapping("/api/v1/funds")
class FundController {
    private final FundQueries queries;

    FundController(FundQueries queries) {
        this.queries = queries;
    }

    /** What each fund held when the year began, what moved it, and what it holds when the year ends. */
    @GetMapping
    FundOverview funds(
            Reading reading,
            @RequestParam FiscalYear year,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String unit) {
        return queries.funds(reading.scopeFor(Question.FIGURES), new FundQuestion(year, area, unit, reading.asOf()));
    }
}
