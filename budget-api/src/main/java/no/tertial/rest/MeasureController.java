package no.tertial.rest;

import java.util.List;
import no.tertial.followup.MeasureHistory;
import no.tertial.followup.MeasureList;
import no.tertial.followup.MeasureQueries;
import no.tertial.followup.MeasureQuestion;
import no.tertial.measures.MeasureStatus;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.period.ReportingPeriod;
import no.tertial.rest.MeasureRequests.MeasureStatusRequest;
import no.tertial.rest.MeasureRequests.RealisedEffectRequest;
import no.tertial.rest.MeasureRequests.RegisterMeasureRequest;
import no.tertial.rest.MeasureRequests.ReviseMeasureRequest;
import no.tertial.security.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What units do to come into balance. A measure never moves the budget. Its version is its entity tag. */
@RestController
@RequestMapping("/api/v1/measures")
class MeasureController {
    private final CommandSender sender;
    private final MeasureQueries queries;

    MeasureController(CommandSender sender, MeasureQueries queries) {
        this.sender = sender;
        this.queries = queries;
    }

    /**
     * A year's measures, with what they are expected to give and have given.
     *
     * @param through what counts as to date; the whole year where left out
     */
    @GetMapping
    MeasureList measures(
            Reading reading,
            @RequestParam FiscalYear year,
            @RequestParam(required = false) @Nullable ReportingPeriod through,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable MeasureStatus status) {
        ReportingPeriod toDate = through == null
                ? ReportingPeriod.parse(year.period(Month.IN_A_YEAR).toString())
                : through;
        VarianceController.requireIn(year, toDate);
        return queries.measures(
                reading.scopeFor(Question.FIGURES),
                new MeasureQuestion(year, toDate, area, unit, status, reading.asOf()));
    }

    /** One measure month by month, with its history and its ETag. 404 where there is none. */
    @GetMapping("/{year}/{measure}")
    ResponseEntity<MeasureHistory> measure(
            Reading reading, @PathVariable FiscalYear year, @PathVariable String measure) {
        MeasureHistory history = queries.measure(reading.scopeFor(Question.FIGURES), year, measure, reading.asOf());
        return ResponseEntity.ok()
                .eTag(EntityTag.of(history.present().version()))
                .body(history);
    }

    /** Registers a measure. 409 measure-exists, no-measure-effects, effect-before-start, unknown-ansvar and others. */
    @PostMapping
    ResponseEntity<Answers> registerMeasure(@RequestBody RegisterMeasureRequest request, Write write) {
        return sender.send(request.toCommand(), idOf(request.year(), request.measure()), write, List.of(), 1);
    }

    /** Replaces the plan. 412 measure-changed when the If-Match is stale; 409 measure-is-abandoned and as when it is new. */
    @PostMapping("/{year}/{measure}/revisions")
    ResponseEntity<Answers> reviseMeasure(
            @PathVariable FiscalYear year,
            @PathVariable String measure,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReviseMeasureRequest request,
            Write write) {
        int seen = EntityTag.required(ifMatch);
        return sender.send(request.toCommand(year, measure, seen), idOf(year, measure), write, List.of(), seen + 1);
    }

    /** Says how far the measure has come; nothing more is expected of one that is abandoned. 409 measure-has-status. */
    @PostMapping("/{year}/{measure}/status")
    ResponseEntity<Answers> changeMeasureStatus(
            @PathVariable FiscalYear year,
            @PathVariable String measure,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MeasureStatusRequest request,
            Write write) {
        int seen = EntityTag.required(ifMatch);
        return sender.send(request.toCommand(year, measure, seen), idOf(year, measure), write, List.of(), seen + 1);
    }

    /** Says what the measure gave in a month. 409 effect-outside-measure, measure-month-outside-year. */
    @PostMapping("/{year}/{measure}/realised-effects")
    ResponseEntity<Answers> recordRealisedEffect(
            @PathVariable FiscalYear year,
            @PathVariable String measure,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RealisedEffectRequest request,
            Write write) {
        int seen = EntityTag.required(ifMatch);
        return sender.send(request.toCommand(year, measure, seen), idOf(year, measure), write, List.of(), seen + 1);
    }

    private static String idOf(FiscalYear year, String measure) {
        return year + "/" + measure;
    }
}
