package no.tertial.statements;

import no.tertial.period.ReportingPeriod;
import no.tertial.replay.AsOf;

/** What printed reports state of an area for the period, as known at the moment. */
public record StatedFiguresQuestion(ReportingPeriod period, String area, AsOf asOf) {}
