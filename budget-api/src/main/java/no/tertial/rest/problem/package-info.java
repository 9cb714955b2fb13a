/** What went wrong, as problem details (RFC 9457) with a stable code, in the caller's language. */
@NullMarked
package no.tertial.rest.problem;

import org.jspecify.annotations.NullMarked;
