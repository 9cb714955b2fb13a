package no.tertial.rest;

import java.util.List;
import no.tertial.budget.BudgetCommand;
import no.tertial.budget.BudgetCommand.CloseBudget;
import no.tertial.chart.AccountClass;
import no.tertial.figures.BudgetOverview;
import no.tertial.figures.BudgetQueries;
import no.tertial.figures.BudgetQuestion;
import no.tertial.figures.Dimension;
import no.tertial.figures.PastMonthQueries;
import no.tertial.organisation.OrganisationView;
import no.tertial.period.FiscalYear;
import no.tertial.rest.Answers.AdjustmentRecorded;
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
    private final PastMonthQueries past;

    BudgetController(CommandSender sender, BudgetQueries queries, PastMonthQueries past) {
        this.sender = sender;
        this.queries = queries;
        this.past = past;
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

    /** Puts down a budget on its way to the council, to be compared with. 409 budget-version-exists and as for adoption. */
    @PostMapping("/versions")
    ResponseEntity<Answers> recordVersion(
            @PathVariable FiscalYear year, @RequestBody AdoptionRequest request, Write write) {
        return sender.send(request.toVersion(year, past::weights), request.version(), write);
    }

    /** The council adopts the year's budget. 409 lines-do-not-sum-to-frame, budget-does-not-balance and others. */
    @PostMapping("/adoption")
    ResponseEntity<Answers> adoptBudget(
            @PathVariable FiscalYear year, @RequestBody AdoptionRequest request, Write write) {
        return sender.send(request.toAdoption(year, past::weights), year.toString(), write);
    }

    /**
     * Adjusts the adopted budget, or submits an adjustment that waits for approval. 409 reallocation-does-not-balance,
     * financing-missing, insufficient-appropriation, authority-too-low and others.
     */
    @PostMapping("/adjustments")
    ResponseEntity<Answers> adjustBudget(
            @PathVariable FiscalYear year, @RequestBody AdjustmentRequest request, Write write) {
        String id = AdjustmentPath.newId(year);
        BudgetCommand command = request.toCommand(year, id, write.caller().actor(), past::weights);
        return sender.send(command, id, write, List.of(), receipt -> AdjustmentRecorded.of(receipt, command));
    }

    /** Closes the year's budget: it takes no more changes. 409 budget-not-adopted, budget-is-closed. */
    @PostMapping("/closing")
    ResponseEntity<Answers> closeBudget(@PathVariable FiscalYear year, Write write) {
        return sender.send(new CloseBudget(year), year.toString(), write);
    }
}
