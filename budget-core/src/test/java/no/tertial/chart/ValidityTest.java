package no.tertial.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityTest {
    private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
    private static final LocalDate END = LocalDate.of(2015, 1, 1);

    @Test
    void it_holds_from_its_first_day_and_not_before() {
        assertThat(Validity.from(FIRST).holdsOn(FIRST)).isTrue();
        assertThat(Validity.from(FIRST).holdsOn(FIRST.minusDays(1))).isFalse();
        assertThat(Validity.from(FIRST).holdsOn(LocalDate.MAX)).isTrue();
    }

    @Test
    void it_holds_up_to_and_not_on_its_end() {
        Validity year = Validity.from(FIRST).endedBefore(END);
        assertThat(year.holdsOn(END.minusDays(1))).isTrue();
        assertThat(year.holdsOn(END)).isFalse();
    }
}
