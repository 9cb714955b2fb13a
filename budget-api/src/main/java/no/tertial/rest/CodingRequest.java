package no.tertial.rest;

import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.rest.json.Text;
import org.jspecify.annotations.Nullable;

/** A coding string (kontostreng). */
record CodingRequest(
        @Text(pattern = Text.CODE) String ansvar,
        AccountClass accountClass,
        @Text(pattern = Text.CODE) String account,
        @Text(pattern = Text.CODE) String function,
        @Nullable @Text(pattern = Text.IDENTIFIER) String project) {
    Coding toCoding() {
        return new Coding(ansvar, accountClass, account, function, project);
    }
}
