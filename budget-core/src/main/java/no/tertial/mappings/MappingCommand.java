package no.tertial.mappings;

/** What may be asked of the mappings. */
public sealed interface MappingCommand {
    /** A mapping gets its content, or a new one. What was imported by the old one stays as it is. */
    record DefineMapping(ImportMapping mapping) implements MappingCommand {}
}
