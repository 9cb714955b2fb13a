package no.tertial.budget;

import no.tertial.period.Month;
import no.tertial.regulations.Decision;

/**
 * What every adjustment of an adopted budget says of itself.
 *
 * @param id given by whoever sends the command; names the adjustment for ever
 * @param effectiveMonth the first month that the adjustment may touch
 * @param reason public, as the decision is; names no private person
 */
public record Adjustment(String id, Decision decision, Month effectiveMonth, Recurrence recurrence, String reason) {}
