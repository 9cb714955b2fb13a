package no.tertial.rounds;

import java.util.List;
import no.tertial.period.ReportingPeriod;

/** What has been recorded of printed reports. Kept for ever: fields are only added. */
public sealed interface StatedFiguresEvent {
    /** Replaces what the same source was recorded with before. */
    record StatedFiguresRecorded(String source, ReportingPeriod period, String area, List<StatedFigure> figures)
            implements StatedFiguresEvent {}
}
