package no.tertial.rest;

import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.figures.BalanceQueries;
import no.tertial.figures.BudgetBalance;
import no.tertial.figures.BudgetVersions;
import no.tertial.figures.Detail;
import no.tertial.figures.Dimension;
import no.tertial.figures.UnusedInvestment;
import no.tertial.figures.UnusedInvestmentQueries;
import no.tertial.figures.VersionComparison;
import no.tertial.figures.VersionComparisonQuestion;
import no.tertial.figures.VersionQueries;
import no.tertial.figures.Waterfall;
import no.tertial.figures.WaterfallQueries;
import no.tertial.figures.WaterfallQuestion;
import no.tertial.organisation.OrganisationView;
import no.tertial.period.FiscalYear;
import no.tertial.security.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a year's budget came to be, whether it is in balance, and what investment left unused; each as of any moment. */
@RestController
@RequestMapping("/api/v1/budgets/{year}")
class BudgetHistoryController {
    private final WaterfallQueries waterfalls;
    private final VersionQueries versions;
    private final BalanceQueries balances;
    private final UnusedInvestmentQueries unused;

    BudgetHistoryController(
            WaterfallQueries waterfalls,
            VersionQueries versions,
            BalanceQueries balances,
            UnusedInvestmentQueries unused) {
        this.waterfalls = waterfalls;
        this.versions = versions;
        this.balances = balances;
        this.unused = unused;
    }

    /**
     * From the original budget over each decision to the revised one.
     *
     * @param groupBy area, unit or line; the total alone where left out
     */
    @GetMapping("/waterfall")
    Waterfall waterfall(
            Reading reading,
            @PathVariable FiscalYear year,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Detail groupBy,
            @RequestParam(name = "class", defaultValue = "OPERATING") AccountClass accountClass,
            @RequestParam(defaultValue = "RESTATED") OrganisationView organisation) {
        return waterfalls.waterfall(
                reading.scopeFor(Question.FIGURES),
                new WaterfallQuestion(year, area, unit, groupBy, accountClass, organisation, reading.asOf()));
    }

    /** The budgets that were put down on their way to the council, and the adopted one. */
    @GetMapping("/versions")
    BudgetVersions budgetVersions(Reading reading, @PathVariable FiscalYear year) {
        return versions.versions(reading.scopeFor(Question.FIGURES), year, reading.asOf());
    }

    /**
     * Two budgets beside each other.
     *
     * @param from the name of a version, or {@code revised} for the budget with its changes; as is {@code to}
     */
    @GetMapping("/versions/comparison")
    VersionComparison compareVersions(
            Reading reading,
            @PathVariable FiscalYear year,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "") List<Dimension> groupBy,
            @RequestParam(name = "class", defaultValue = "OPERATING") AccountClass accountClass) {
        return versions.comparison(
                reading.scopeFor(Question.FIGURES),
                new VersionComparisonQuestion(year, from, to, area, unit, groupBy, accountClass, reading.asOf()));
    }

    /** Whether the whole budget is in balance. */
    @GetMapping("/balance")
    BudgetBalance balance(Reading reading, @PathVariable FiscalYear year) {
        return balances.balance(reading.scopeFor(Question.FIGURES), year, reading.asOf());
    }

    /** What investment left unused, project by project, and how much of it was given again in the next year. */
    @GetMapping("/unused-investment")
    UnusedInvestment unusedInvestment(Reading reading, @PathVariable FiscalYear year) {
        return unused.unused(reading.scopeFor(Question.FIGURES), year, reading.asOf());
    }
}
