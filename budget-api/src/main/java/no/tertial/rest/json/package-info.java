/** JSON on the wire: money as text, strict about everything that comes in. */
@NullMarked
package no.tertial.rest.json;

import org.jspecify.annotations.NullMarked;
