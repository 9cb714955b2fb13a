package no.tertial.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Refusals;
import no.tertial.journal.JournalCommand.ReclassifyVoucher;
import no.tertial.journal.JournalEvent.TextErased;
import no.tertial.journal.JournalEvent.VoucherReclassified;
import no.tertial.journal.JournalRejection.AlreadyReversed;
import no.tertial.journal.JournalRejection.CorrectionOfCorrection;
import no.tertial.journal.JournalRejection.MoreThanLineHolds;
import no.tertial.journal.JournalRejection.MovedNowhere;
import no.tertial.journal.JournalRejection.NoSuchLine;
import no.tertial.journal.JournalRejection.NothingReclassified;
import no.tertial.journal.Standing.Kind;
import no.tertial.journal.Standing.Text;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;

/** Moves parts of a posted voucher's lines to where they belong. No line ever gives more than it holds. */
record Reclassifying(ReferenceData reference, LedgerFacts facts) {
    List<JournalEvent> reclassify(ReclassifyVoucher command) {
        VoucherKey original = command.original().key();
        Refusals refusals = new Refusals();
        refusals.when(facts.original().reversed(), () -> new AlreadyReversed(original));
        refusals.when(facts.original().kind() != Kind.POSTED, () -> new CorrectionOfCorrection(original));
        facts.checkCorrection(command.reclassification(), command.period(), refusals);
        refusals.when(command.moves().isEmpty(), NothingReclassified::new);
        checkMoves(command, refusals);
        refusals.throwIfAny();
        List<JournalEvent> events = new ArrayList<>();
        events.add(new VoucherReclassified(
                original,
                command.voucher(),
                command.moves().stream().map(Move::line).toList(),
                command.reason(),
                facts.isFrozen(command.period())));
        if (facts.original().text() == Text.KEPT && becomesSensitive(command)) {
            events.add(new TextErased(original));
        }
        return events;
    }

    private void checkMoves(ReclassifyVoucher command, Refusals refusals) {
        List<Posting> lines = command.original().lines();
        Map<Integer, Money> left = new HashMap<>();
        for (int i = 0; i < command.moves().size(); i++) {
            Move move = command.moves().get(i);
            String at = "/moves/" + i;
            if (move.line() < 1 || move.line() > lines.size()) {
                refusals.add(new NoSuchLine(command.original().key(), move.line(), lines.size(), at + "/line"));
                continue;
            }
            Posting line = lines.get(move.line() - 1);
            checkCodings(line, move, command.period(), at, refusals);
            Money held =
                    left.computeIfAbsent(move.line(), number -> facts.original().left(number, line));
            refusals.when(
                    !isPart(move.amount(), held),
                    () -> new MoreThanLineHolds(
                            command.original().key(), move.line(), held, move.amount(), at + "/amount"));
            left.put(move.line(), held.minus(move.amount()));
        }
    }

    /** The nation may have barred since what the line stands on; where the amount belongs must be right. */
    private void checkCodings(Posting line, Move move, AccountingPeriod period, String at, Refusals refusals) {
        refusals.when(move.to().equals(line.coding()), () -> new MovedNowhere(at));
        String from = "/original/lines/" + (move.line() - 1);
        reference.checkKnown(line.coding(), period.year(), period.lastDay(), from, refusals);
        reference.check(move.to(), period.year(), period.lastDay(), at, refusals);
    }

    /** Whether something is taken, in the direction that the amount runs, and no more than is there. */
    private static boolean isPart(Money amount, Money held) {
        return amount.isPositive() == held.isPositive()
                && !amount.isZero()
                && amount.abs().compareTo(held.abs()) <= 0;
    }

    /** The text told of the voucher as it was booked; on a sensitive function it may tell of people. */
    private boolean becomesSensitive(ReclassifyVoucher command) {
        return command.voucher().isSensitive(reference);
    }
}
