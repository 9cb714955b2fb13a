package no.tertial.rest;

import no.tertial.figures.GrantOverview;
import no.tertial.figures.GrantPath;
import no.tertial.figures.GrantPathQuestion;
import no.tertial.figures.GrantQueries;
import no.tertial.figures.GrantQuestion;
import no.tertial.grants.GrantKind;
import no.tertial.organisation.UnknownFilter;
import no.tertial.period.FiscalYear;
import no.tertial.rest.GrantRequests.FundUseRequest;
import no.tertial.rest.GrantRequests.GrantChangeRequest;
import no.tertial.rest.GrantRequests.GrantRequest;
import no.tertial.rest.GrantRequests.SetAsideRequest;
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

/** What others give the municipality. A giver's change moves the expected income and never the budget. Kroner, positive. */
@RestController
@RequestMapping("/api/v1/grants")
class GrantController {
    private final CommandSender sender;
    private final GrantQueries queries;

    GrantController(CommandSender sender, GrantQueries queries) {
        this.sender = sender;
        this.queries = queries;
    }

    /** The grants of a year with what was budgeted, granted, received and spent; each unit and area its share only. */
    @GetMapping
    GrantOverview grants(
            Reading reading,
            @RequestParam FiscalYear year,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable GrantKind kind) {
        return queries.grants(
                reading.scopeFor(Question.FIGURES), new GrantQuestion(year, area, unit, kind, reading.asOf()));
    }

    /** A grant and all that its giver has said. 404 where there is none. */
    @GetMapping("/{grant}")
    GrantPath grant(Reading reading, @PathVariable String grant) {
        return queries.path(reading.scopeFor(Question.FIGURES), new GrantPathQuestion(grant, reading.asOf()))
                .orElseThrow(() -> new UnknownFilter("grant", grant));
    }

    /** A giver promises money. 409 grant-exists, income-line-taken and others. */
    @PostMapping
    ResponseEntity<Answers> registerGrant(@RequestBody GrantRequest request, Write write) {
        return sender.send(request.toCommand(), request.grant(), write);
    }

    /** The giver now says otherwise for a year. 404 unknown-grant; 409 grant-unchanged and others. */
    @PostMapping("/{grant}/changes")
    ResponseEntity<Answers> changeGrant(
            @PathVariable String grant, @RequestBody GrantChangeRequest request, Write write) {
        return sender.send(request.toCommand(grant), grant, write);
    }

    /** Keeps what a share did not spend in its restricted fund. 409 more-set-aside-than-expected and others. */
    @PostMapping("/{grant}/set-asides")
    ResponseEntity<Answers> setAsideUnspent(
            @PathVariable String grant, @RequestBody SetAsideRequest request, Write write) {
        return sender.send(request.toCommand(grant), grant, write);
    }

    /** Pays for the purpose from the fund. 409 fund-overdrawn, outside-purpose and others. */
    @PostMapping("/{grant}/fund-uses")
    ResponseEntity<Answers> useFund(@PathVariable String grant, @RequestBody FundUseRequest request, Write write) {
        return sender.send(request.toCommand(grant), grant, write);
    }
}
