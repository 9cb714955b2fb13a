package no.tertial.rest;

import java.util.List;
import no.tertial.budget.BudgetCommand;
import no.tertial.budget.BudgetCommand.ApproveAdjustment;
import no.tertial.budget.BudgetCommand.RejectAdjustment;
import no.tertial.budget.BudgetCommand.WithdrawAdjustment;
import no.tertial.figures.PastMonthQueries;
import no.tertial.period.FiscalYear;
import no.tertial.rest.Answers.AdjustmentRecorded;
import no.tertial.rest.json.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Adjustments that wait for a decision. Each takes the entity tag that was seen as If-Match: 428 if-match-missing without
 * it, 412 proposal-changed when it is stale, 404 unknown-proposal when nothing waits under that id.
 */
@RestController
@RequestMapping("/api/v1")
class ProposalController {
    private final CommandSender sender;
    private final PastMonthQueries past;

    ProposalController(CommandSender sender, PastMonthQueries past) {
        this.sender = sender;
        this.past = past;
    }

    /** Why something is turned down. */
    record RejectionRequest(@Text(max = 2000) String reason) {}

    /** Another person approves, and the adjustment takes effect. 409 same-person, council-decides and the kind's rules. */
    @PostMapping("/adjustments/{id}/approval")
    ResponseEntity<Answers> approve(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Write write) {
        FiscalYear year = AdjustmentPath.yearOf(id);
        return send(new ApproveAdjustment(year, id, EntityTag.required(ifMatch), by(write)), id, write);
    }

    /** Another person turns the adjustment down. 409 same-person. */
    @PostMapping("/adjustments/{id}/rejection")
    ResponseEntity<Answers> reject(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RejectionRequest request,
            Write write) {
        FiscalYear year = AdjustmentPath.yearOf(id);
        int version = EntityTag.required(ifMatch);
        return send(new RejectAdjustment(year, id, version, by(write), request.reason()), id, write);
    }

    /** Whoever submitted the adjustment takes it back. 409 not-the-submitter. */
    @PostMapping("/adjustments/{id}/withdrawal")
    ResponseEntity<Answers> withdraw(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Write write) {
        FiscalYear year = AdjustmentPath.yearOf(id);
        return send(new WithdrawAdjustment(year, id, EntityTag.required(ifMatch), by(write)), id, write);
    }

    /** Whoever submitted the adjustment replaces it by another. 409 not-the-submitter and as for submitting. */
    @PostMapping("/adjustments/{id}/revision")
    ResponseEntity<Answers> revise(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AdjustmentRequest request,
            Write write) {
        FiscalYear year = AdjustmentPath.yearOf(id);
        int seen = EntityTag.required(ifMatch);
        return send(request.toSubmission(year, id, by(write), seen, past::weights), id, write);
    }

    /**
     * The council decides all proposals of a package at once: adopts them as they stand or amended, and strikes the rest.
     * 409 package-incomplete, not-in-package, only-the-council-adopts and the rules of each kind.
     */
    @PostMapping("/budgets/{year}/packages/{package}/adoption")
    ResponseEntity<Answers> adoptPackage(
            @PathVariable FiscalYear year,
            @PathVariable("package") String packageName,
            @RequestBody PackageAdoptionRequest request,
            Write write) {
        return sender.send(request.toCommand(year, packageName, past::weights), packageName, write);
    }

    private ResponseEntity<Answers> send(BudgetCommand command, String id, Write write) {
        return sender.send(command, id, write, List.of(), receipt -> AdjustmentRecorded.of(receipt, command));
    }

    private static String by(Write write) {
        return write.caller().actor();
    }
}
