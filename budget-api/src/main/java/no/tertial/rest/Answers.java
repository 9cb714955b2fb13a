package no.tertial.rest;

import java.util.List;
import no.tertial.budget.BudgetCommand;
import no.tertial.budget.BudgetCommand.RejectAdjustment;
import no.tertial.budget.BudgetCommand.SubmitAdjustment;
import no.tertial.budget.BudgetCommand.WithdrawAdjustment;
import no.tertial.command.Receipt;
import no.tertial.figures.FigureChange;
import no.tertial.rest.problem.Problems.ErrorEntry;
import org.jspecify.annotations.Nullable;

/** What requests that change something are answered with. Repeating a request with its key gives the same answer again. */
sealed interface Answers {
    /**
     * @param position of the last event that the request led to; ask with it as {@code minPosition}
     * @param id what the request made or changed
     * @param events how many events it led to
     */
    record Recorded(long position, String id, int events) implements Answers {
        static Recorded of(Receipt receipt) {
            return new Recorded(receipt.position(), receipt.id(), receipt.events());
        }
    }

    /**
     * @param id the batch that the vouchers came in
     * @param afterCutOff the vouchers whose period was frozen for a report when they came
     */
    record VouchersRecorded(long position, String id, int vouchers, int lines, List<String> afterCutOff)
            implements Answers {}

    /** @param version also the entity tag to send as If-Match when it is changed again */
    record VersionRecorded(long position, String id, int version) implements Answers {}

    /**
     * @param status {@code PROPOSED} while it waits for a decision
     * @param version of what waits, to be sent as If-Match by whoever decides it; null where nothing waits any more
     */
    record AdjustmentRecorded(
            long position,
            String id,
            int events,
            Status status,
            @Nullable Integer version) implements Answers {
        /** Where an adjustment stands after the request. */
        enum Status {
            PROPOSED,
            ADOPTED,
            REJECTED,
            WITHDRAWN
        }

        static AdjustmentRecorded of(Receipt receipt, BudgetCommand command) {
            return switch (command) {
                case SubmitAdjustment submitted ->
                    new AdjustmentRecorded(
                            receipt.position(), receipt.id(), receipt.events(), Status.PROPOSED, version(submitted));
                case RejectAdjustment _ -> settled(receipt, Status.REJECTED);
                case WithdrawAdjustment _ -> settled(receipt, Status.WITHDRAWN);
                default -> settled(receipt, Status.ADOPTED);
            };
        }

        private static int version(SubmitAdjustment submitted) {
            Integer replaced = submitted.expectedVersion();
            return replaced == null ? 1 : replaced + 1;
        }

        private static AdjustmentRecorded settled(Receipt receipt, Status status) {
            return new AdjustmentRecorded(receipt.position(), receipt.id(), receipt.events(), status, null);
        }
    }

    /**
     * What would be. Nothing was stored.
     *
     * @param refusals each rule that would refuse
     * @param events how many events the request would lead to; 0 where it would be refused
     * @param figures of each area and unit that is touched, before and after; where the request would be refused, what it
     *     would do if no rule stood in the way
     */
    record DryRun(boolean accepted, List<ErrorEntry> refusals, int events, List<FigureChange> figures)
            implements Answers {}
}
