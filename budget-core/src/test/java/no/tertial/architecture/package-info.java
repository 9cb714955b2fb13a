/** What the packages of core may know of each other and of the world. */
@NullMarked
package no.tertial.architecture;

import org.jspecify.annotations.NullMarked;
