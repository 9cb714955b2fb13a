@NullMarked
package no.tertial.app;

import org.jspecify.annotations.NullMarked;
