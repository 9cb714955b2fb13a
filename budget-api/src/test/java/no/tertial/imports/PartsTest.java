package no.tertial.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import no.tertial.journal.VoucherKey;
import no.tertial.period.FiscalYear;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 31, 60, 62, 256})
    void numbers_that_follow_each_other_are_spread_over_all_parts(int parts) {
        int[] vouchers = new int[parts];
        int each = 1_000;
        for (int number = 0; number < parts * each; number++) {
            vouchers[Parts.partOf(new VoucherKey("DK", new FiscalYear(2024), "IF", "" + (100_000 + number)), parts)]++;
        }
        assertThat(Arrays.stream(vouchers).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(each / 2, each * 2));
    }
}
