/** Drammen's programme area 13, loaded through ordinary commands. */
@NullMarked
package no.tertial.demo;

import org.jspecify.annotations.NullMarked;
