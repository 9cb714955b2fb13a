@NullMarked
package no.tertial.eventstore;

import org.jspecify.annotations.NullMarked;
