package no.tertial.journal;

import no.tertial.decider.Rejection;

/** Why a step of an import is refused. */
public sealed interface ImportRejection extends Rejection {
    /** An import without a voucher has nothing to say. */
    record ImportIsEmpty(String importId) implements ImportRejection {}

    /** The import cannot take the step: it has not begun, has begun already, or has ended. */
    record ImportNotRunning(String importId) implements ImportRejection {}

    /** Chunks come in their order, each once. */
    record ChunkOutOfOrder(String importId, int expected, int given) implements ImportRejection {}

    /** What has come is not what was said at the start. */
    record ImportUnlikeItsStart(
            String importId, int chunksDeclared, int chunksPosted, long linesDeclared, long linesPosted)
            implements ImportRejection {}
}
