package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Over- and underspend as a table for a spreadsheet. */
class VarianceTableRestTest extends RestTest {
    @Test
    void rows_are_followed_by_their_total_in_the_callers_language() {
        adopt(2554);
        as("finance").post("/api/v1/vouchers", "variances-2554", """
                {"client":"DK","series":"VT","vouchers":[{"number":"1","date":"2554-01-31","period":"2554-01","lines":[
                  {"ansvar":"1310","class":"OPERATING","account":"1470","function":"281","amount":"1040.50"},
                  {"ansvar":"1310","class":"OPERATING","account":"1010","function":"281","amount":"-0.25"}]}]}""");
        String query =
                "/api/v1/variances?year=2554&through=2554-12&area=13&groupBy=unit&groupBy=accountGroup&format=csv"
                        + "&minPosition=" + position();

        RestClientOf.Answer csv = as("unit-nav").get(query.replace("&area=13", "&unit=nav"));

        assertThat(csv.header("Content-Disposition")).contains("variances-2554-12.csv");
        assertThat(csv.http().body())
                .isEqualTo("\uFEFFEnhet;Kontogruppe;Navn;Opprinnelig budsjett;Budsjettendringer;"
                        + "Regulert budsjett;Ventede tilskudd;Budsjett hittil;Regnskap hittil;Avsatt til bundne fond;Avvik;"
                        + "Avvik i prosent;Bundet;Disponibelt;Effekt av tiltak;Oppnådd effekt\r\n"
                        + "nav;lønn;NAV;0,00;0,00;0,00;0,00;0,00;-0,25;0,00;-0,25;;0,00;0,25;0,00;0,00\r\n"
                        + "nav;overføringer;NAV;1000,00;0,00;1000,00;0,00;1000,00;1040,50;0,00;40,50;4,05;0,00;-40,50;0,00;0,00\r\n"
                        + ";;Sum;1000,00;0,00;1000,00;0,00;1000,00;1040,25;0,00;40,25;4,03;0,00;-40,25;0,00;0,00\r\n");
        assertThat(as("finance").speaking("en").get(query).http().body())
                .contains("\r\nnav;pay;")
                .contains("\r\n;;Total;");
    }
}
