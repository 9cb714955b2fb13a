package no.tertial.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import no.tertial.bench.Municipality.Move;
import no.tertial.budget.Budget;
import no.tertial.budget.BudgetDecider;
import no.tertial.chart.ChartDecider;
import no.tertial.chart.ChartEvent;
import no.tertial.chart.Organisation;
import no.tertial.chart.OrganisationCommand;
import no.tertial.chart.OrganisationDecider;
import no.tertial.chart.OrganisationEvent;
import no.tertial.chart.ReferenceData;
import no.tertial.fixtures.Budgets;
import no.tertial.journal.JournalDecider;
import no.tertial.journal.LedgerFacts;
import no.tertial.replay.Recorded;

/**
 * A year of a {@link Municipality} as the store would give it, a second between one event and the next: after the
 * adoption comes, over and over, a batch of vouchers and then some reallocations.
 *
 * @param batches how many batches of vouchers there are, of five hundred lines each
 */
record History(int batches) {
    static final int LINES_IN_A_BATCH = 500;
    static final int MOVES_AFTER_A_BATCH = 5;
    private static final Instant START = Instant.parse("2014-01-01T00:00:00Z");
    private static final LedgerFacts EMPTY_LEDGER = new LedgerFacts(Map.of(), Set.of());
    private static final int SEED = 4711;

    int lines() {
        return batches * LINES_IN_A_BATCH;
    }

    int adjustments() {
        return batches * MOVES_AFTER_A_BATCH;
    }

    /** Hands over all events, in their order; the same ones every time. */
    void tell(Consumer<Recorded> listener) {
        new Telling(listener).all(batches);
    }

    /** The deciders' states as the history goes on. */
    private static final class Telling {
        private final Consumer<Recorded> listener;
        private final Random random = new Random(SEED);
        private long position;

        private Telling(Consumer<Recorded> listener) {
            this.listener = listener;
        }

        private void all(int batches) {
            ReferenceData reference = reference();
            JournalDecider journal = new JournalDecider(reference, EMPTY_LEDGER);
            BudgetDecider decider = Budgets.decider(reference);
            Budget budget = record(
                    decider,
                    decider.decide(Municipality.adoption(Municipality.FIRST_YEAR), decider.initial()),
                    decider.initial());
            for (int batch = 0; batch < batches; batch++) {
                record(journal.decide(
                        Municipality.vouchers(Municipality.FIRST_YEAR, batch, LINES_IN_A_BATCH, random),
                        journal.initial()));
                for (int i = 0; i < MOVES_AFTER_A_BATCH; i++) {
                    var move = Move.random(random).command(Municipality.FIRST_YEAR, batch + "-" + i);
                    budget = record(decider, decider.decide(move, budget), budget);
                }
            }
        }

        private ReferenceData reference() {
            OrganisationDecider decider = new OrganisationDecider();
            Organisation organisation = decider.initial();
            for (OrganisationCommand command : Municipality.organisation()) {
                List<OrganisationEvent> events = decider.decide(command, organisation);
                record(events);
                organisation = decider.evolveAll(organisation, events);
            }
            ChartDecider charts = new ChartDecider();
            List<ChartEvent> chart = charts.decide(Municipality.chart(), charts.initial());
            record(chart);
            return new ReferenceData(organisation, charts.evolveAll(charts.initial(), chart));
        }

        private Budget record(BudgetDecider decider, List<no.tertial.budget.BudgetEvent> events, Budget before) {
            record(events);
            return decider.evolveAll(before, events);
        }

        private void record(List<?> events) {
            for (Object event : events) {
                position++;
                listener.accept(new Recorded(event, position, START.plus(Duration.ofSeconds(position)), "bench"));
            }
        }
    }
}
