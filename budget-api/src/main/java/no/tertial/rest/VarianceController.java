package no.tertial.rest;

import java.util.List;
import java.util.Map;
import no.tertial.chart.AccountClass;
import no.tertial.exchange.ExportFormat;
import no.tertial.figures.Dimension;
import no.tertial.figures.VarianceQueries;
import no.tertial.figures.VarianceQuestion;
import no.tertial.figures.Variances;
import no.tertial.organisation.OrganisationView;
import no.tertial.period.FiscalYear;
import no.tertial.period.ReportingPeriod;
import no.tertial.rest.problem.BadRequest;
import no.tertial.rest.problem.Sentences;
import no.tertial.security.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Over- and underspend: budget against actual, down to the account. Deviation = actual − budget; positive is overspend. */
@RestController
@RequestMapping("/api/v1/variances")
class VarianceController {
    private final VarianceQueries queries;
    private final Sentences sentences;

    VarianceController(VarianceQueries queries, Sentences sentences) {
        this.queries = queries;
        this.sentences = sentences;
    }

    /**
     * Budget and actual of the year up to and including the period, also as a table for a spreadsheet.
     *
     * @param through a month, tertial or year-end period of the year: 2014-08, 2014-T2, 2014-13
     * @param groupBy unit, ansvar, function, account, accountGroup; the total alone where left out
     */
    @GetMapping
    @Nullable
    Variances variances(
            Reading reading,
            TableRequest table,
            @RequestParam FiscalYear year,
            @RequestParam ReportingPeriod through,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "") List<Dimension> groupBy,
            @RequestParam(name = "class", defaultValue = "OPERATING") AccountClass accountClass,
            @RequestParam(defaultValue = "RESTATED") OrganisationView organisation) {
        requireIn(year, through);
        Variances variances = queries.variances(
                reading.scopeFor(Question.FIGURES),
                new VarianceQuestion(year, through, area, unit, groupBy, accountClass, organisation, reading.asOf()));
        ExportFormat format = table.format();
        if (format == null) {
            return variances;
        }
        VarianceTable rows = new VarianceTable(groupBy, sentences, reading.language());
        table.write(format, "variances-" + through, rows.header(), rows.rows(variances));
        return null;
    }

    /** @throws BadRequest when the period lies in another year */
    static void requireIn(FiscalYear year, ReportingPeriod through) {
        if (!through.year().equals(year)) {
            throw BadRequest.of("period-outside-year", "through", Map.of("period", through, "year", year));
        }
    }
}
