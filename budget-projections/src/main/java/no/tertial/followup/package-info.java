/** What units follow up beside budget and ledger: their measures and what they have ordered. */
@NullMarked
package no.tertial.followup;

import org.jspecify.annotations.NullMarked;
