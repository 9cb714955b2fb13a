package no.tertial.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdjustmentIdsTest {
    @Test
    void an_id_is_known_once_added_and_the_ids_before_it_are_left_alone() {
        AdjustmentIds before = AdjustmentIds.NONE.and("a1");
        AdjustmentIds after = before.and("a2");

        assertThat(after.contains("a1")).isTrue();
        assertThat(after.contains("a2")).isTrue();
        assertThat(before.contains("a2")).isFalse();
        assertThat(AdjustmentIds.NONE.contains("a1")).isFalse();
    }

    @Test
    void ids_that_share_a_bucket_are_told_apart() {
        AdjustmentIds ids = AdjustmentIds.NONE;
        for (int i = 0; i < 5_000; i++) {
            ids = ids.and("a" + i);
        }

        assertThat(IntStream.range(0, 5_000).mapToObj(i -> "a" + i)).allMatch(ids::contains);
        assertThat(IntStream.range(5_000, 10_000).mapToObj(i -> "a" + i)).noneMatch(ids::contains);
    }

    @Test
    void a_reference_is_not_an_id_with_the_same_text() {
        AdjustmentIds ids = AdjustmentIds.NONE.and("7").andReference("8");

        assertThat(ids.containsReference("8")).isTrue();
        assertThat(ids.containsReference("7")).isFalse();
        assertThat(ids.contains("7")).isTrue();
        assertThat(ids.contains("8")).isFalse();
    }
}
