/** Organisation and chart as they were known at any position, and who may see which part. */
@NullMarked
package no.tertial.organisation;

import org.jspecify.annotations.NullMarked;
