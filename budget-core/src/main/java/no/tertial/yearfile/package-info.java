/** The accounts of a year as the nation wants them reported: by class, national function and national art. */
@NullMarked
package no.tertial.yearfile;

import org.jspecify.annotations.NullMarked;
