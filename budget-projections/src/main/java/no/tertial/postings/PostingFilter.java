package no.tertial.postings;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.period.AccountingPeriod;
import no.tertial.replay.TextArray;
import org.jspecify.annotations.Nullable;

/**
 * The question with its responsibility centres found: the same condition on rows and on lines.
 *
 * @param unitOf responsibility centre → unit, of those that count
 */
record PostingFilter(PostingQuestion question, Map<String, String> unitOf) {
    boolean counts(AccountingPeriod period, Coding coding) {
        return period.year().equals(question.year())
                && period.compareTo(question.from()) >= 0
                && period.compareTo(question.through()) <= 0
                && unitOf.containsKey(coding.ansvar())
                && (question.accountClass() == null || question.accountClass() == coding.accountClass())
                && fits(question.account(), coding.account())
                && fits(question.function(), coding.function())
                && fits(question.project(), Objects.requireNonNullElse(coding.project(), ""));
    }

    private static boolean fits(@Nullable String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }

    /** The same of a coding, to select from; {@code c} is its row. */
    String codings() {
        return "unnest(:ansvar) k (ansvar) join figure_coding c on c.fiscal_year = :year and c.ansvar = k.ansvar"
                + (question.accountClass() == null ? "" : " and c.account_class = :accountClass")
                + (question.account() == null ? "" : " and c.account = :account")
                + (question.function() == null ? "" : " and c.function_code = :function")
                + (question.project() == null ? "" : " and c.project = :project");
    }

    /** What {@link #codings} names, each only where it does. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("year", question.year().value());
        parameters.put("ansvar", TextArray.of(unitOf.keySet()));
        AccountClass accountClass = question.accountClass();
        putIfAsked(parameters, "accountClass", accountClass == null ? null : accountClass.name());
        putIfAsked(parameters, "account", question.account());
        putIfAsked(parameters, "function", question.function());
        putIfAsked(parameters, "project", question.project());
        return parameters;
    }

    private static void putIfAsked(Map<String, Object> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
