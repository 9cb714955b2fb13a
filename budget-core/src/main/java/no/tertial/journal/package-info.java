/** Vouchers from the ledger and the accounting periods that they are posted in. */
@NullMarked
package no.tertial.journal;

import org.jspecify.annotations.NullMarked;
