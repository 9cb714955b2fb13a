/** The financial regulations as they were known at any moment: who may decide what, and how amounts are spread. */
@NullMarked
package no.tertial.rulebook;

import org.jspecify.annotations.NullMarked;
