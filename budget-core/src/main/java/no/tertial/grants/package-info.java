/** What others give the municipality, what each giver has changed since, and the funds that hold what was not spent. */
@NullMarked
package no.tertial.grants;

import org.jspecify.annotations.NullMarked;
