@NullMarked
package no.tertial.intake;

import org.jspecify.annotations.NullMarked;
