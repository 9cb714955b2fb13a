package no.tertial.rest.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Bounds a text field of a request. A field without it takes up to {@value #DEFAULT_LENGTH} characters. */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {
    int DEFAULT_LENGTH = 200;

    /** What areas, units, sources and versions are called by in paths and events. */
    String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

    /** A local code: account, function, responsibility centre, project. */
    String CODE = "[A-Za-z0-9]{1,12}";

    /** The greatest number of characters. */
    int max() default DEFAULT_LENGTH;

    /** A regular expression that the whole text must match; empty where any text that is not blank will do. */
    String pattern() default "";
}
