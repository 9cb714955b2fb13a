package no.tertial.figures;

import static no.tertial.fixtures.Budgets.adjusted;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.evenly;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.ORGANISATION_EVENTS;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Vouchers.key;
import static no.tertial.fixtures.Vouchers.posting;
import static no.tertial.fixtures.Vouchers.voucher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.tertial.budget.AdjustmentKind;
import no.tertial.budget.BudgetEvent.AppropriationAdjusted;
import no.tertial.budget.BudgetLine;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.commitments.CommitmentEvent.CommitmentCancelled;
import no.tertial.commitments.CommitmentEvent.CommitmentReduced;
import no.tertial.commitments.CommitmentEvent.CommitmentRegistered;
import no.tertial.journal.JournalEvent.TextErased;
import no.tertial.journal.JournalEvent.VoucherReclassified;
import no.tertial.journal.JournalEvent.VoucherReversed;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.journal.Voucher;
import no.tertial.measures.MeasureEvent.MeasureDivided;
import no.tertial.measures.MeasureEvent.RealisedEffectRecorded;
import no.tertial.measures.MeasureLine;
import no.tertial.measures.RealisedEffect;
import no.tertial.money.Money;
import no.tertial.period.Month;
import no.tertial.period.MonthlyAmounts;
import no.tertial.restatements.RestatedLine;
import no.tertial.restatements.Restatement;
import no.tertial.restatements.RestatementEvent.RestatementRecorded;
import org.junit.jupiter.api.Test;

class DeltasTest {
    @Test
    void postings_on_one_cell_are_added_up_and_what_cancels_out_stands_as_zero() {
        VouchersPosted posted = new VouchersPosted(
                List.of(
                        voucher("1", 8, posting(NAV_BENEFITS, new Money(125)), posting(DRUG_PURCHASES, new Money(7))),
                        voucher("2", 8, posting(NAV_BENEFITS, new Money(75)), posting(DRUG_PURCHASES, new Money(-7)))),
                List.of());

        assertThat(Deltas.of(posted))
                .containsExactly(
                        new Delta(new Cell(YEAR, NAV_BENEFITS, 8, Measure.ACTUAL), 200),
                        new Delta(new Cell(YEAR, DRUG_PURCHASES, 8, Measure.ACTUAL), 0));
    }

    @Test
    void a_reversal_takes_its_amounts_out_of_its_own_period() {
        VoucherReversed reversed = new VoucherReversed(
                voucher("1", 8).key(), voucher("2", 9, posting(NAV_BENEFITS, new Money(-125))), false);

        assertThat(Deltas.of(reversed))
                .containsExactly(new Delta(new Cell(YEAR, NAV_BENEFITS, 9, Measure.ACTUAL), -125));
    }

    @Test
    void a_supplementary_appropriation_adds_its_lines_and_its_financing_and_positions_from_its_month_on() {
        AppropriationAdjusted appropriated = adjusted(
                AdjustmentKind.SUPPLEMENTARY,
                adjustment("a1", 12),
                List.of(new BudgetLine(
                        NAV_BENEFITS,
                        MonthlyAmounts.evenlyFrom(12, new Money(500)),
                        FullTimeEquivalents.parse("1.50"))),
                List.of(evenly(DRUG_PURCHASES, 12, new Money(-500))),
                List.of());

        assertThat(Deltas.of(appropriated))
                .containsExactly(
                        new Delta(new Cell(YEAR, NAV_BENEFITS, 12, Measure.SUPPLEMENTARY), 500),
                        new Delta(new Cell(YEAR, NAV_BENEFITS, 12, Measure.FTE), 150),
                        new Delta(new Cell(YEAR, DRUG_PURCHASES, 12, Measure.SUPPLEMENTARY), -500));
    }

