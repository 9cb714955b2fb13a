@NullMarked
package no.tertial.generator;

import org.jspecify.annotations.NullMarked;
