package no.tertial.budget;

import no.tertial.chart.AccountClass;
import no.tertial.money.Money;

/** By how much a decision moves an area's frame. */
public record FrameChange(String area, AccountClass accountClass, Money net) {}
