package no.tertial.statements;

import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;

/** What status the periods of the year had, as known at the moment. */
public record PeriodQuestion(FiscalYear year, AsOf asOf) {}
