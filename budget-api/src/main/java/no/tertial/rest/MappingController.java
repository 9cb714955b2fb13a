package no.tertial.rest;

import no.tertial.intake.MappingQueries;
import no.tertial.intake.Mappings;
import no.tertial.security.Question;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How files of other systems are read, saved by name. */
@RestController
@RequestMapping("/api/v1/imports/mappings")
class MappingController {
    private final CommandSender sender;
    private final MappingQueries queries;

    MappingController(CommandSender sender, MappingQueries queries) {
        this.sender = sender;
        this.queries = queries;
    }

    /** All mappings, ordered by name. */
    @GetMapping
    Mappings mappings(Reading reading) {
        return queries.mappings(reading.scopeFor(Question.IMPORTS), reading.asOf());
    }

    /** Gives a mapping its content, in place of what it had. 409 mapping-says-nothing, column-mapped-twice. */
    @PostMapping
    ResponseEntity<Answers> defineMapping(@RequestBody MappingRequest request, Write write) {
        return sender.send(request.toCommand(), request.name(), write);
    }
}
