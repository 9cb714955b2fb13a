/** How files from other systems are read, saved by name. */
@NullMarked
package no.tertial.mappings;

import org.jspecify.annotations.NullMarked;
