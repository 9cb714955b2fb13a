/** How the core's values are named to the outside, whichever way they leave. */
@NullMarked
package no.tertial.wire;

import org.jspecify.annotations.NullMarked;
