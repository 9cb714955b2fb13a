package no.tertial.figures;

import no.tertial.replay.AsOf;

/** What one grant is, and everything that its giver has said. */
public record GrantPathQuestion(String grant, AsOf asOf) {}
