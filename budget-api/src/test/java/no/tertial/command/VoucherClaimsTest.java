package no.tertial.command;

import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tertial.app.Office;
import no.tertial.app.StoreTest;
import no.tertial.app.TestDatabase;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.period.AccountingPeriod;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

class VoucherClaimsTest extends StoreTest {
    @Autowired
    private Environment environment;

    private final AccountingPeriod period = Office.newYear().period(4);

    @Test
    void tells_which_numbers_were_taken_also_where_the_driver_joins_the_rows_of_a_batch() {
        VoucherClaims claims = new VoucherClaims(TestDatabase.current() == TestDatabase.POSTGRES ? joining() : db);
        try {
            assertThat(claims.claim(vouchers("1", "2", "3"), "one", false)).isEmpty();
            assertThat(claims.claim(vouchers("2", "3", "4", "5"), "two", true)).isEqualTo(keys("2", "3"));
            assertThat(claims.among(List.copyOf(keys("2", "4"))).values())
                    .extracting(VoucherClaims.Claim::stream, VoucherClaims.Claim::reverses)
                    .containsExactlyInAnyOrder(tuple("one", false), tuple("two", true));
            assertThat(claims.claim(Map.of(), "three", false)).isEmpty();
        } finally {
            claims.release("one");
            claims.release("two");
        }
    }

    private JdbcTemplate joining() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(environment.getRequiredProperty("spring.datasource.url"));
        source.setUser(environment.getRequiredProperty("spring.datasource.username"));
        source.setPassword(environment.getRequiredProperty("spring.datasource.password"));
        source.setReWriteBatchedInserts(true);
        return new JdbcTemplate(source);
    }

    private Map<VoucherKey, Voucher> vouchers(String... numbers) {
        return VoucherClaims.byKey(Arrays.stream(numbers)
                .map(number -> Office.voucher(period, number, NAV_BENEFITS, kroner(100)))
                .toList());
    }

    private Set<VoucherKey> keys(String... numbers) {
        return vouchers(numbers).keySet();
    }
}
