@NullMarked
package no.tertial.imports;

import org.jspecify.annotations.NullMarked;
