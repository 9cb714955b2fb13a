package no.tertial.statements;

import java.util.List;
import no.tertial.period.ReportingPeriod;
import no.tertial.rounds.StatedFigure;

/** The figures that one printed report states for an area, as last recorded. */
public record StatedSource(String source, ReportingPeriod period, String area, List<StatedFigure> figures) {}
