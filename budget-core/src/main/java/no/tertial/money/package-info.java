/** Money in whole øre, and shares of it that add up again. */
@NullMarked
package no.tertial.money;

import org.jspecify.annotations.NullMarked;
