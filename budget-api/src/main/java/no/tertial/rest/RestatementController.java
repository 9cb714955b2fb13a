package no.tertial.rest;

import java.util.UUID;
import no.tertial.command.Ledger;
import no.tertial.corrections.RestatementList;
import no.tertial.corrections.RestatementQueries;
import no.tertial.corrections.RestatementQuestion;
import no.tertial.journal.JournalRejection.VoucherNotFound;
import no.tertial.journal.VoucherKey;
import no.tertial.period.FiscalYear;
import no.tertial.rest.RestatementRequest.CancellationRequest;
import no.tertial.restatements.RestatementCommand.CancelRestatement;
import no.tertial.security.Permissions;
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

/** What was found to be booked wrong after the accounts were delivered. Neither ledger nor accounts change. */
@RestController
@RequestMapping("/api/v1/restatements")
class RestatementController {
    private final CommandSender sender;
    private final RestatementQueries queries;
    private final Ledger ledger;

    RestatementController(CommandSender sender, RestatementQueries queries, Ledger ledger) {
        this.sender = sender;
        this.queries = queries;
        this.ledger = ledger;
    }

    /** A year's restatements, those that were cancelled too. */
    @GetMapping
    RestatementList restatements(
            Reading reading,
            @RequestParam FiscalYear year,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String unit) {
        return queries.restatements(
                reading.scopeFor(Question.FIGURES), new RestatementQuestion(year, area, unit, reading.asOf()));
    }

    /** Records a restatement. 409 period-not-closed, area-total-moves and others; 404 voucher-not-found. */
    @PostMapping
    ResponseEntity<Answers> recordRestatement(@RequestBody RestatementRequest request, Write write) {
        Permissions.requirePosting(write.caller());
        VoucherKey voucher = request.voucher();
        if (voucher != null && ledger.find(voucher).isEmpty()) {
            throw new VoucherNotFound(voucher).rejected();
        }
        String restatement = UUID.randomUUID().toString();
        return sender.send(request.toCommand(restatement), restatement, write);
    }

    /** Takes a restatement back by a new one. 404 unknown-restatement; 409 restatement-is-settled. */
    @PostMapping("/{year}/{restatement}/cancellation")
    ResponseEntity<Answers> cancelRestatement(
            @PathVariable FiscalYear year,
            @PathVariable String restatement,
            @RequestBody CancellationRequest request,
            Write write) {
        String cancelling = UUID.randomUUID().toString();
        return sender.send(new CancelRestatement(year, cancelling, restatement, request.reason()), cancelling, write);
    }
}
