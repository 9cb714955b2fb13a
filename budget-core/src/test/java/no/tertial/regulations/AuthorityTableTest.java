package no.tertial.regulations;

import static no.tertial.budget.AdjustmentKind.CARRY_FORWARD;
import static no.tertial.budget.AdjustmentKind.OPERATING_TO_CAPITAL;
import static no.tertial.budget.AdjustmentKind.REAPPROPRIATION;
import static no.tertial.budget.AdjustmentKind.SUPPLEMENTARY;
import static no.tertial.money.Money.kroner;
import static no.tertial.regulations.DecidingBody.AREA_HEAD;
import static no.tertial.regulations.DecidingBody.CHIEF_EXECUTIVE;
import static no.tertial.regulations.DecidingBody.COUNCIL;
import static no.tertial.regulations.DecidingBody.UNIT_HEAD;
import static no.tertial.regulations.Matter.BETWEEN_AREAS;
import static no.tertial.regulations.Matter.WITHIN_AREA;
import static no.tertial.regulations.Matter.WITHIN_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.tertial.money.Money;
import org.junit.jupiter.api.Test;

class AuthorityTableTest {
    @Test
    void by_default_money_inside_a_unit_and_inside_an_area_is_delegated_and_nothing_else() {
        for (Matter matter : Matter.values()) {
            DecidingBody lowest = AuthorityTable.DEFAULT.lowest(matter, Money.LARGEST);
            assertThat(lowest)
                    .as(matter.name())
                    .isEqualTo(
                            switch (matter) {
                                case WITHIN_UNIT -> UNIT_HEAD;
                                case WITHIN_AREA -> CHIEF_EXECUTIVE;
                                case BETWEEN_AREAS,
                                        SUPPLEMENTARY,
                                        OPERATING_TO_CAPITAL,
                                        CARRY_FORWARD,
                                        REAPPROPRIATION -> COUNCIL;
                            });
        }
    }

    @Test
    void the_lowest_body_whose_limit_covers_the_amount_decides() {
        AuthorityTable table = new AuthorityTable(List.of(
                new AuthorityTable.Entry(WITHIN_AREA, CHIEF_EXECUTIVE, kroner(1_000)),
                new AuthorityTable.Entry(WITHIN_AREA, UNIT_HEAD, kroner(10)),
                new AuthorityTable.Entry(WITHIN_AREA, AREA_HEAD, kroner(100))));

        assertThat(table.lowest(WITHIN_AREA, Money.ZERO)).isEqualTo(UNIT_HEAD);
        assertThat(table.lowest(WITHIN_AREA, kroner(10))).isEqualTo(UNIT_HEAD);
        assertThat(table.lowest(WITHIN_AREA, kroner(10).plus(new Money(1)))).isEqualTo(AREA_HEAD);
        assertThat(table.lowest(WITHIN_AREA, kroner(100).plus(new Money(1)))).isEqualTo(CHIEF_EXECUTIVE);
        assertThat(table.lowest(WITHIN_AREA, kroner(1_000).plus(new Money(1)))).isEqualTo(COUNCIL);
        assertThat(table.lowest(BETWEEN_AREAS, Money.ZERO)).isEqualTo(COUNCIL);
    }

    @Test
    void a_body_stands_as_high_as_itself_and_above_those_below() {
        assertThat(COUNCIL.isAtLeast(UNIT_HEAD)).isTrue();
        assertThat(AREA_HEAD.isAtLeast(AREA_HEAD)).isTrue();
        assertThat(UNIT_HEAD.isAtLeast(AREA_HEAD)).isFalse();
    }
}
