package no.tertial.figures;

import static no.tertial.chart.AccountClass.CAPITAL;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.DRUG_CENTRE;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.HOUSING_BUILDING;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_GRANT;
import static no.tertial.fixtures.Drammen.NAV_PAY;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Vouchers.key;
import static no.tertial.fixtures.Vouchers.posting;
import static no.tertial.fixtures.Vouchers.voucher;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import javax.sql.DataSource;
import no.tertial.chart.AccountClass;
import no.tertial.chart.AccountGroup;
import no.tertial.chart.Coding;
import no.tertial.chart.Scope;
import no.tertial.figures.AfterCutOff.LateRow;
import no.tertial.journal.ImportContents;
import no.tertial.journal.ImportEvent.ImportCompleted;
import no.tertial.journal.ImportEvent.ImportStarted;
import no.tertial.journal.ImportEvent.VouchersImported;
import no.tertial.journal.JournalEvent.VoucherReversed;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.journal.PeriodEvent.PeriodClosed;
import no.tertial.journal.PeriodEvent.PeriodFrozen;
import no.tertial.journal.PeriodEvent.PeriodReopened;
import no.tertial.money.Money;
import no.tertial.organisation.OutsideScope;
import no.tertial.period.AccountingPeriod;
import no.tertial.readside.Database;
import no.tertial.readside.History;
import no.tertial.readside.ReadSide;
import no.tertial.readside.Tertial2Of2014;
import no.tertial.replay.AsOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class AfterCutOffTest {
    private static final Scope ALL = new Scope.All();
    private static final AccountingPeriod JULY = YEAR.period(7);
    private static final Money BOOKED = kroner(23_900_000);

    private final ReadSide readSide;
    private final History history;
    private int vouchers = 100;

    AfterCutOffTest(Database database) {
        DataSource dataSource = database.migrated();
        readSide = ReadSide.over(dataSource);
        history = new History(dataSource, _ -> readSide.readModel());
        history.record(Tertial2Of2014.events());
    }

    @Test
    void what_came_after_a_report_was_made_is_told_unit_by_unit_to_the_oere() {
        // given
        history.record(new PeriodFrozen(JULY));
        long frozen = history.position();
        post(7, NAV_BENEFITS, new Money(125_001));
        post(7, NAV_GRANT, new Money(-25_000));
        post(7, DRUG_PURCHASES, kroner(-10));
        post(8, NAV_BENEFITS, kroner(999));

        // when
        AfterCutOff late = ask(ALL, null, List.of(Dimension.UNIT), OPERATING, AsOf.NOW);

        // then
        assertThat(late.rows())
                .containsExactly(
                        row(NAV, null, "NAV", Money.ZERO, new Money(100_001)),
                        row(DRUG_CENTRE, null, "Senter for rusforebygging", BOOKED, kroner(-10)));
        assertThat(late.total()).isEqualTo(row(null, null, null, BOOKED, new Money(99_001)));
        assertThat(List.of(late.frozenPosition(), late.frozenAt())).isEqualTo(List.of(frozen, History.at(frozen)));
    }

    @Test
    void an_import_counts_as_late_when_it_was_completed_after_the_cut_off() {
        // given
        history.record(new ImportStarted("17", "ab".repeat(32), new ImportContents(1, 1, 1, List.of()), 0, 0));
        history.record(new VouchersImported(
                "17", 1, List.of(voucher("x1", 7, posting(NAV_BENEFITS, kroner(30)))), null, List.of()));
        history.record(new PeriodFrozen(JULY));
        assertThat(effect(AsOf.NOW)).isEqualTo(Money.ZERO);

        // when
        history.record(new ImportCompleted("17"));

        // then
        assertThat(effect(AsOf.NOW)).isEqualTo(kroner(30));
    }

    @Test
    void account_groups_tell_what_kind_of_entries_came() {
        // given
        history.record(new PeriodFrozen(JULY));
        post(7, NAV_PAY, kroner(300));
        post(7, NAV_BENEFITS, kroner(200));

        // then
        assertThat(ask(ALL, null, List.of(Dimension.UNIT, Dimension.ACCOUNT_GROUP), OPERATING, AsOf.NOW)
                        .rows())
                .extracting(LateRow::unit, LateRow::accountGroup, LateRow::effect)
                .containsExactly(
                        tuple(NAV, AccountGroup.PAY, kroner(300)), tuple(NAV, AccountGroup.TRANSFERS, kroner(200)));
    }

    @Test
    void what_later_entries_brought_to_zero_is_told_too() {
        // given
        history.record(new PeriodFrozen(JULY));
        history.record(
                new VoucherReversed(key("4"), voucher("104", 7, posting(DRUG_PURCHASES, BOOKED.negated())), true));
        // so many that the past is read from a segment that has no cell for it any more
        for (int i = 0; i < 300; i++) {
            post(8, NAV_BENEFITS, kroner(1));
        }
        long last = history.position();
        post(8, NAV_BENEFITS, kroner(1));

        // then
        LateRow gone = row(DRUG_CENTRE, null, "Senter for rusforebygging", BOOKED, BOOKED.negated());
        for (AsOf asOf : List.of(AsOf.NOW, AsOf.position(last))) {
            assertThat(ask(ALL, null, List.of(Dimension.UNIT), OPERATING, asOf).rows())
                    .containsExactly(gone);
        }
    }

    @Test
    void the_last_report_counts_and_closing_ends_nothing() {
        // given
        history.record(new PeriodFrozen(JULY));
        post(7, NAV_BENEFITS, kroner(1));
        history.record(new PeriodReopened(JULY, "Rapporten lages på nytt"));
        long reopened = history.position();
        post(7, NAV_BENEFITS, kroner(2));
        history.record(new PeriodFrozen(JULY));
        post(7, NAV_BENEFITS, kroner(4));
        history.record(new PeriodClosed(JULY));

        // then
        assertThat(effect(AsOf.NOW)).isEqualTo(kroner(4));
        assertThat(effect(AsOf.position(reopened))).isEqualTo(kroner(1));
    }

    @Test
    void a_period_that_was_never_frozen_has_no_cut_off() {
        history.record(new PeriodClosed(JULY));

        assertThat(readSide.afterCutOff().afterCutOff(ALL, question(null, List.of(), OPERATING, AsOf.NOW)))
                .isEmpty();
    }

    @Test
    void each_sees_the_own_units_and_one_class_at_a_time() {
        // given
        history.record(new PeriodFrozen(JULY));
        post(7, HOUSING_BUILDING, kroner(50));
        post(7, NAV_BENEFITS, kroner(1));

        // then
        assertThat(ask(ALL, null, List.of(), CAPITAL, AsOf.NOW).total().effect())
                .isEqualTo(kroner(50));
        assertThat(ask(ALL, AREA, List.of(), OPERATING, AsOf.NOW).total().effect())
                .isEqualTo(kroner(1));
        assertThat(ask(new Scope.OwnUnit("boliger"), null, List.of(), OPERATING, AsOf.NOW)
                        .total())
                .isEqualTo(row(null, null, null, Money.ZERO, Money.ZERO));
        assertThatThrownBy(() -> ask(new Scope.OwnUnit(NAV), AREA, List.of(), OPERATING, AsOf.NOW))
                .isInstanceOf(OutsideScope.class);
    }

    private Money effect(AsOf asOf) {
        return ask(ALL, null, List.of(), OPERATING, asOf).total().effect();
    }

    private void post(int period, Coding coding, Money amount) {
        history.record(new VouchersPosted(
                List.of(voucher(Integer.toString(++vouchers), period, posting(coding, amount))), List.of()));
    }

    private AfterCutOff ask(
            Scope scope, @Nullable String area, List<Dimension> groupBy, AccountClass accountClass, AsOf asOf) {
        return readSide.afterCutOff()
                .afterCutOff(scope, question(area, groupBy, accountClass, asOf))
                .orElseThrow();
    }

    private static AfterCutOffQuestion question(
            @Nullable String area, List<Dimension> groupBy, AccountClass accountClass, AsOf asOf) {
        return new AfterCutOffQuestion(JULY, area, null, groupBy, accountClass, asOf);
    }

    private static LateRow row(
            @Nullable String unit, @Nullable AccountGroup group, @Nullable String name, Money then, Money effect) {
        return new LateRow(unit, null, null, null, group, name, then, effect, then.plus(effect));
    }
}
