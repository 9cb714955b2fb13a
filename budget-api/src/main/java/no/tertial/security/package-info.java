/** Who is calling, in which role, and within which part of the organisation. */
@NullMarked
package no.tertial.security;

import org.jspecify.annotations.NullMarked;
