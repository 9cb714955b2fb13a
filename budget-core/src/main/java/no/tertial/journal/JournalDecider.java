package no.tertial.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Decider;
import no.tertial.decider.Refusals;
import no.tertial.journal.JournalCommand.EraseText;
import no.tertial.journal.JournalCommand.PostVouchers;
import no.tertial.journal.JournalCommand.ReclassifyVoucher;
import no.tertial.journal.JournalCommand.ReverseVoucher;
import no.tertial.journal.JournalEvent.TextErased;
import no.tertial.journal.JournalEvent.VoucherReversed;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.journal.JournalRejection.AlreadyReversed;
import no.tertial.journal.JournalRejection.ControlTotalMissed;
import no.tertial.journal.JournalRejection.DuplicateVoucher;
import no.tertial.journal.JournalRejection.NoPostings;
import no.tertial.journal.JournalRejection.NoVouchers;
import no.tertial.journal.JournalRejection.ReversalOfReversal;
import no.tertial.journal.JournalRejection.TextAlreadyErased;
import no.tertial.journal.JournalRejection.VoucherHasNoText;
import no.tertial.journal.JournalRejection.VoucherIsReclassified;
import no.tertial.journal.Standing.Kind;
import no.tertial.period.AccountingPeriod;

/**
 * Judges a batch of vouchers. A posting is a fact from the ledger: it is refused when malformed, off its control total,
 * posted before or in a closed period, and never for overspending. A batch has no state of its own.
 */
public record JournalDecider(ReferenceData reference, LedgerFacts facts)
        implements Decider<JournalCommand, JournalEvent, JournalDecider.NoState> {
    /** Batches do not remember: each is posted whole by one command. */
    public record NoState() {}

    @Override
    public NoState initial() {
        return new NoState();
    }

    @Override
    public List<JournalEvent> decide(JournalCommand command, NoState state) {
        return switch (command) {
            case PostVouchers c -> post(c);
            case ReverseVoucher c -> reverse(c);
            case ReclassifyVoucher c -> new Reclassifying(reference, facts).reclassify(c);
            case EraseText c -> eraseText(c);
        };
    }

    private List<JournalEvent> post(PostVouchers command) {
        Refusals refusals = new Refusals();
        refusals.when(command.vouchers().isEmpty(), NoVouchers::new);
        Set<VoucherKey> seen = new HashSet<>();
        for (int i = 0; i < command.vouchers().size(); i++) {
            Voucher voucher = command.vouchers().get(i);
            String at = "/vouchers/" + i;
            refusals.when(
                    !seen.add(voucher.key()) || facts.taken().contains(voucher.key()),
                    () -> new DuplicateVoucher(voucher.key(), at + "/number"));
            check(voucher, at, refusals);
        }
        refusals.throwIfAny();
        return chunks(command.vouchers().stream()
                        .map(this::withTextIfItMayBeKept)
                        .toList())
                .stream()
                .<JournalEvent>map(chunk -> new VouchersPosted(chunk, afterCutOff(chunk)))
                .toList();
    }

    private void check(Voucher voucher, String at, Refusals refusals) {
        refusals.when(voucher.lines().isEmpty(), () -> new NoPostings(voucher.key(), at + "/lines"));
        facts.checkPeriod(voucher.key(), voucher.period(), at + "/period", refusals);
        checkCodings(voucher.lines(), voucher.period(), at, refusals);
        if (voucher.controlTotal() != null && !voucher.controlTotal().equals(voucher.total())) {
            refusals.add(new ControlTotalMissed(
                    voucher.key(),
                    voucher.controlTotal(),
                    voucher.total(),
                    voucher.total().minus(voucher.controlTotal()),
                    at + "/controlTotal"));
        }
    }

    private void checkCodings(List<Posting> lines, AccountingPeriod period, String at, Refusals refusals) {
        for (int i = 0; i < lines.size(); i++) {
            reference.check(lines.get(i).coding(), period.year(), period.lastDay(), at + "/lines/" + i, refusals);
        }
    }

    /** A text on a sensitive function may tell of people, so the event does not even refer to it. */
    private Voucher withTextIfItMayBeKept(Voucher voucher) {
        return voucher.isSensitive(reference) ? voucher.withoutText() : voucher;
    }

    private List<VoucherKey> afterCutOff(List<Voucher> vouchers) {
        return vouchers.stream()
                .filter(voucher -> facts.isFrozen(voucher.period()))
                .map(Voucher::key)
                .toList();
    }

    private static List<List<Voucher>> chunks(List<Voucher> vouchers) {
        List<List<Voucher>> chunks = new ArrayList<>();
        List<Voucher> chunk = new ArrayList<>();
        int lines = 0;
        for (Voucher voucher : vouchers) {
            if (!chunk.isEmpty() && lines + voucher.lines().size() > JournalEvent.LINES_IN_A_CHUNK) {
                chunks.add(List.copyOf(chunk));
                chunk.clear();
                lines = 0;
            }
            chunk.add(voucher);
            lines += voucher.lines().size();
        }
        chunks.add(List.copyOf(chunk));
        return chunks;
    }

    private List<JournalEvent> reverse(ReverseVoucher command) {
        VoucherKey original = command.original().key();
        Refusals refusals = new Refusals();
        refusals.when(facts.original().reversed(), () -> new AlreadyReversed(original));
        refusals.when(facts.original().kind() == Kind.REVERSAL, () -> new ReversalOfReversal(original));
        refusals.when(!facts.original().moved().isEmpty(), () -> new VoucherIsReclassified(original));
        facts.checkCorrection(command.reversal(), command.period(), refusals);
        checkKnown(command.original().lines(), command.period(), refusals);
        refusals.throwIfAny();
        return List.of(new VoucherReversed(original, command.voucher(), facts.isFrozen(command.period())));
    }

    /** The nation may have barred since what the original stands on; that is no reason to let it stand. */
    private void checkKnown(List<Posting> lines, AccountingPeriod period, Refusals refusals) {
        for (int i = 0; i < lines.size(); i++) {
            String at = "/original/lines/" + i;
            reference.checkKnown(lines.get(i).coding(), period.year(), period.lastDay(), at, refusals);
        }
    }

    private List<JournalEvent> eraseText(EraseText command) {
        VoucherKey voucher = command.original().key();
        return switch (facts.original().text()) {
            case KEPT -> List.of(new TextErased(voucher));
            case NONE -> throw new VoucherHasNoText(voucher).rejected();
            case ERASED -> throw new TextAlreadyErased(voucher).rejected();
        };
    }

    @Override
    public NoState evolve(NoState state, JournalEvent event) {
        return state;
    }
}
