package no.tertial.demo.bad;

import no.tertial.rest.bad.EverythingWrong;

/** Knows the other adapter, as that one knows this. */
public record Neighbour(EverythingWrong other) {}
