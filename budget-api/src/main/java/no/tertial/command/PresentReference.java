package no.tertial.command;

import java.util.List;
import no.tertial.chart.ChartDecider;
import no.tertial.chart.OrganisationDecider;
import no.tertial.chart.ReferenceData;
import no.tertial.command.StreamStates.View;

/** Organisation and chart as they stand, read from their streams. */
public final class PresentReference {
    private final StreamStates states;

    PresentReference(StreamStates states) {
        this.states = states;
    }

    public ReferenceData get() {
        View view = states.view();
        view.read(List.of(Streams.ORGANISATION, Streams.CHART));
        return in(view);
    }

    /** As the view has them, which has read the streams. */
    static ReferenceData in(View view) {
        return new ReferenceData(
                view.of(Streams.ORGANISATION, new OrganisationDecider()).state(),
                view.of(Streams.CHART, new ChartDecider()).state());
    }
}
