@NullMarked
package no.tertial.exchange;

import org.jspecify.annotations.NullMarked;
