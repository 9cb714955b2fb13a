@NullMarked
package no.tertial.rest;

import org.jspecify.annotations.NullMarked;
