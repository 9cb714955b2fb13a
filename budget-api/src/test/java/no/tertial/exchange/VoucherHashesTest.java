package no.tertial.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import no.tertial.journal.VoucherKey;
import no.tertial.period.FiscalYear;
import org.junit.jupiter.api.Test;

class VoucherHashesTest {
    private static final int MANY = 100_000;
    private static final IntFunction<VoucherKey> KEY =
            number -> new VoucherKey("DK", new FiscalYear(2024), "IF", Integer.toString(number));

    @Test
    void tells_each_of_many_vouchers_that_were_seen_from_those_that_were_not() {
        VoucherHashes seen = new VoucherHashes();

        assertThat(IntStream.range(0, MANY).mapToObj(KEY)).allMatch(seen::add);
        assertThat(IntStream.range(0, MANY).mapToObj(KEY)).noneMatch(seen::add).allMatch(seen::contains);
        assertThat(IntStream.range(MANY, 2 * MANY).mapToObj(KEY)).noneMatch(seen::contains);
    }
}
