package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import no.tertial.app.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A test over HTTP. The service has area 13 with the unit nav (ansvar 1310), area 12 with the unit skole (ansvar 1210), and
 * a chart from 2013; each test adopts the years that it needs.
 */
abstract class RestTest extends ServiceTest {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate db;

    @BeforeEach
    void reference_data() {
        once("/programme-areas", "rest-area-13", """
                {"area":"13","name":"Sosiale tjenester","validFrom":"2010-01-01"}""");
        once("/programme-areas", "rest-area-12", """
                {"area":"12","name":"Oppvekst","validFrom":"2010-01-01"}""");
        once("/units", "rest-unit-nav", """
                {"unit":"nav","name":"NAV","area":"13","ansvar":["1310"],"validFrom":"2010-01-01"}""");
        once("/units", "rest-unit-skole", """
                {"unit":"skole","name":"Skole","area":"12","ansvar":["1210"],"validFrom":"2010-01-01"}""");
        once("/chart/versions", "rest-chart", """
                {"from":2013,
                 "accounts":[{"code":"1470","name":"Overføringer","art":"470","classes":["OPERATING"]},
                             {"code":"1010","name":"Fastlønn","art":"010","classes":["OPERATING"]},
                             {"code":"1800","name":"Skatt","art":"870","classes":["OPERATING"]},
                             {"code":"0230","name":"Byggearbeid","art":"230","classes":["CAPITAL"]},
                             {"code":"0910","name":"Bruk av lån","art":"910","classes":["CAPITAL"]}],
                 "functions":[{"code":"265","name":"Boliger","nationalFunction":"265",
                               "classes":["OPERATING","CAPITAL"],"sensitive":false},
                              {"code":"281","name":"Sosialhjelp","nationalFunction":"281",
                               "classes":["OPERATING"],"sensitive":true},
                              {"code":"800","name":"Skatt","nationalFunction":"800","classes":["OPERATING"]}]}""");
    }

    private void once(String path, String key, String body) {
        assertThat(as("admin").post("/api/v1" + path, key, body).status()).isEqualTo(201);
    }

    RestClientOf as(String account) {
        return new RestClientOf("http://127.0.0.1:" + port, account, "nb");
    }

    /** The last position of the store. */
    long position() {
        return Objects.requireNonNull(db.queryForObject("select position from store_head", Long.class));
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    /** Adopts 1 000.00 kr on one line of nav for the year. */
    void adopt(int year) {
        RestClientOf.Answer adopted =
                as("finance").post("/api/v1/budgets/" + year + "/adoption", "adopt-" + year, adoption("1000.00"));
        assertThat(adopted.status()).as(adopted.http().body()).isEqualTo(201);
    }

    static String adoption(String amount) {
        return """
                {"decision":{"caseReference":"14/1","body":"COUNCIL","decidedOn":"2013-12-10","title":"Budsjett"},
                 "version":"adopted","extent":"PART",
                 "frames":[{"area":"13","class":"OPERATING","net":"1000.00"}],
                 "lines":[{"ansvar":"1310","class":"OPERATING","account":"1470","function":"281","amount":"%s"}]}""".formatted(amount);
    }
}