    @Test
    void a_measure_moves_its_expected_effect_month_by_month_and_never_the_budget() {
        MeasureLine line = new MeasureLine(NAV_BENEFITS, MonthlyAmounts.evenlyFrom(11, new Money(-30)));
        MeasureDivided divided =
                new MeasureDivided(YEAR, "plasser", 2, YEAR.month(11), "1310", List.of(line), List.of(line));

        assertThat(Deltas.of(divided))
                .containsExactly(
                        new Delta(new Cell(YEAR, NAV_BENEFITS, 11, Measure.MEASURE_EFFECT), -15),
                        new Delta(new Cell(YEAR, NAV_BENEFITS, 12, Measure.MEASURE_EFFECT), -15));
        assertThat(Measure.MEASURE_EFFECT.isBudget()).isFalse();
    }

    @Test
    void what_a_measure_gave_is_counted_for_itself() {
        RealisedEffectRecorded recorded = new RealisedEffectRecorded(
                YEAR,
                "plasser",
                2,
                YEAR.month(9),
                List.of(new RealisedEffect(NAV_BENEFITS, new Money(-20))),
                List.of(new MeasureLine(NAV_BENEFITS, MonthlyAmounts.inMonth(9, new Money(-5)))));

        assertThat(Deltas.of(recorded))
                .containsExactly(new Delta(new Cell(YEAR, NAV_BENEFITS, 9, Measure.REALISED_EFFECT), -5));
    }

    @Test
    void a_commitment_is_counted_in_the_month_of_its_invoice_for_as_long_as_it_remains() {
        Month october = YEAR.month(10);
        Cell cell = new Cell(YEAR, NAV_BENEFITS, 10, Measure.COMMITTED);

        assertThat(Deltas.of(new CommitmentRegistered("PO-77", NAV_BENEFITS, october, new Money(100))))
                .containsExactly(new Delta(cell, 100));
        assertThat(Deltas.of(new CommitmentReduced("PO-77", NAV_BENEFITS, october, new Money(40), new Money(60))))
                .containsExactly(new Delta(cell, -40));
        assertThat(Deltas.of(new CommitmentCancelled("PO-77", NAV_BENEFITS, october, new Money(60))))
                .containsExactly(new Delta(cell, -60));
    }

    @Test
    void a_reclassification_moves_what_was_booked_and_an_erased_text_moves_nothing() {
        Voucher moving = voucher("2", 9, posting(DRUG_PURCHASES, new Money(-70)), posting(NAV_BENEFITS, new Money(70)));

        assertThat(Deltas.of(new VoucherReclassified(key("1"), moving, List.of(1), "Feil funksjon", false)))
                .containsExactly(
                        new Delta(new Cell(YEAR, DRUG_PURCHASES, 9, Measure.ACTUAL), -70),
                        new Delta(new Cell(YEAR, NAV_BENEFITS, 9, Measure.ACTUAL), 70));
        assertThat(Deltas.of(new TextErased(key("1")))).isEmpty();
    }

    @Test
    void a_restatement_moves_an_amount_between_codings_and_never_what_was_booked() {
        RestatedLine line = new RestatedLine(DRUG_PURCHASES, NAV_BENEFITS, new Money(70));
        Restatement content = new Restatement(YEAR.period(13), List.of(line), "Feil funksjon", null, null);

        assertThat(Deltas.of(new RestatementRecorded("r-1", content, null)))
                .containsExactly(
                        new Delta(new Cell(YEAR, DRUG_PURCHASES, 13, Measure.RESTATEMENT), -70),
                        new Delta(new Cell(YEAR, NAV_BENEFITS, 13, Measure.RESTATEMENT), 70));
        assertThat(Measure.RESTATEMENT.isBudget()).isFalse();
    }

    @Test
    void an_event_about_something_else_adds_nothing_and_an_unknown_one_is_never_skipped() {
        assertThat(Deltas.of(ORGANISATION_EVENTS.getFirst())).isEmpty();
        assertThatThrownBy(() -> Deltas.of("renamed")).isInstanceOf(IllegalArgumentException.class);
    }
}
