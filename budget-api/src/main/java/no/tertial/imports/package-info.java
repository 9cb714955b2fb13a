/** Files that are taken in: each is a run, which works through its file, and can be followed, cancelled and resumed. */
@NullMarked
package no.tertial.imports;

import org.jspecify.annotations.NullMarked;
