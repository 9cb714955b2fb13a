package no.tertial.organisation;

/** The asked area or unit lies outside what the asker may see, whether or not it exists. */
public final class OutsideScope extends RuntimeException {
    private final String parameter;
    private final String value;

    public OutsideScope(String parameter, String value) {
        super(parameter + " " + value + " is outside the scope", null, false, false);
        this.parameter = parameter;
        this.value = value;
    }

    /** {@code area} or {@code unit}. */
    public String parameter() {
        return parameter;
    }

    public String value() {
        return value;
    }
}
