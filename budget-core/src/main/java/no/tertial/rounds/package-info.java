/** What people state in a reporting round: a head's year-end statement, and the figures of a printed report. */
@NullMarked
package no.tertial.rounds;

import org.jspecify.annotations.NullMarked;
