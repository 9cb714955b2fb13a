package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import no.tertial.rest.problem.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "nb, NB",
        "nn-NO;q=0.9, NN",
        "'fr, en;q=0.5, nb;q=0.4', EN",
        "en-GB, EN",
        "no, NB",
        "de, NB",
        "'', NB",
        "';;', NB",
        ", NB"
    })
    void the_best_language_of_the_three_is_chosen_and_bokmaal_where_none_is(String header, Language language) {
        assertThat(Language.of(header)).isEqualTo(language);
    }
}
