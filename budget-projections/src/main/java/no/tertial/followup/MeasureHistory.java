package no.tertial.followup;

import java.time.Instant;
import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.measures.MeasureStatus;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.period.MonthlyAmounts;
import org.jspecify.annotations.Nullable;

/**
 * One measure, and how it came to be what it is.
 *
 * @param lines what it works on, of what the asker may see
 * @param versions oldest first
 */
public record MeasureHistory(
        FiscalYear year,
        String measure,
        @Nullable Instant knownAt,
        long position,
        String currency,
        List<EffectLine> lines,
        List<MeasureVersion> versions) {
    /** The present version. */
    public MeasureVersion present() {
        return versions.getLast();
    }

    /**
     * @param expected twelve amounts, January first; negative saves money
     * @param realised what it is stated to have given, month by month
     */
    public record EffectLine(
            String ansvar,
            AccountClass accountClass,
            String account,
            String function,
            @Nullable String project,
            MonthlyAmounts expected,
            MonthlyAmounts realised) {
        static EffectLine of(Coding coding, MonthlyAmounts expected, MonthlyAmounts realised) {
            return new EffectLine(
                    coding.ansvar(),
                    coding.accountClass(),
                    coding.account(),
                    coding.function(),
                    coding.project(),
                    expected,
                    realised);
        }

        EffectLine plus(EffectLine other) {
            return new EffectLine(
                    ansvar,
                    accountClass,
                    account,
                    function,
                    project,
                    expected.plus(other.expected),
                    realised.plus(other.realised));
        }
    }

    /**
     * @param change what made it
     * @param by the account that made it
     * @param position the event that it stands in
     */
    public record MeasureVersion(
            int version,
            MeasureChange change,
            String title,
            String responsible,
            MeasureStatus status,
            Month expectedFrom,
            Money fullYearEffect,
            @Nullable String caseReference,
            @Nullable String adjustment,
            String by,
            Instant at,
            long position) {}
}
