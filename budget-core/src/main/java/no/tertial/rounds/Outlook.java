package no.tertial.rounds;

import no.tertial.money.Money;

/** What a head says of the year's end. */
public sealed interface Outlook {
    /** The year will end at this net amount, expenditure positive. */
    record YearEnd(Money amount) implements Outlook {}

    /** The unit "steers towards balance": the year will end at the revised budget, whatever it is then. */
    record Balance() implements Outlook {}
}
