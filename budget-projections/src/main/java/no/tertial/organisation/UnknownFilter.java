package no.tertial.organisation;

/** A question names something that did not exist at the asked moment. */
public final class UnknownFilter extends RuntimeException {
    private final String parameter;
    private final String value;

    public UnknownFilter(String parameter, String value) {
        super("No " + parameter + " " + value, null, false, false);
        this.parameter = parameter;
        this.value = value;
    }

    /** {@code area}, {@code unit}, {@code account} or {@code function}. */
    public String parameter() {
        return parameter;
    }

    public String value() {
        return value;
    }
}
