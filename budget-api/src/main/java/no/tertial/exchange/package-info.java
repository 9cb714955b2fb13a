/** Files that come in and go out: which form they have, and what their rows say. Knows nothing of commands or figures. */
@NullMarked
package no.tertial.exchange;

import org.jspecify.annotations.NullMarked;
