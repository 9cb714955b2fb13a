package no.tertial.forecast;

/** What a method answers: a year-end figure, or the named reason why it has none. It never guesses. */
public sealed interface Answer permits Forecast, NotApplicable {
    Method method();
}
