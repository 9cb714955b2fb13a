package no.tertial.rest;

import java.util.List;
import no.tertial.command.FreeText;
import no.tertial.command.FreeTexts;
import no.tertial.organisation.UnknownFilter;
import no.tertial.period.ReportingPeriod;
import no.tertial.security.Question;
import no.tertial.statements.Statement;
import no.tertial.statements.StatementQueries;
import no.tertial.statements.StatementQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the head of a unit says of the year's end. Its version is its entity tag. */
@RestController
@RequestMapping("/api/v1/reporting-rounds/{period}/units/{unit}/statement")
class StatementController {
    private final CommandSender sender;
    private final StatementQueries queries;
    private final FreeTexts texts;

    StatementController(CommandSender sender, StatementQueries queries, FreeTexts texts) {
        this.sender = sender;
        this.queries = queries;
        this.texts = texts;
    }

    /** The latest statement of the unit for the period, with its ETag. 404 where there is none. */
    @GetMapping
    ResponseEntity<StatementAnswer> statement(
            Reading reading, @PathVariable ReportingPeriod period, @PathVariable String unit) {
        Statement statement = queries.statement(
                        reading.scopeFor(Question.STATEMENTS), new StatementQuestion(period, unit, reading.asOf()))
                .orElseThrow(() -> new UnknownFilter("statement", period + "/" + unit));
        String hash = statement.commentHash();
        String comment = hash == null ? null : texts.find(hash).orElse(null);
        return ResponseEntity.ok().eTag(EntityTag.of(statement.version())).body(StatementAnswer.of(statement, comment));
    }

    /**
     * States how the year will end. Replacing a statement takes the ETag that was seen as If-Match: 428 statement-exists
     * without it, 412 statement-changed when it is stale.
     */
    @PostMapping
    ResponseEntity<Answers> submitStatement(
            @PathVariable ReportingPeriod period,
            @PathVariable String unit,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody StatementRequest request,
            Write write) {
        Integer expected = EntityTag.seen(ifMatch);
        int version = expected == null ? 1 : expected + 1;
        String id = period + "/" + unit;
        List<FreeText> comment = request.comment() == null ? List.of() : List.of(FreeText.of(id, request.comment()));
        String hash = comment.isEmpty() ? null : comment.getFirst().hash();
        return sender.send(request.toCommand(period, unit, hash, expected), id, write, comment, version);
    }
}
