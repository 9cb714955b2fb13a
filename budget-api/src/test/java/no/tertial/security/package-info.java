@NullMarked
package no.tertial.security;

import org.jspecify.annotations.NullMarked;
