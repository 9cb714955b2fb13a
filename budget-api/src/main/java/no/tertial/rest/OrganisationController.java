package no.tertial.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import no.tertial.organisation.OrganisationQueries;
import no.tertial.organisation.OrganisationQuestion;
import no.tertial.organisation.OrganisationTree;
import no.tertial.rest.OrganisationRequests.AnsvarRequest;
import no.tertial.rest.OrganisationRequests.AreaRequest;
import no.tertial.rest.OrganisationRequests.MoveRequest;
import no.tertial.rest.OrganisationRequests.SplitRequest;
import no.tertial.rest.OrganisationRequests.UnitClosingRequest;
import no.tertial.rest.OrganisationRequests.UnitRequest;
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

/** Programme areas, units and responsibility centres, each change with the day from which it holds. */
@RestController
@RequestMapping("/api/v1")
class OrganisationController {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final CommandSender sender;
    private final OrganisationQueries queries;
    private final Clock clock;

    OrganisationController(CommandSender sender, OrganisationQueries queries, Clock clock) {
        this.sender = sender;
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * The areas, units and responsibility centres that the caller may see.
     *
     * @param validAt the day that the answer describes; today where left out
     */
    @GetMapping("/organisation")
    OrganisationTree organisation(Reading reading, @RequestParam(required = false) @Nullable LocalDate validAt) {
        LocalDate day = validAt == null ? LocalDate.now(clock.withZone(OSLO)) : validAt;
        return queries.organisation(
                reading.scopeFor(Question.ORGANISATION), new OrganisationQuestion(day, reading.asOf()));
    }

    /** Creates a programme area. 409 area-exists. */
    @PostMapping("/programme-areas")
    ResponseEntity<Answers> createArea(@RequestBody AreaRequest request, Write write) {
        return sender.send(request.toCommand(), request.area(), write);
    }

    /** Creates a unit with its responsibility centres. 409 unit-exists, unknown-area, ansvar-taken. */
    @PostMapping("/units")
    ResponseEntity<Answers> createUnit(@RequestBody UnitRequest request, Write write) {
        return sender.send(request.toCommand(), request.unit(), write);
    }

    /** Moves a unit to another area; budgets follow. 404 unknown-unit; 409 only-from-the-first-of-a-month and others. */
    @PostMapping("/units/{unit}/moves")
    ResponseEntity<Answers> moveUnit(@PathVariable String unit, @RequestBody MoveRequest request, Write write) {
        return sender.send(request.toCommand(unit), unit, write);
    }

    /** Gives a unit a responsibility centre, new or another unit's; budgets follow. 404 unknown-unit. */
    @PostMapping("/units/{unit}/ansvar")
    ResponseEntity<Answers> assignAnsvar(@PathVariable String unit, @RequestBody AnsvarRequest request, Write write) {
        return sender.send(request.toCommand(unit), unit, write);
    }

    /** Splits a responsibility centre; budgets follow. 409 too-few-parts, ansvar-has-ended, ansvar-taken and others. */
    @PostMapping("/ansvar/{ansvar}/split")
    ResponseEntity<Answers> splitAnsvar(@PathVariable String ansvar, @RequestBody SplitRequest request, Write write) {
        return sender.send(request.toCommand(ansvar), ansvar, write);
    }

    /** Closes a unit: it takes no budget or postings from that day on. 404 unknown-unit. */
    @PostMapping("/units/{unit}/closing")
    ResponseEntity<Answers> closeUnit(@PathVariable String unit, @RequestBody UnitClosingRequest request, Write write) {
        return sender.send(request.toCommand(unit), unit, write);
    }
}
