package no.tertial.rest;

import no.tertial.chart.Scope;
import no.tertial.replay.AsOf;
import no.tertial.rest.problem.Language;
import no.tertial.security.Caller;
import no.tertial.security.Permissions;
import no.tertial.security.Question;

/**
 * Who asks, and as of when.
 *
 * @param asOf on the clock of what was recorded; the business date is a parameter of each question
 * @param language that people are answered in, where the answer has words
 */
record Reading(Caller caller, AsOf asOf, Language language) {
    /**
     * The part of the organisation that the answer may cover.
     *
     * @throws no.tertial.security.NotPermitted when the role may not ask this
     */
    Scope scopeFor(Question question) {
        Permissions.require(caller, question);
        return caller.scope();
    }
}
