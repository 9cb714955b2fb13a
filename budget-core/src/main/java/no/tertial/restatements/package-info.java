/** Where amounts of delivered accounts are found to belong, for analysis; the accounts stay as they were delivered. */
@NullMarked
package no.tertial.restatements;

import org.jspecify.annotations.NullMarked;
