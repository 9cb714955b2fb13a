package no.tertial.budget;

import no.tertial.chart.ReferenceData;
import no.tertial.regulations.Regulations;

/** What a budget is judged against, as it stands: organisation and chart, the municipality's regulations, and outside facts. */
public record BudgetRules(ReferenceData reference, Regulations regulations, BudgetFacts facts) {}
