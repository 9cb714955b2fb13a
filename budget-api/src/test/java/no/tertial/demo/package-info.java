@NullMarked
package no.tertial.demo;

import org.jspecify.annotations.NullMarked;
