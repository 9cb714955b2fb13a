package no.tertial.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import no.tertial.decisions.AdjustmentAnswer;
import no.tertial.decisions.DecisionKind;
import no.tertial.decisions.DecisionPage;
import no.tertial.decisions.DecisionQueries;
import no.tertial.decisions.DecisionQuestion;
import no.tertial.decisions.DecisionStatus;
import no.tertial.organisation.UnknownFilter;
import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;
import no.tertial.security.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who decided what about a year's budget, as of any moment; heads see their own part of it. */
@RestController
@RequestMapping("/api/v1")
class DecisionController {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final DecisionQueries queries;
    private final Clock clock;

    DecisionController(DecisionQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * Decisions in the order in which they last changed, waiting ones included.
     *
     * @param validAt the day that tells what is in effect; today where left out
     * @param cursor from {@code next} of an earlier answer; it keeps that answer's moment
     * @param limit 1 to 1000
     */
    @GetMapping("/decisions")
    DecisionsAnswer decisions(
            Reading reading,
            @RequestParam FiscalYear year,
            @RequestParam(required = false) @Nullable String caseReference,
            @RequestParam(required = false) @Nullable DecisionStatus status,
            @RequestParam(required = false) @Nullable DecisionKind kind,
            @RequestParam(name = "package", required = false) @Nullable String packageName,
            @RequestParam(required = false) @Nullable String grant,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable LocalDate validAt,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        DecisionCursor from = cursor == null ? DecisionCursor.START : DecisionCursor.parse(cursor);
        DecisionPage page = queries.decisions(
                reading.scopeFor(Question.FIGURES),
                new DecisionQuestion(
                        year,
                        caseReference,
                        status,
                        kind,
                        packageName,
                        grant,
                        area,
                        unit,
                        validAt == null ? today() : validAt,
                        from.after(),
                        DecisionCursor.limit(limit),
                        cursor == null ? reading.asOf() : AsOf.position(from.position())));
        return DecisionsAnswer.of(page);
    }

    /** One adjustment with its lines; its ETag while it waits. 404 not-found where there is none. */
    @GetMapping("/adjustments/{id}")
    ResponseEntity<AdjustmentAnswer> adjustment(
            Reading reading, @PathVariable String id, @RequestParam(required = false) @Nullable LocalDate validAt) {
        FiscalYear year = AdjustmentPath.yearIn(id).orElseThrow(() -> new UnknownFilter("adjustment", id));
        AdjustmentAnswer answer = queries.adjustment(
                reading.scopeFor(Question.FIGURES), year, id, validAt == null ? today() : validAt, reading.asOf());
        ResponseEntity.BodyBuilder ok = ResponseEntity.ok();
        return (answer.adjustment().waits()
                        ? ok.eTag(EntityTag.of(answer.adjustment().version()))
                        : ok)
                .body(answer);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(OSLO));
    }
}
