package no.tertial.followup;

import no.tertial.money.Money;

/**
 * What measures give; negative saves money or brings some in.
 *
 * @param year expected this year; nothing of a measure that was abandoned
 * @param toDate expected through the asked period
 * @param realisedToDate what heads have stated that they gave through it
 */
public record MeasureEffect(Money year, Money toDate, Money realisedToDate) {
    static final MeasureEffect NONE = new MeasureEffect(Money.ZERO, Money.ZERO, Money.ZERO);

    MeasureEffect plus(MeasureEffect other) {
        return new MeasureEffect(
                year.plus(other.year), toDate.plus(other.toDate), realisedToDate.plus(other.realisedToDate));
    }
}
