@NullMarked
package no.tertial.architecture;

import org.jspecify.annotations.NullMarked;
