/** The municipality's financial regulations (økonomireglement): who may decide what, and how amounts are spread. */
@NullMarked
package no.tertial.regulations;

import org.jspecify.annotations.NullMarked;
