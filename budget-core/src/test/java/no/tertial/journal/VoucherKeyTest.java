package no.tertial.journal;

import static no.tertial.fixtures.Drammen.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoucherKeyTest {
    @Test
    void a_voucher_is_known_by_client_ledger_year_series_and_number() {
        assertThat(VoucherKey.parse("DK-2014-IF-100234"))
                .isEqualTo(new VoucherKey("DK", YEAR, "IF", "100234"))
                .hasToString("DK-2014-IF-100234");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "DK-2014-IF",
                "DK-2014-IF-1-2",
                "DK-14-IF-1",
                "DK-+2014-IF-1",
                "DK-XXXX-IF-1",
                "-2014-IF-1",
                "DK-2014-IF-",
                "DK-2014-I F-1",
                "DK-2014-IF-Æ1",
                "DK-2014-IF-123456789012345678901"
            })
    void anything_else_is_not_a_voucher_key(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> VoucherKey.parse(text));
    }
}
