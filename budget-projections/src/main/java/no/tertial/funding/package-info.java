/** What givers have promised, what they changed, and what restricted funds hold, as rows by position. */
@NullMarked
package no.tertial.funding;

import org.jspecify.annotations.NullMarked;
