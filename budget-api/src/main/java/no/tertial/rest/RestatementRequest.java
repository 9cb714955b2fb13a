package no.tertial.rest;

import java.util.List;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.rest.json.Text;
import no.tertial.restatements.RestatedLine;
import no.tertial.restatements.Restatement;
import no.tertial.restatements.RestatementCommand.RecordRestatement;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of delivered accounts that belong on other codings.
 *
 * @param period that they were booked in; it is closed
 * @param reason why they belong elsewhere; names no private person
 * @param voucher that it is about, where it is about one
 */
record RestatementRequest(
        AccountingPeriod period,
        List<RestatedLineRequest> lines,
        @Text(max = 1000) String reason,
        @Nullable @Text(max = 100) String caseReference,
        @Nullable VoucherKey voucher) {
    /**
     * @param from where it was booked
     * @param to where it belongs
     * @param amount kroner with the sign that it was booked with: expenditure positive, income negative
     */
    record RestatedLineRequest(CodingRequest from, CodingRequest to, Money amount) {
        private RestatedLine toLine() {
            return new RestatedLine(from.toCoding(), to.toCoding(), amount);
        }
    }

    /** @param reason why it is taken back; names no private person */
    record CancellationRequest(@Text(max = 1000) String reason) {}

    RecordRestatement toCommand(String restatement) {
        return new RecordRestatement(
                restatement,
                new Restatement(
                        period,
                        lines.stream().map(RestatedLineRequest::toLine).toList(),
                        reason,
                        caseReference,
                        voucher == null ? null : voucher.toString()));
    }
}
