package no.tertial.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.tertial.command.FreeText;
import no.tertial.command.Ledger;
import no.tertial.command.Receipt;
import no.tertial.journal.JournalCommand.EraseText;
import no.tertial.journal.JournalRejection.VoucherNotFound;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.rest.Answers.VouchersRecorded;
import no.tertial.security.Permissions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Vouchers from the ledger. A posting is a fact and is never refused for overspending. */
@RestController
@RequestMapping("/api/v1/vouchers")
class VoucherController {
    private final CommandSender sender;
    private final Ledger ledger;

    VoucherController(CommandSender sender, Ledger ledger) {
        this.sender = sender;
        this.ledger = ledger;
    }

    /** Posts vouchers, all or none. 409 control-total-missed, duplicate-voucher, period-is-closed, unknown-account. */
    @PostMapping
    ResponseEntity<Answers> postVouchers(@RequestBody VouchersRequest request, Write write) {
        String batch = UUID.randomUUID().toString();
        List<FreeText> texts = new ArrayList<>();
        return sender.send(
                request.toCommand(batch, texts),
                batch,
                write,
                texts,
                receipt -> posted(receipt, request.vouchers().size(), request.lineCount()));
    }

    /** Cancels a voucher by a new one. 404 voucher-not-found; 409 already-reversed, reversal-of-reversal. */
    @PostMapping("/{voucher}/reversal")
    ResponseEntity<Answers> reverseVoucher(
            @PathVariable VoucherKey voucher, @RequestBody ReversalRequest request, Write write) {
        Voucher original = find(voucher, write);
        String batch = UUID.randomUUID().toString();
        return sender.send(
                request.toCommand(batch, original),
                batch,
                write,
                List.of(),
                receipt -> posted(receipt, 1, original.lines().size()));
    }

    /**
     * Moves parts of a voucher's lines to where they belong, by a new one that sums to zero. 404 voucher-not-found; 409
     * more-than-line-holds, already-reversed, correction-of-correction, period-is-closed and others.
     */
    @PostMapping("/{voucher}/reclassification")
    ResponseEntity<Answers> reclassifyVoucher(
            @PathVariable VoucherKey voucher, @RequestBody ReclassificationRequest request, Write write) {
        Voucher original = find(voucher, write);
        String batch = UUID.randomUUID().toString();
        return sender.send(
                request.toCommand(batch, original),
                batch,
                write,
                List.of(),
                receipt -> posted(receipt, 1, 2 * request.moves().size()));
    }

    /** Erases the text of a voucher. 404 voucher-not-found; 409 text-already-erased, voucher-has-no-text. */
    @PostMapping("/{voucher}/text-erasure")
    ResponseEntity<Answers> eraseText(@PathVariable VoucherKey voucher, Write write) {
        Voucher original = find(voucher, write);
        return sender.send(new EraseText(UUID.randomUUID().toString(), original), voucher.toString(), write);
    }

    /** The voucher as it was posted, for those who may correct it. */
    private Voucher find(VoucherKey voucher, Write write) {
        Permissions.requirePosting(write.caller());
        return ledger.find(voucher).orElseThrow(() -> new VoucherNotFound(voucher).rejected());
    }

    private static VouchersRecorded posted(Receipt receipt, int vouchers, int lines) {
        return new VouchersRecorded(receipt.position(), receipt.id(), vouchers, lines, receipt.afterCutOff());
    }
}
