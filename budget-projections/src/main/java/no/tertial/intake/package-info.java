/** How files from other systems are read, as it was known at any moment. */
@NullMarked
package no.tertial.intake;

import org.jspecify.annotations.NullMarked;
