package no.tertial.journal;

import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.HOUSING_PURCHASES;
import static no.tertial.fixtures.Drammen.INTRODUCTION_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_GRANT;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Drammen.operating;
import static no.tertial.fixtures.Vouchers.EMPTY_LEDGER;
import static no.tertial.fixtures.Vouchers.key;
import static no.tertial.fixtures.Vouchers.posting;
import static no.tertial.fixtures.Vouchers.voucher;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tertial.chart.CodingRejection.UnknownFunction;
import no.tertial.decider.Scenario;
import no.tertial.journal.JournalCommand.EraseText;
import no.tertial.journal.JournalCommand.ReclassifyVoucher;
import no.tertial.journal.JournalDecider.NoState;
import no.tertial.journal.JournalEvent.TextErased;
import no.tertial.journal.JournalEvent.VoucherReclassified;
import no.tertial.journal.JournalEvent.VoucherReclassified.Part;
import no.tertial.journal.JournalRejection.AlreadyReversed;
import no.tertial.journal.JournalRejection.CorrectionOfCorrection;
import no.tertial.journal.JournalRejection.DuplicateVoucher;
import no.tertial.journal.JournalRejection.MoreThanLineHolds;
import no.tertial.journal.JournalRejection.MovedNowhere;
import no.tertial.journal.JournalRejection.NoSuchLine;
import no.tertial.journal.JournalRejection.NothingReclassified;
import no.tertial.journal.JournalRejection.PeriodIsClosed;
import no.tertial.journal.JournalRejection.TextAlreadyErased;
import no.tertial.journal.JournalRejection.VoucherHasNoText;
import no.tertial.journal.Standing.Kind;
import no.tertial.journal.Standing.Text;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import org.junit.jupiter.api.Test;

class ReclassificationTest {
    private static final Voucher ORIGINAL =
            voucher("1", 8, posting(DRUG_PURCHASES, kroner(1000)), posting(NAV_GRANT, kroner(-250)));
    private static final LocalDate DAY = LocalDate.of(2014, 9, 30);
    private static final String WHY = "Feil funksjon";
    private static final Move PART = new Move(1, kroner(400), INTRODUCTION_BENEFITS);

    @Test
    void a_part_of_a_line_is_taken_off_and_put_where_it_belongs_and_nothing_is_added() {
        VoucherReclassified reclassified = new VoucherReclassified(
                key("1"),
                reclassification(posting(DRUG_PURCHASES, kroner(-400)), posting(INTRODUCTION_BENEFITS, kroner(400))),
                List.of(1),
                WHY,
                false);

        reclassifying(EMPTY_LEDGER, PART).thenEvents(reclassified);
        assertThat(reclassified.reclassification().total()).isEqualTo(Money.ZERO);
        assertThat(reclassified.parts()).containsExactly(new Part(1, kroner(400)));
    }

    @Test
    void income_moves_with_its_sign_and_several_lines_together() {
        VoucherReclassified reclassified = new VoucherReclassified(
                key("1"),
                reclassification(
                        posting(NAV_GRANT, kroner(250)),
                        posting(HOUSING_PURCHASES, kroner(-250)),
                        posting(DRUG_PURCHASES, kroner(-400)),
                        posting(INTRODUCTION_BENEFITS, kroner(400))),
                List.of(2, 1),
                WHY,
                false);

        reclassifying(EMPTY_LEDGER, new Move(2, kroner(-250), HOUSING_PURCHASES), PART)
                .thenEvents(reclassified);
        assertThat(reclassified.parts()).containsExactly(new Part(2, kroner(-250)), new Part(1, kroner(400)));
    }

    @Test
    void a_line_gives_no_more_than_it_holds() {
        reclassifying(EMPTY_LEDGER, new Move(1, kroner(1000), INTRODUCTION_BENEFITS))
                .thenAccepted();
        reclassifying(EMPTY_LEDGER, new Move(1, new Money(100_001), INTRODUCTION_BENEFITS))
                .thenRejected(tooMuch(1, kroner(1000), new Money(100_001), 0));
        // nor in the other direction, nor nothing
        reclassifying(EMPTY_LEDGER, new Move(1, kroner(-1), INTRODUCTION_BENEFITS), new Move(2, kroner(1), PART.to()))
                .thenRejected(tooMuch(1, kroner(1000), kroner(-1), 0), tooMuch(2, kroner(-250), kroner(1), 1));
        reclassifying(EMPTY_LEDGER, new Move(1, Money.ZERO, INTRODUCTION_BENEFITS))
                .thenRejected(tooMuch(1, kroner(1000), Money.ZERO, 0));
    }

    @Test
    void what_was_moved_off_a_line_before_is_not_there_any_more() {
        LedgerFacts facts = standing(new Standing(Kind.POSTED, false, Map.of(1, kroner(700)), Text.NONE));

        reclassifying(facts, new Move(1, kroner(300), INTRODUCTION_BENEFITS)).thenAccepted();
        reclassifying(facts, PART).thenRejected(tooMuch(1, kroner(300), kroner(400), 0));
        reclassifying(EMPTY_LEDGER, new Move(1, kroner(700), HOUSING_PURCHASES), PART)
                .thenRejected(tooMuch(1, kroner(300), kroner(400), 1));
    }

