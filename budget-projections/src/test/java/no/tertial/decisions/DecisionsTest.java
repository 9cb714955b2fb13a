package no.tertial.decisions;

import static no.tertial.budget.AdjustmentKind.REALLOCATION;
import static no.tertial.budget.AdjustmentKind.SUPPLEMENTARY;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.evenly;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.HOUSING;
import static no.tertial.fixtures.Drammen.HOUSING_PURCHASES;
import static no.tertial.fixtures.Drammen.INTRODUCTION_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_GRANT;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import no.tertial.budget.Adjustment;
import no.tertial.budget.AdjustmentKind;
import no.tertial.budget.AppropriationChange;
import no.tertial.budget.BudgetEvent.AdjustmentRejected;
import no.tertial.budget.BudgetEvent.AdjustmentSubmitted;
import no.tertial.budget.BudgetEvent.AdjustmentWithdrawn;
import no.tertial.budget.BudgetEvent.AppropriationAdjusted;
import no.tertial.budget.FrameChange;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.budget.Recurrence;
import no.tertial.chart.Scope;
import no.tertial.decisions.DecisionRow.Handled;
import no.tertial.decisions.DecisionRow.UnitChange;
import no.tertial.money.Money;
import no.tertial.organisation.OutsideScope;
import no.tertial.organisation.UnknownFilter;
import no.tertial.readside.Database;
import no.tertial.readside.History;
import no.tertial.readside.ReadSide;
import no.tertial.readside.Tertial2Of2014;
import no.tertial.regulations.Attachment;
import no.tertial.regulations.DecidingBody;
import no.tertial.regulations.Decision;
import no.tertial.replay.AsOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class DecisionsTest {
    private static final Scope ALL = new Scope.All();
    private static final LocalDate APRIL = LocalDate.of(2014, 4, 30);
    private static final LocalDate MAY = LocalDate.of(2014, 5, 1);
    private static final Decision DECISION = new Decision(
            "14/1234",
            DecidingBody.CHIEF_EXECUTIVE,
            LocalDate.of(2014, 4, 28),
            "Tertial 1",
            "Kun til kjøp",
            List.of(new Attachment("saksframlegg.pdf", "ab".repeat(32))));

    private final ReadSide readSide;
    private final History history;

    DecisionsTest(Database database) {
        DataSource dataSource = database.migrated();
        readSide = ReadSide.over(dataSource);
        history = new History(dataSource, _ -> readSide.readModel());
        history.record(Tertial2Of2014.events());
    }

    private static Adjustment adjustment(String id, String packageName) {
        return new Adjustment(id, DECISION, YEAR.month(5), Recurrence.ONE_OFF, "Merforbruk", "ERP-" + id, packageName);
    }

    private static AppropriationChange change(AdjustmentKind kind, Money amount) {
        return new AppropriationChange(
                kind,
                List.of(evenly(NAV_BENEFITS, 5, amount)),
                List.of(evenly(DRUG_PURCHASES, 5, amount.negated())),
                List.of(),
                null);
    }

    private AdjustmentSubmitted submitted(String id, int version, Money amount) {
        return new AdjustmentSubmitted(YEAR, adjustment(id, "T1"), change(REALLOCATION, amount), version, "ane");
    }

    private DecisionRow only(String id, LocalDate validAt, AsOf asOf) {
        return readSide.decisions().adjustment(ALL, YEAR, id, validAt, asOf).adjustment();
    }

    @Test
    void an_adjustment_is_told_as_it_stood_at_every_moment_from_its_submission_on() {
        // given
        history.record(submitted("2014-a", 1, kroner(100)));
        history.record(submitted("2014-a", 2, kroner(80)));
        history.record(new AppropriationAdjusted(YEAR, adjustment("2014-a", "T1"), change(REALLOCATION, kroner(80))));

        // when
        DecisionRow first = only("2014-a", MAY, AsOf.position(11));
        DecisionRow second = only("2014-a", MAY, AsOf.knownAt(History.at(12)));
        DecisionRow adopted = only("2014-a", APRIL, AsOf.NOW);

        // then
        assertThat(first.status()).isEqualTo(DecisionStatus.PROPOSED);
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.submitted()).isEqualTo(new Handled("ane", History.at(11), null));
        assertThat(first.settled()).isNull();
        assertThat(first.changes())
                .containsExactly(
                        new UnitChange(AREA, NAV, OPERATING, kroner(100), FullTimeEquivalents.NONE),
                        new UnitChange(AREA, "rusforebygging", OPERATING, kroner(-100), FullTimeEquivalents.NONE));
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.changes().getFirst().amount()).isEqualTo(kroner(80));
        assertThat(adopted)
                .isEqualTo(new DecisionRow(
                        "2014-a",
                        DecisionKind.REALLOCATION,
                        DecisionStatus.ADOPTED,
                        13,
                        DECISION,
                        MAY,
                        Recurrence.ONE_OFF,
                        "Merforbruk",
                        "ERP-2014-a",
                        "T1",
                        null,
                        2,
                        new Handled("ane", History.at(12), null),
                        new Handled(History.ACTOR, History.at(13), null),
                        second.changes()));
        assertThat(only("2014-a", MAY, AsOf.NOW).status()).isEqualTo(DecisionStatus.IN_EFFECT);
    }

    @Test
    void what_was_turned_down_or_taken_back_says_so_and_changes_nothing() {
        history.record(submitted("2014-a", 1, kroner(100)));
        history.record(submitted("2014-b", 1, kroner(50)));
        history.record(new AdjustmentRejected(YEAR, "2014-a", "Ikke nå"));
        history.record(new AdjustmentWithdrawn(YEAR, "2014-b"));

        DecisionPage page = readSide.decisions()
                .decisions(ALL, DecisionQuestion.all(YEAR, MAY, AsOf.NOW).ofCase("14/1234"));

        assertThat(page.decisions())
                .extracting(DecisionRow::id, DecisionRow::status, DecisionRow::settled)
                .containsExactly(
                        tuple("2014-a", DecisionStatus.REJECTED, new Handled(History.ACTOR, History.at(13), "Ikke nå")),
                        tuple("2014-b", DecisionStatus.WITHDRAWN, new Handled(History.ACTOR, History.at(14), null)));
        assertThat(page.decisions().getFirst().changes()).hasSize(2);
        assertThat(page.changed()).isEmpty();
        assertThat(only("2014-a", MAY, AsOf.position(12)).status()).isEqualTo(DecisionStatus.PROPOSED);
    }

    @Test
    void all_that_one_case_changed_is_summed_per_area_unit_and_class_over_every_page() {
        history.record(new AppropriationAdjusted(YEAR, adjustment("2014-a", "T1"), change(REALLOCATION, kroner(100))));
        history.record(new AppropriationAdjusted(YEAR, adjustment("2014-b", "T1"), change(SUPPLEMENTARY, kroner(10))));

        DecisionPage page = readSide.decisions()
                .decisions(
                        ALL,
                        new DecisionQuestion(YEAR, "14/1234", null, null, null, null, null, null, MAY, 0, 1, AsOf.NOW));
        DecisionPage next = readSide.decisions()
                .decisions(
                        ALL,
                        new DecisionQuestion(
                                YEAR,
                                "14/1234",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                MAY,
                                Objects.requireNonNull(page.last()),
                                1,
                                AsOf.position(page.position())));

        assertThat(page.decisions()).extracting(DecisionRow::id).containsExactly("2014-a");
        assertThat(next.decisions()).extracting(DecisionRow::id).containsExactly("2014-b");
        assertThat(next.last()).isNull();
        assertThat(page.changed())
                .containsExactly(
                        new UnitChange(AREA, NAV, OPERATING, kroner(110), FullTimeEquivalents.NONE),
                        new UnitChange(AREA, "rusforebygging", OPERATING, kroner(-110), FullTimeEquivalents.NONE));
        assertThat(next.changed()).isEqualTo(page.changed());
    }

    @Test
    void filters_find_by_status_kind_and_package() {
        history.record(submitted("2014-a", 1, kroner(100)));
        history.record(new AppropriationAdjusted(YEAR, adjustment("2014-b", "T2"), change(SUPPLEMENTARY, kroner(10))));

        assertThat(ids(DecisionStatus.PROPOSED, null, null, MAY)).containsExactly("2014-a");
        assertThat(ids(DecisionStatus.IN_EFFECT, null, null, MAY)).containsExactly("2014-budget-vedtatt", "2014-b");
        assertThat(ids(DecisionStatus.ADOPTED, null, null, MAY)).isEmpty();
        assertThat(ids(DecisionStatus.ADOPTED, null, null, APRIL)).containsExactly("2014-b");
        assertThat(ids(null, DecisionKind.SUPPLEMENTARY, null, MAY)).containsExactly("2014-b");
        assertThat(ids(null, null, "T1", MAY)).containsExactly("2014-a");
    }

    private List<String> ids(
            @Nullable DecisionStatus status,
            @Nullable DecisionKind kind,
            @Nullable String packageName,
            LocalDate validAt) {
        DecisionQuestion question =
                new DecisionQuestion(YEAR, null, status, kind, packageName, null, null, null, validAt, 0, 10, AsOf.NOW);
        return readSide.decisions().decisions(ALL, question).decisions().stream()
                .map(DecisionRow::id)
                .toList();
    }

    @Test
    void a_head_sees_decisions_that_touch_own_lines_and_of_those_only_the_own_lines() {
        history.record(new AppropriationAdjusted(YEAR, adjustment("2014-a", "T1"), change(REALLOCATION, kroner(100))));
        history.record(new AppropriationAdjusted(
                YEAR,
                adjustment("2014-b", "T1"),
                new AppropriationChange(
                        REALLOCATION,
                        List.of(evenly(HOUSING_PURCHASES, 5, kroner(7)), evenly(INTRODUCTION_BENEFITS, 5, kroner(-7))),
                        List.of(),
                        List.of(
                                new FrameChange(AREA, OPERATING, kroner(-7)),
                                new FrameChange("14", OPERATING, kroner(7))),
                        null)));
        Scope nav = new Scope.OwnUnit(NAV);
        Scope other = new Scope.OwnArea("14");

        DecisionPage ofNav = readSide.decisions().decisions(nav, DecisionQuestion.all(YEAR, MAY, AsOf.NOW));
        AdjustmentAnswer navs = readSide.decisions().adjustment(nav, YEAR, "2014-a", MAY, AsOf.NOW);
        AdjustmentAnswer areas = readSide.decisions().adjustment(other, YEAR, "2014-b", MAY, AsOf.NOW);

        assertThat(ofNav.decisions()).extracting(DecisionRow::id).containsExactly("2014-budget-vedtatt", "2014-a");
        assertThat(ofNav.decisions().getLast().changes())
                .containsExactly(new UnitChange(AREA, NAV, OPERATING, kroner(100), FullTimeEquivalents.NONE));
        assertThat(navs.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.coding()).isEqualTo(NAV_BENEFITS));
        assertThat(navs.financing()).isEmpty();
        assertThat(areas.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.unit()).isEqualTo(HOUSING));
        assertThat(areas.frames())
                .containsExactly(
                        new AdjustmentAnswer.FrameMove("14", OPERATING, null, kroner(7), FullTimeEquivalents.NONE));
        assertThatThrownBy(() -> readSide.decisions().adjustment(nav, YEAR, "2014-b", MAY, AsOf.NOW))
                .isInstanceOf(OutsideScope.class);
        assertThatThrownBy(() -> readSide.decisions().adjustment(nav, YEAR, "2014-c", MAY, AsOf.NOW))
                .isInstanceOf(UnknownFilter.class);
    }

    @Test
    void the_path_of_a_grant_goes_on_in_the_decisions_that_followed_it() {
        history.record(new AppropriationAdjusted(
                YEAR,
                adjustment("2014-a", "T1"),
                new AppropriationChange(
                        AdjustmentKind.GRANT_ADJUSTMENT,
                        List.of(evenly(NAV_BENEFITS, 5, kroner(-11_000_000))),
                        List.of(evenly(NAV_GRANT, 5, kroner(11_000_000))),
                        List.of(),
                        "kvp")));

        DecisionQuestion question =
                new DecisionQuestion(YEAR, null, null, null, null, "kvp", null, null, MAY, 0, 10, AsOf.NOW);

        assertThat(readSide.decisions().decisions(ALL, question).decisions())
                .extracting(DecisionRow::id, DecisionRow::grant)
                .containsExactly(tuple("2014-a", "kvp"));
    }
}
