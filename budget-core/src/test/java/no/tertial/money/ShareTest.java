package no.tertial.money;

import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    @ParameterizedTest(name = "{0} of {1} is {3} per cent")
    @CsvSource({
        "138, 236, 1, 58.5",
        "11, 27, 1, 40.7",
        "-11, 27, 1, -40.7",
        "3, -92, 2, -3.26",
        "1, 8, 1, 12.5",
        "1, 8, 0, 13",
        "-1, 8, 0, -13",
        "0, 5, 2, 0.00"
    })
    void a_share_is_rounded_only_when_shown(long part, long whole, int decimals, BigDecimal percent) {
        assertThat(new Share(kroner(part), kroner(whole)).percentRounded(decimals))
                .isEqualTo(percent);
    }

    @Test
    void there_is_no_share_of_nothing() {
        assertThat(new Share(kroner(1), Money.ZERO).percentRounded(1)).isNull();
    }
}
