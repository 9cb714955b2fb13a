package no.tertial.chart;

/** The part of the organisation that someone may see or act on. Every question and every command is asked within one. */
public sealed interface Scope {
    /** The whole municipality. */
    record All() implements Scope {}

    /** One programme area and its units. */
    record OwnArea(String area) implements Scope {}

    /** One unit. */
    record OwnUnit(String unit) implements Scope {}
}
