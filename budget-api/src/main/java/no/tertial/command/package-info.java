/** From a command to events: one handler around all deciders, where Axon meets the domain. */
@NullMarked
package no.tertial.command;

import org.jspecify.annotations.NullMarked;
