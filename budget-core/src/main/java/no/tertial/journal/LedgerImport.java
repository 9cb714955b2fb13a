package no.tertial.journal;

/** How far an import has come. */
public sealed interface LedgerImport {
    /** Nothing has been said of it. */
    record NotStarted() implements LedgerImport {}

    /**
     * Chunks are coming.
     *
     * @param declared what it is to hold
     * @param posted what has come
     */
    record Running(ImportContents declared, ImportContents posted) implements LedgerImport {}

    /** It has taken effect, or never will. */
    record Ended() implements LedgerImport {}
}
