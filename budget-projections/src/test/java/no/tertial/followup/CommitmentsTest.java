package no.tertial.followup;

import static no.tertial.chart.AccountClass.CAPITAL;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.HOUSING_BUILDING;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.money.Money.kroner;
import static no.tertial.readside.Tertial2Of2014.T2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import javax.sql.DataSource;
import no.tertial.chart.Scope;
import no.tertial.commitments.CommitmentEvent.CommitmentCancelled;
import no.tertial.commitments.CommitmentEvent.CommitmentReduced;
import no.tertial.commitments.CommitmentEvent.CommitmentRegistered;
import no.tertial.figures.VarianceQuestion;
import no.tertial.figures.VarianceRow;
import no.tertial.followup.CommitmentPage.CommitmentRow;
import no.tertial.money.Money;
import no.tertial.organisation.OutsideScope;
import no.tertial.period.Month;
import no.tertial.readside.Database;
import no.tertial.readside.History;
import no.tertial.readside.ReadSide;
import no.tertial.readside.Tertial2Of2014;
import no.tertial.replay.AsOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class CommitmentsTest {
    private static final Scope ALL = new Scope.All();
    private static final Month OCTOBER = YEAR.month(10);

    private final ReadSide readSide;
    private final History history;

    CommitmentsTest(Database database) {
        DataSource dataSource = database.migrated();
        readSide = ReadSide.over(dataSource);
        history = new History(dataSource, _ -> readSide.readModel());
        history.record(Tertial2Of2014.events());
    }

    @Test
    void what_is_ordered_is_taken_from_what_is_available_whatever_month_its_invoice_comes_in() {
        // given
        history.record(new CommitmentRegistered("PO-1", NAV_BENEFITS, OCTOBER, kroner(1_000_000)));
        history.record(new CommitmentReduced("PO-1", NAV_BENEFITS, OCTOBER, kroner(400_000), kroner(600_000)));

        // when
        VarianceRow present = variance(AsOf.NOW);
        VarianceRow ordered = variance(AsOf.position(11));
        VarianceRow before = variance(AsOf.position(10));

        // then revised 138 less actual 95.4 less committed
        assertThat(present.committed()).isEqualTo(kroner(600_000));
        assertThat(present.available()).isEqualTo(kroner(42_000_000));
        assertThat(ordered.available()).isEqualTo(kroner(41_600_000));
        assertThat(before.available()).isEqualTo(kroner(42_600_000));
        assertThat(List.of(present.revisedBudget(), present.actualToDate(), present.deviation()))
                .isEqualTo(List.of(before.revisedBudget(), before.actualToDate(), before.deviation()));
    }

    @Test
    void open_commitments_are_listed_and_settled_ones_are_not() {
        // given
        history.record(new CommitmentRegistered("PO-1", NAV_BENEFITS, OCTOBER, kroner(100)));
        history.record(new CommitmentRegistered("PO-2", NAV_BENEFITS, OCTOBER, kroner(200)));
        history.record(new CommitmentReduced("PO-1", NAV_BENEFITS, OCTOBER, kroner(40), kroner(60)));
        history.record(new CommitmentCancelled("PO-2", NAV_BENEFITS, OCTOBER, kroner(200)));

        // then
        assertThat(page(ALL, "", 10, AsOf.NOW).commitments())
                .containsExactly(new CommitmentRow(
                        "PO-1", NAV, "1310", OPERATING, "1470", "281", null, OCTOBER, kroner(100), kroner(60)));
        assertThat(page(ALL, "", 10, AsOf.position(12)).commitments())
                .extracting(CommitmentRow::remaining)
                .containsExactly(kroner(100), kroner(200));
    }

    @Test
    void a_page_ends_where_it_was_asked_to_and_the_next_one_goes_on_from_there() {
        // given
        for (int i = 1; i <= 3; i++) {
            history.record(new CommitmentRegistered("PO-" + i, DRUG_PURCHASES, OCTOBER, new Money(i)));
        }

        // when
        CommitmentPage first = page(ALL, "", 2, AsOf.NOW);
        CommitmentPage second = page(ALL, "PO-2", 2, AsOf.position(first.position()));

        // then
        assertThat(first.commitments()).extracting(CommitmentRow::order).containsExactly("PO-1", "PO-2");
        assertThat(first.last()).isEqualTo("PO-2");
        assertThat(second.commitments()).extracting(CommitmentRow::order).containsExactly("PO-3");
        assertThat(second.last()).isNull();
    }

    @Test
    void each_sees_the_orders_of_the_own_units() {
        history.record(new CommitmentRegistered("PO-1", HOUSING_BUILDING, OCTOBER, kroner(100)));

        assertThat(page(new Scope.OwnUnit(NAV), "", 10, AsOf.NOW).commitments()).isEmpty();
        assertThat(page(ALL, "", 10, AsOf.NOW).commitments())
                .extracting(CommitmentRow::unit, CommitmentRow::accountClass, CommitmentRow::project)
                .containsExactly(tuple("boliger", CAPITAL, "B14"));
        CommitmentQuestion other = new CommitmentQuestion(YEAR, null, "boliger", "", 10, AsOf.NOW);
        assertThatThrownBy(() -> readSide.commitments().commitments(new Scope.OwnUnit(NAV), other))
                .isInstanceOf(OutsideScope.class);
    }

    private CommitmentPage page(Scope scope, String after, int limit, AsOf asOf) {
        return readSide.commitments().commitments(scope, new CommitmentQuestion(YEAR, null, null, after, limit, asOf));
    }

    private VarianceRow variance(AsOf asOf) {
        return readSide.variances()
                .variances(ALL, new VarianceQuestion(YEAR, T2, null, NAV, List.of(), OPERATING, asOf))
                .total();
    }
}