    @Test
    void moves_are_of_lines_that_are_there_to_codings_that_exist_and_are_others() {
        reclassifying(EMPTY_LEDGER).thenRejected(new NothingReclassified());
        reclassifying(
                        EMPTY_LEDGER,
                        new Move(0, kroner(1), INTRODUCTION_BENEFITS),
                        new Move(3, kroner(1), INTRODUCTION_BENEFITS),
                        new Move(1, kroner(1), DRUG_PURCHASES),
                        new Move(1, kroner(1), operating("1330", "1370", "888")))
                .thenRejected(
                        new NoSuchLine(key("1"), 0, 2, "/moves/0/line"),
                        new NoSuchLine(key("1"), 3, 2, "/moves/1/line"),
                        new MovedNowhere("/moves/2"),
                        new UnknownFunction("888", YEAR, "/moves/3/function"));
    }

    @Test
    void an_original_in_a_closed_period_is_reclassified_in_one_that_takes_vouchers() {
        Map<AccountingPeriod, PeriodStatus> august = Map.of(YEAR.period(8), PeriodStatus.CLOSED);

        reclassifying(new LedgerFacts(august, Set.of()), PART).thenAccepted();
        reclassifying(september(PeriodStatus.CLOSED), PART).thenRejected(new PeriodIsClosed(YEAR.period(9), "/period"));
        assertThat(reclassifying(september(PeriodStatus.FROZEN), PART).events())
                .extracting(event -> ((VoucherReclassified) event).afterCutOff())
                .containsExactly(true);
    }

    @Test
    void a_reclassification_has_a_number_of_its_own() {
        reclassifying(new LedgerFacts(Map.of(), Set.of(key("2"))), PART)
                .thenRejected(new DuplicateVoucher(key("2"), "/number"));
    }

    @Test
    void what_was_reversed_or_corrects_another_is_not_reclassified() {
        reclassifying(standing(new Standing(Kind.POSTED, true, Map.of(), Text.NONE)), PART)
                .thenRejected(new AlreadyReversed(key("1")));
        reclassifying(standing(new Standing(Kind.REVERSAL, false, Map.of(), Text.NONE)), PART)
                .thenRejected(new CorrectionOfCorrection(key("1")));
        reclassifying(standing(new Standing(Kind.RECLASSIFICATION, false, Map.of(), Text.NONE)), PART)
                .thenRejected(new CorrectionOfCorrection(key("1")));
    }

    @Test
    void a_text_goes_when_its_voucher_moves_to_a_sensitive_function() {
        LedgerFacts kept = standing(new Standing(Kind.POSTED, false, Map.of(), Text.KEPT));
        Move sensitive = new Move(1, kroner(400), NAV_BENEFITS);

        assertThat(reclassifying(kept, sensitive).events()).last().isEqualTo(new TextErased(key("1")));
        assertThat(reclassifying(kept, PART).events()).hasSize(1);
        assertThat(reclassifying(EMPTY_LEDGER, sensitive).events()).hasSize(1);
    }

    @Test
    void a_text_is_erased_once_and_where_there_is_one() {
        erasing(Text.KEPT).thenEvents(new TextErased(key("1")));
        erasing(Text.ERASED).thenRejected(new TextAlreadyErased(key("1")));
        erasing(Text.NONE).thenRejected(new VoucherHasNoText(key("1")));
    }

    private static MoreThanLineHolds tooMuch(int line, Money held, Money requested, int move) {
        return new MoreThanLineHolds(key("1"), line, held, requested, "/moves/" + move + "/amount");
    }

    private static Voucher reclassification(Posting... lines) {
        return new Voucher(key("2"), DAY, YEAR.period(9), null, null, List.of(lines));
    }

    private static LedgerFacts standing(Standing original) {
        return new LedgerFacts(Map.of(), Set.of(), original);
    }

    private static LedgerFacts september(PeriodStatus status) {
        return new LedgerFacts(Map.of(YEAR.period(9), status), Set.of());
    }

    private static Scenario<JournalCommand, JournalEvent, NoState>.Asked reclassifying(
            LedgerFacts facts, Move... moves) {
        return Scenario.of(new JournalDecider(REFERENCE, facts))
                .when(new ReclassifyVoucher("batch-2", ORIGINAL, key("2"), DAY, YEAR.period(9), List.of(moves), WHY));
    }

    private static Scenario<JournalCommand, JournalEvent, NoState>.Asked erasing(Text text) {
        return Scenario.of(new JournalDecider(REFERENCE, standing(new Standing(Kind.POSTED, false, Map.of(), text))))
                .when(new EraseText("batch-2", ORIGINAL));
    }
}
