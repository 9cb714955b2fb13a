package no.tertial.budget;

import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Budgets.decider;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.OTHER_AREA;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Drammen.operating;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.tertial.budget.Budget.Adopted;
import no.tertial.budget.BudgetCommand.FollowReorganisation;
import no.tertial.budget.BudgetEvent.BudgetReorganised;
import no.tertial.chart.Coding;
import no.tertial.chart.Handover;
import no.tertial.decider.Scenario;
import no.tertial.period.Month;
import no.tertial.period.MonthlyAmounts;
import org.junit.jupiter.api.Test;

/** When the organisation changes, what is budgeted from that month on goes along with its positions. */
class FollowingReorganisationTest {
    private static final Month JULY = YEAR.month(7);

    private final Scenario<BudgetCommand, BudgetEvent, Budget> adopted =
            Scenario.of(decider()).given(ADOPTED);

    @Test
    void what_moves_to_another_area_counts_in_its_frame_for_the_rest_of_the_year() {
        adopted.when(following(new Handover.ToArea("1310", AREA, OTHER_AREA)))
                .thenEvents(new BudgetReorganised(
                        YEAR,
                        JULY,
                        "Ny organisasjon",
                        List.of(),
                        List.of(moved(AREA, -69_000_000, "-83"), moved(OTHER_AREA, 69_000_000, "83"))));
    }

    @Test
    void a_split_shares_out_what_is_left_by_weight_month_by_month() {
        Handover split = new Handover.Split(
                "1330", AREA, List.of(new Handover.Part("1331", AREA, 2), new Handover.Part("1411", OTHER_AREA, 1)));

        adopted.when(following(split))
                .thenEvents(new BudgetReorganised(
                        YEAR,
                        JULY,
                        "Ny organisasjon",
                        List.of(
                                staffedFromJuly(DRUG_PURCHASES, -18_000_000, "-44"),
                                staffedFromJuly(operating("1331", "1370", "243"), 12_000_000, "29.33"),
                                staffedFromJuly(operating("1411", "1370", "243"), 6_000_000, "14.67")),
                        List.of(moved(AREA, -6_000_000, "-14.67"), moved(OTHER_AREA, 6_000_000, "14.67"))));
    }

    @Test
    void after_a_split_the_year_and_the_months_are_as_they_were_in_sum() {
        Coding part = operating("1331", "1370", "243");
        Coding other = operating("1332", "1370", "243");
        Handover split = new Handover.Split(
                "1330", AREA, List.of(new Handover.Part("1331", AREA, 3), new Handover.Part("1332", AREA, 4)));
        Adopted after = (Adopted) adopted.when(following(split)).thenState();

        assertThat(after.amountOf(DRUG_PURCHASES)).isEqualTo(kroner(18_000_000));
        assertThat(after.standing(DRUG_PURCHASES)
                        .months()
                        .plus(after.standing(part).months())
                        .plus(after.standing(other).months()))
                .isEqualTo(MonthlyAmounts.evenlyFrom(1, kroner(36_000_000)));
        assertThat(after.frames()).containsEntry(new Frame.Key(AREA, OPERATING), kroner(236_000_000));
    }

    @Test
    void nothing_follows_where_nothing_is_budgeted() {
        Handover move = new Handover.ToArea("1340", AREA, OTHER_AREA);

        adopted.when(following(move)).thenEvents();
        Scenario.of(decider()).when(following(move)).thenEvents();
    }

    private static FollowReorganisation following(Handover handover) {
        return new FollowReorganisation(YEAR, JULY, List.of(handover), "Ny organisasjon");
    }

    private static FrameChange moved(String area, long kroner, String fte) {
        return new FrameChange(area, OPERATING, kroner(kroner), null, FullTimeEquivalents.parse(fte));
    }

    private static BudgetLine staffedFromJuly(Coding coding, long kroner, String fte) {
        return new BudgetLine(coding, MonthlyAmounts.evenlyFrom(7, kroner(kroner)), FullTimeEquivalents.parse(fte));
    }
}
