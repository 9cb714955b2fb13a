package no.tertial.rest;

import no.tertial.rest.json.Text;

/** @param reason why the period must take entries again; names no private person */
record ReopeningRequest(@Text(max = 500) String reason) {}
