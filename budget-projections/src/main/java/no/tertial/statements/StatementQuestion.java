package no.tertial.statements;

import no.tertial.period.ReportingPeriod;
import no.tertial.replay.AsOf;

/** Which statement the unit had made for the period, as known at the moment. */
public record StatementQuestion(ReportingPeriod period, String unit, AsOf asOf) {}
