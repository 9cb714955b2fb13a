/** Down from a figure to the voucher lines that it is the sum of. */
@NullMarked
package no.tertial.postings;

import org.jspecify.annotations.NullMarked;
