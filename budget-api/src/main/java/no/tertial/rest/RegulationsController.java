package no.tertial.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import no.tertial.rulebook.Authorities;
import no.tertial.rulebook.AuthoritiesQuestion;
import no.tertial.rulebook.PhasingProfiles;
import no.tertial.rulebook.RegulationsQueries;
import no.tertial.security.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The financial regulations: who may decide what, and how amounts are spread over the year. */
@RestController
@RequestMapping("/api/v1/regulations")
class RegulationsController {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final CommandSender sender;
    private final RegulationsQueries queries;
    private final Clock clock;

    RegulationsController(CommandSender sender, RegulationsQueries queries, Clock clock) {
        this.sender = sender;
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * The authority table in force on a day; what no entry covers is the council's.
     *
     * @param validAt today where left out
     */
    @GetMapping("/authorities")
    Authorities authorities(Reading reading, @RequestParam(required = false) @Nullable LocalDate validAt) {
        LocalDate day = validAt == null ? LocalDate.now(clock.withZone(OSLO)) : validAt;
        return queries.authorities(
                reading.scopeFor(Question.REGULATIONS), new AuthoritiesQuestion(day, reading.asOf()));
    }

    /** The council adopts a table. 409 authority-not-the-councils, authority-not-after-present and others. */
    @PostMapping("/authorities")
    ResponseEntity<Answers> adoptAuthorityTable(@RequestBody AuthorityTableRequest request, Write write) {
        return sender.send(request.toCommand(), "authorities-" + request.validFrom(), write);
    }

    /** All phasing profiles with their weights, ordered by name. */
    @GetMapping("/phasing-profiles")
    PhasingProfiles phasingProfiles(Reading reading) {
        return queries.profiles(reading.scopeFor(Question.REGULATIONS), reading.asOf());
    }

    /** Gives a profile its weights. 409 weights-not-twelve, negative-weight, no-positive-weight. */
    @PostMapping("/phasing-profiles")
    ResponseEntity<Answers> definePhasingProfile(@RequestBody PhasingProfileRequest request, Write write) {
        return sender.send(request.toCommand(), request.name(), write);
    }
}
