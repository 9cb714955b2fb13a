/** Commitments (bundet): what has been ordered and not yet invoiced. They stand beside the ledger and are never part of it. */
@NullMarked
package no.tertial.commitments;

import org.jspecify.annotations.NullMarked;
