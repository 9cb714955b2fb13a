package no.tertial.rest;

import no.tertial.chart.AccountClass;
import no.tertial.figures.FunctionFigureQueries;
import no.tertial.figures.FunctionFigureQuestion;
import no.tertial.figures.FunctionFigures;
import no.tertial.organisation.OrganisationView;
import no.tertial.period.FiscalYear;
import no.tertial.security.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures that services are compared by. */
@RestController
@RequestMapping("/api/v1/key-figures")
class KeyFigureController {
    private final FunctionFigureQueries functions;

    KeyFigureController(FunctionFigureQueries functions) {
        this.functions = functions;
    }

    /** What each function of the year cost, as booked and as corrected by restatements. */
    @GetMapping("/functions")
    FunctionFigures functionFigures(
            Reading reading,
            @RequestParam FiscalYear year,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(name = "class", defaultValue = "OPERATING") AccountClass accountClass,
            @RequestParam(defaultValue = "RESTATED") OrganisationView organisation) {
        return functions.functions(
                reading.scopeFor(Question.FIGURES),
                new FunctionFigureQuestion(year, area, unit, accountClass, organisation, reading.asOf()));
    }
}
