package no.tertial.followup;

import no.tertial.measures.MeasureStatus;
import no.tertial.period.FiscalYear;
import no.tertial.period.ReportingPeriod;
import no.tertial.replay.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Which measures a year has, and what they give.
 *
 * @param through what counts as to date; lies in the year
 * @param area null for all within the scope
 * @param unit null for all within the area or scope
 * @param status null for every status
 */
public record MeasureQuestion(
        FiscalYear year,
        ReportingPeriod through,
        @Nullable String area,
        @Nullable String unit,
        @Nullable MeasureStatus status,
        AsOf asOf) {}
