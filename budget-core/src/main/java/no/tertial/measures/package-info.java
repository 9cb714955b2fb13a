/**
 * Measures (tiltak): what units do to come into balance, what it is expected to give and what it has given. A measure
 * never moves the budget.
 */
@NullMarked
package no.tertial.measures;

import org.jspecify.annotations.NullMarked;
