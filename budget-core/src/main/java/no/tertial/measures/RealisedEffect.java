package no.tertial.measures;

import no.tertial.chart.Coding;
import no.tertial.money.Money;

/** What a measure has done to one coding string in a month; negative has saved money or brought some in. */
public record RealisedEffect(Coding coding, Money amount) {}
