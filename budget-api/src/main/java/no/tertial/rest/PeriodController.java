package no.tertial.rest;

import no.tertial.journal.PeriodCommand.ClosePeriod;
import no.tertial.journal.PeriodCommand.FreezePeriod;
import no.tertial.journal.PeriodCommand.ReopenPeriod;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.security.Question;
import no.tertial.statements.PeriodQueries;
import no.tertial.statements.PeriodQuestion;
import no.tertial.statements.PeriodStatuses;
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

    PeriodController(CommandSender sender, PeriodQueries queries) {
        this.sender = sender;
        this.queries = queries;
    }

    /** The status of all sixteen periods of a year, and who changed each last. */
    @GetMapping
    PeriodStatuses periods(Reading reading, @RequestParam FiscalYear year) {
        return queries.periods(reading.scopeFor(Question.PERIODS), new PeriodQuestion(year, reading.asOf()));
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
