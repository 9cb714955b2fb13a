package no.tertial.mappings;

import no.tertial.decider.Rejection;

/** Why a mapping is refused. */
public sealed interface MappingRejection extends Rejection {
    /** Everything would be found out from the file, as it is without a mapping. */
    record MappingSaysNothing(String name) implements MappingRejection {}

    /** The column of that heading is named for two fields. */
    record ColumnMappedTwice(String column, String at) implements MappingRejection {}
}
