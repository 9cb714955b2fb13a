package no.tertial.rest;

import no.tertial.period.ReportingPeriod;
import no.tertial.security.Question;
import no.tertial.statements.StatedFigureQueries;
import no.tertial.statements.StatedFiguresQuestion;
import no.tertial.statements.StatedSources;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures as reports printed them. They are evidence: they never have to add up. */
@RestController
@RequestMapping("/api/v1/stated-figures")
class StatedFigureController {
    private final CommandSender sender;
    private final StatedFigureQueries queries;

    StatedFigureController(CommandSender sender, StatedFigureQueries queries) {
        this.sender = sender;
        this.queries = queries;
    }

    /** What each report states of the area for the period. */
    @GetMapping
    StatedSources statedFigures(Reading reading, @RequestParam ReportingPeriod period, @RequestParam String area) {
        return queries.statedFigures(
                reading.scopeFor(Question.FIGURES), new StatedFiguresQuestion(period, area, reading.asOf()));
    }

    /** Records a report's figures for an area. 409 unit-not-in-area, amount-and-precision-disagree and others. */
    @PostMapping
    ResponseEntity<Answers> recordStatedFigures(@RequestBody StatedFiguresRequest request, Write write) {
        return sender.send(request.toCommand(), request.source(), write);
    }
}
