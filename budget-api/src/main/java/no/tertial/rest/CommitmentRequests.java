package no.tertial.rest;

import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.commitments.CommitmentCommand.ReduceCommitment;
import no.tertial.commitments.CommitmentCommand.RegisterCommitment;
import no.tertial.money.Money;
import no.tertial.period.Month;
import no.tertial.rest.json.Text;
import org.jspecify.annotations.Nullable;

/** What may be asked of commitments. */
sealed interface CommitmentRequests {
    /**
     * An order that was placed. It names no supplier.
     *
     * @param order its number where it was placed, with its line where the order has several codings
     * @param expected the month in which the invoice is expected
     * @param amount kroner, above zero
     */
    record RegisterCommitmentRequest(
            @Text(pattern = Text.IDENTIFIER) String order,
            @Text(pattern = Text.CODE) String ansvar,
            AccountClass accountClass,
            @Text(pattern = Text.CODE) String account,
            @Text(pattern = Text.CODE) String function,
            @Nullable @Text(pattern = Text.IDENTIFIER) String project,
            Month expected,
            Money amount)
            implements CommitmentRequests {
        RegisterCommitment toCommand() {
            return new RegisterCommitment(
                    order, new Coding(ansvar, accountClass, account, function, project), expected, amount);
        }
    }

    /** @param amount what was delivered or invoiced; kroner, above zero */
    record ReductionRequest(Money amount) implements CommitmentRequests {
        ReduceCommitment toCommand(String order) {
            return new ReduceCommitment(order, amount);
        }
    }
}
