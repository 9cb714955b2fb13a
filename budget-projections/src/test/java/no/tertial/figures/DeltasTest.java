package no.tertial.figures;

import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.evenly;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.ORGANISATION_EVENTS;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Vouchers.posting;
import static no.tertial.fixtures.Vouchers.voucher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.tertial.budget.BudgetEvent.SupplementaryAppropriated;
import no.tertial.budget.BudgetLine;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.journal.JournalEvent.VoucherReversed;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.money.Money;
import no.tertial.period.MonthlyAmounts;
import org.junit.jupiter.api.Test;

class DeltasTest {
    @Test
    void postings_on_one_cell_are_added_up_and_what_cancels_out_is_left_out() {
        VouchersPosted posted = new VouchersPosted(
                List.of(
                        voucher("1", 8, posting(NAV_BENEFITS, new Money(125)), posting(DRUG_PURCHASES, new Money(7))),
                        voucher("2", 8, posting(NAV_BENEFITS, new Money(75)), posting(DRUG_PURCHASES, new Money(-7)))),
                List.of());

        assertThat(Deltas.of(posted)).containsExactly(new Delta(new Cell(YEAR, NAV_BENEFITS, 8, Measure.ACTUAL), 200));
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
        SupplementaryAppropriated appropriated = new SupplementaryAppropriated(
                YEAR,
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
    void an_event_about_something_else_adds_nothing_and_an_unknown_one_is_never_skipped() {
        assertThat(Deltas.of(ORGANISATION_EVENTS.getFirst())).isEmpty();
        assertThatThrownBy(() -> Deltas.of("renamed")).isInstanceOf(IllegalArgumentException.class);
    }
}
