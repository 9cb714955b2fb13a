/** HTTP in, commands and queries out; nothing here decides. */
@NullMarked
package no.tertial.rest;

import org.jspecify.annotations.NullMarked;
