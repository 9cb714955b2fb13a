/** What must survive: killed processes, two nodes, held locks, poisoned events. Longer runs: {@code -Pfaults}. */
@NullMarked
package no.tertial.faults;

import org.jspecify.annotations.NullMarked;
