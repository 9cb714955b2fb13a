package no.tertial.rest;

import java.util.Map;
import no.tertial.commitments.CommitmentCommand.CancelCommitment;
import no.tertial.followup.CommitmentQueries;
import no.tertial.followup.CommitmentQuestion;
import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;
import no.tertial.rest.CommitmentRequests.ReductionRequest;
import no.tertial.rest.CommitmentRequests.RegisterCommitmentRequest;
import no.tertial.rest.CommitmentsAnswer.Cursor;
import no.tertial.rest.problem.BadRequest;
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

/** What has been ordered and not yet invoiced, beside the ledger. An order is never refused for lack of budget. */
@RestController
@RequestMapping("/api/v1/commitments")
class CommitmentController {
    private static final int MOST = 1_000;

    private final CommandSender sender;
    private final CommitmentQueries queries;

    CommitmentController(CommandSender sender, CommitmentQueries queries) {
        this.sender = sender;
        this.queries = queries;
    }

    /**
     * The open commitments of a year.
     *
     * @param cursor opaque, from an earlier answer, whose position it keeps
     * @param limit 1 to 1000
     */
    @GetMapping
    CommitmentsAnswer commitments(
            Reading reading,
            @RequestParam FiscalYear year,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw BadRequest.of("parameter-malformed", "limit", Map.of("parameter", "limit", "value", limit));
        }
        Cursor from = cursor == null ? null : Cursor.decoded(cursor);
        return CommitmentsAnswer.of(queries.commitments(
                reading.scopeFor(Question.FIGURES),
                new CommitmentQuestion(
                        year,
                        area,
                        unit,
                        from == null ? "" : from.order(),
                        limit,
                        from == null ? reading.asOf() : AsOf.position(from.position()))));
    }

    /** Registers an order. 409 commitment-exists, commitment-not-positive, unknown-ansvar and others. */
    @PostMapping
    ResponseEntity<Answers> registerCommitment(@RequestBody RegisterCommitmentRequest request, Write write) {
        return sender.send(request.toCommand(), request.order(), write);
    }

    /** What was delivered or invoiced is no longer committed. 404 unknown-commitment; 409 commitment-exceeded. */
    @PostMapping("/{order}/reductions")
    ResponseEntity<Answers> reduceCommitment(
            @PathVariable String order, @RequestBody ReductionRequest request, Write write) {
        return sender.send(request.toCommand(order), order, write);
    }

    /** What remains will not come. 404 unknown-commitment; 409 commitment-is-settled. */
    @PostMapping("/{order}/cancellation")
    ResponseEntity<Answers> cancelCommitment(@PathVariable String order, Write write) {
        return sender.send(new CancelCommitment(order), order, write);
    }
}
