package no.tertial.rounds;

import java.util.List;
import no.tertial.period.ReportingPeriod;

/** What may be asked about the figures of printed reports. */
public sealed interface StatedFiguresCommand {
    /** The figures that a report states for an area, to be reconciled with the ledger and with each other. */
    record RecordStatedFigures(String source, ReportingPeriod period, String area, List<StatedFigure> figures)
            implements StatedFiguresCommand {}
}
