/** Who decided what about a budget: every version, adoption and adjustment, waiting, adopted, turned down or taken back. */
@NullMarked
package no.tertial.decisions;

import org.jspecify.annotations.NullMarked;
