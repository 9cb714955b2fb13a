/** Puts the read side together over one database schema. */
@NullMarked
package no.tertial.readside;

import org.jspecify.annotations.NullMarked;
