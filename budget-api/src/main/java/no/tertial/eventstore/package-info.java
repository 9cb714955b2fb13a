/** The store of events: one order, own names, and what each event carries of its origin. */
@NullMarked
package no.tertial.eventstore;

import org.jspecify.annotations.NullMarked;
