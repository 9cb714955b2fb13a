/**
 * A made-up municipality of any size, written as files that the service imports: for trying it out, tests and yardsticks.
 * The same seed gives the same bytes. Knows core's values only, and starts no service.
 */
@NullMarked
package no.tertial.generator;

import org.jspecify.annotations.NullMarked;
