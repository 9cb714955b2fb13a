package no.tertial.rest;

import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.figures.AfterCutOff;
import no.tertial.figures.AfterCutOffQueries;
import no.tertial.figures.AfterCutOffQuestion;
import no.tertial.figures.Dimension;
import no.tertial.journal.PeriodCommand.ClosePeriod;
import no.tertial.journal.PeriodCommand.FreezePeriod;
import no.tertial.journal.PeriodCommand.ReopenPeriod;
import no.tertial.journal.PeriodRejection.PeriodNeverFrozen;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.security.Question;
import no.tertial.statements.PeriodQueries;
import no.tertial.statements.PeriodQuestion;
import no.tertial.statements.PeriodStatuses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounting periods 00 to 15: open, frozen for a report, or closed. 409 period-status-conflict. */
@RestController
@RequestMapping("/api/v1/periods")
class PeriodController {
    private final CommandSender sender;
    private final PeriodQueries queries;
    private final AfterCutOffQueries late;

    PeriodController(CommandSender sender, PeriodQueries queries, AfterCutOffQueries late) {
        this.sender = sender;
        this.queries = queries;
        this.late = late;
    }

    /** The status of all sixteen periods of a year, and who changed each last. */
    @GetMapping
    PeriodStatuses periods(Reading reading, @RequestParam FiscalYear year) {
        return queries.periods(reading.scopeFor(Question.PERIODS), new PeriodQuestion(year, reading.asOf()));
    }

    /**
     * What was entered in the period after it was last frozen. 404 period-never-frozen.
     *
     * @param groupBy unit, ansvar, function, account, accountGroup
     */
    @GetMapping("/{period}/after-cut-off")
    AfterCutOff afterCutOff(
            Reading reading,
            @PathVariable AccountingPeriod period,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "unit") List<Dimension> groupBy,
            @RequestParam(name = "class", defaultValue = "OPERATING") AccountClass accountClass) {
        return late.afterCutOff(
                        reading.scopeFor(Question.FIGURES),
                        new AfterCutOffQuestion(period, area, unit, groupBy, accountClass, reading.asOf()))
                .orElseThrow(() -> new PeriodNeverFrozen(period).rejected());
    }

    /** A report is made from the period: later entries are taken and marked as after the cut-off. */
    @PostMapping("/{period}/freeze")
    ResponseEntity<Answers> freezePeriod(@PathVariable AccountingPeriod period, Write write) {
        return sender.send(new FreezePeriod(period), period.toString(), write);
    }

    /** The accounts are delivered: later entries are refused. */
    @PostMapping("/{period}/closing")
    ResponseEntity<Answers> closePeriod(@PathVariable AccountingPeriod period, Write write) {
        return sender.send(new ClosePeriod(period), period.toString(), write);
    }

    /** Entries are taken again, for a reason. */
    @PostMapping("/{period}/reopening")
    ResponseEntity<Answers> reopenPeriod(
            @PathVariable AccountingPeriod period, @RequestBody ReopeningRequest request, Write write) {
        return sender.send(new ReopenPeriod(period, request.reason()), period.toString(), write);
    }
}
