package no.tertial.command;

import no.tertial.decider.Decider;

/**
 * A stream that is read, under the store's lock, to decide a command for another one.
 *
 * @param decider the only one that ever evolves the stream; decides nothing here
 */
record Read<S>(String stream, Decider<?, ?, S> decider) {}
