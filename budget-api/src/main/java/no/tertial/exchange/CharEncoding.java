package no.tertial.exchange;

/** How a text file's characters are stored. */
enum CharEncoding {
    /** Nothing but ASCII so far; what comes first beyond it decides. */
    ASCII("US-ASCII"),
    UTF_8("UTF-8"),
    WINDOWS_1252("windows-1252");

    private final String label;

    CharEncoding(String label) {
        this.label = label;
    }

    /** As it is called in mappings and in sentences. */
    String label() {
        return label;
    }
}
