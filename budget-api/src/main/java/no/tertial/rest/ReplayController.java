package no.tertial.rest;

import no.tertial.app.ReadModelOperations;
import no.tertial.replay.Comparison;
import no.tertial.security.Caller;
import no.tertial.security.Permissions;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Building the read model anew from the events. Nothing is recorded by it, so it takes no Idempotency-Key. */
@RestController
@RequestMapping("/api/v1/replays")
class ReplayController {
    private final ReadModelOperations operations;

    ReplayController(ReadModelOperations operations) {
        this.operations = operations;
    }

    /**
     * Builds the read model beside the live one and compares them, table by table.
     *
     * @param replace whether the new one then takes the place of the live one, which the answer compares it with
     */
    @PostMapping
    Comparison replay(Caller caller, @RequestParam(defaultValue = "false") boolean replace) {
        Permissions.requireOperation(caller);
        return replace ? operations.rebuild() : operations.check();
    }
}
