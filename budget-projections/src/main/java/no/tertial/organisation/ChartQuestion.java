package no.tertial.organisation;

import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;

/** Which chart was in force in the year, as known at the moment. */
public record ChartQuestion(FiscalYear year, AsOf asOf) {}
