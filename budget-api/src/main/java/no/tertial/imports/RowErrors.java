package no.tertial.imports;

import java.util.Map;
import java.util.TreeMap;
import no.tertial.chart.Chart;
import no.tertial.chart.CodingRejection.UnknownAccount;
import no.tertial.chart.CodingRejection.UnknownAnsvar;
import no.tertial.chart.CodingRejection.UnknownFunction;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Rejection;
import no.tertial.exchange.LedgerRow.Line;
import no.tertial.exchange.RowError;
import no.tertial.period.FiscalYear;
import no.tertial.wire.Facts;
import org.jspecify.annotations.Nullable;

/** Tells of refusals where a file's reader looks for them: by row, with the column, and with a code that may be meant. */
final class RowErrors {
    private final ReferenceData reference;
    private final Map<String, @Nullable String> suggested = new TreeMap<>();

    RowErrors(ReferenceData reference) {
        this.reference = reference;
    }

    /** @param line that the refusal is about */
    RowError of(long row, Rejection rejection, Line line) {
        return of(row, rejection, suggestion(rejection, line.period().year()));
    }

    /** A refusal that comes of no single line. */
    static RowError of(long row, Rejection rejection, @Nullable String suggestion) {
        Map<String, String> facts = new TreeMap<>();
        Facts.of(rejection).forEach((name, value) -> facts.put(name, String.valueOf(value)));
        String at = rejection.at();
        return new RowError(
                row,
                at.isEmpty() ? null : at.substring(at.lastIndexOf('/') + 1),
                Facts.codeOf(rejection.getClass()),
                facts,
                suggestion);
    }

    private @Nullable String suggestion(Rejection rejection, FiscalYear year) {
        return switch (rejection) {
            case UnknownAnsvar unknown ->
                nearest(
                        "a" + unknown.ansvar(),
                        reference.organisation().ansvar().keySet());
            case UnknownAccount unknown ->
                nearest("k" + unknown.account(), inForce(year).accounts().keySet());
            case UnknownFunction unknown ->
                nearest("f" + unknown.function(), inForce(year).functions().keySet());
            default -> null;
        };
    }

    private Chart.Version inForce(FiscalYear year) {
        return reference.chart().in(year).orElse(new Chart.Version(Map.of(), Map.of()));
    }

    /** @param code with a letter in front that tells which kind of code it is */
    private @Nullable String nearest(String code, Iterable<String> known) {
        if (!suggested.containsKey(code)) {
            suggested.put(code, Nearest.of(code.substring(1), known));
        }
        return suggested.get(code);
    }
}
