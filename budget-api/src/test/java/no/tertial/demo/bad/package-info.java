@NullMarked
package no.tertial.demo.bad;

import org.jspecify.annotations.NullMarked;
