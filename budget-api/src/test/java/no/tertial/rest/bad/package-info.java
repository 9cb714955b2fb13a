@NullMarked
package no.tertial.rest.bad;

import org.jspecify.annotations.NullMarked;
