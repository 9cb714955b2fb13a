package no.tertial.mappings;

/** What has happened to the mappings. Kept for ever: fields are only added. */
public sealed interface MappingEvent {
    record MappingDefined(ImportMapping mapping) implements MappingEvent {}
}
