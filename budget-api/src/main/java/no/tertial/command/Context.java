package no.tertial.command;

import no.tertial.chart.ReferenceData;

/** What a decider may be given beside its own stream: the organisation and chart, and the streams that its kind reads. */
record Context(ReferenceData reference, StreamStates.View view) {
    /**
     * The state of another stream, as it stands.
     *
     * @throws IllegalStateException when the command's kind does not say that it reads the stream
     */
    <S> S state(Read<S> read) {
        return view.of(read.stream(), read.decider()).state();
    }
}
