/** The contract of every rule in the house: a command and a state in, events or named refusals out. */
@NullMarked
package no.tertial.decider;

import org.jspecify.annotations.NullMarked;
