package no.tertial.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import no.tertial.budget.BudgetRejection.NoLines;
import no.tertial.budget.BudgetRejection.ZeroAmount;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private static final Rejection ONE = new NoLines("/lines");
    private static final Rejection TWO = new ZeroAmount("/lines/0/amount");

    private final Refusals refusals = new Refusals();

    @Test
    void only_broken_rules_count() {
        refusals.when(false, () -> ONE);
        assertThat(refusals.count()).isZero();
        refusals.when(true, () -> ONE);
        refusals.add(TWO);
        assertThat(refusals.count()).isEqualTo(2);
    }

    @Test
    void where_no_rule_is_broken_the_events_go_on() {
        refusals.throwIfAny();
        assertThat(refusals.unlessAny(List.of("made"))).isEqualTo(List.of("made"));
    }

    @Test
    void a_refusal_names_all_broken_rules_in_order_and_what_was_attempted() {
        refusals.add(TWO);
        refusals.add(ONE);
        Rejected rejected = catchThrowableOfType(Rejected.class, () -> refusals.unlessAny(List.of("attempted")));

        assertThat(rejected.rejections()).isEqualTo(List.of(TWO, ONE));
        assertThat(rejected.attempted()).isEqualTo(List.of("attempted"));
    }

    @Test
    void where_nothing_could_be_worked_out_nothing_was_attempted() {
        refusals.add(ONE);
        Rejected rejected = catchThrowableOfType(Rejected.class, refusals::throwIfAny);

        assertThat(rejected.rejections()).isEqualTo(List.of(ONE));
        assertThat(rejected.attempted()).isEmpty();
        assertThat(ONE.rejected().attempted()).isEmpty();
    }

    @Test
    void there_is_always_something_to_refuse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rejected(List.of(), List.of("attempted")));
    }
}
