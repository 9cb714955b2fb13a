package no.tertial.rest;

import java.util.List;
import no.tertial.rest.Answers.FigureChange;
import no.tertial.security.Caller;
import org.springframework.stereotype.Component;

/** Tells what events that have not happened would do to the figures. */
@Component
class Foresight {
    List<FigureChange> changesBy(List<Object> events, Caller caller) {
        return List.of();
    }
}
