package no.tertial.rest;

import java.util.List;
import java.util.UUID;
import no.tertial.budget.BudgetCommand.CloseBudget;
import no.tertial.chart.AccountClass;
import no.tertial.figures.BudgetOverview;
import no.tertial.figures.BudgetQueries;
import no.tertial.figures.BudgetQuestion;
import no.tertial.figures.Dimension;
import no.tertial.organisation.OrganisationView;
import no.tertial.period.FiscalYear;
import no.tertial.security.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A year's budget: adopted once, then adjusted by decisions until it is closed. Kroner; expenditure positive. */
@RestController
@RequestMapping("/api/v1/budgets/{year}")
class BudgetController {
    private final CommandSender sender;
    private final BudgetQueries queries;

    BudgetController(CommandSender sender, BudgetQueries queries) {
        this.sender = sender;
        this.queries = queries;
    }

    /**
     * Original budget, adjustments by kind, revised budget, positions and frames.
     *
     * @param groupBy unit, ansvar, function, account, accountGroup; the total alone where left out
     */
    @GetMapping
    BudgetOverview budget(
            Reading reading,
            @PathVariable FiscalYear year,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "") List<Dimension> groupBy,
            @RequestParam(name = "class", defaultValue = "OPERATING") AccountClass accountClass,
            @RequestParam(defaultValue = "RESTATED") OrganisationView organisation) {
        return queries.budget(
                reading.scopeFor(Question.FIGURES),
                new BudgetQuestion(year, area, unit, groupBy, accountClass, organisation, reading.asOf()));
    }

    /** The council adopts the year's budget. 409 lines-do-not-sum-to-frame, budget-already-adopted and others. */
    @PostMapping("/adoption")
    ResponseEntity<Answers> adoptBudget(
            @PathVariable FiscalYear year, @RequestBody AdoptionRequest request, Write write) {
        return sender.send(request.toCommand(year), year.toString(), write);
    }

    /** Adjusts the adopted budget. 409 reallocation-does-not-balance, financing-missing, insufficient-appropriation. */
    @PostMapping("/adjustments")
    ResponseEntity<Answers> adjustBudget(
            @PathVariable FiscalYear year, @RequestBody AdjustmentRequest request, Write write) {
        String id = UUID.randomUUID().toString();
        return sender.send(request.toCommand(year, id), id, write);
    }

    /** Closes the year's budget: it takes no more changes. 409 budget-not-adopted, budget-is-closed. */
    @PostMapping("/closing")
    ResponseEntity<Answers> closeBudget(@PathVariable FiscalYear year, Write write) {
        return sender.send(new CloseBudget(year), year.toString(), write);
    }
}
