/** Simple, named methods that tell how the year will end; pure functions of figures. */
@NullMarked
package no.tertial.forecast;

import org.jspecify.annotations.NullMarked;
