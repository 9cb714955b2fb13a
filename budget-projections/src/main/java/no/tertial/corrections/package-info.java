/** What was found wrong in the ledger after its accounts were delivered, shown beside it. */
@NullMarked
package no.tertial.corrections;

import org.jspecify.annotations.NullMarked;
