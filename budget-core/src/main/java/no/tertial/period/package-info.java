/** Fiscal years, months, accounting periods and tertials, and amounts spread over the months of a year. */
@NullMarked
package no.tertial.period;

import org.jspecify.annotations.NullMarked;
