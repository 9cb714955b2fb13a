@NullMarked
package no.tertial.command;

import org.jspecify.annotations.NullMarked;
