package no.tertial.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.budget.Phasing;
import no.tertial.budget.Recurrence;
import no.tertial.budget.RequestedLine;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.money.Precision;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.rest.json.Text;
import no.tertial.rest.problem.BadRequest;
import org.jspecify.annotations.Nullable;

/**
 * A line of a budget or an adjustment. At most one of phasing, months and due is given; without any the amount is spread
 * evenly, from the effective month on.
 *
 * @param amount the year's amount in kroner, or the change of it; expenditure positive, income negative
 * @param fte the positions behind it, or the change of them; none where left out
 * @param phasing {@code EVEN}, {@code LAST_YEAR} (as last year's ledger was spread), or the name of a profile that the
 *     financial regulations hold, such as {@code PAYROLL}
 * @param months twelve amounts, January first, that sum to the amount
 * @param due amounts that fall due in single months and sum to the amount
 * @param recurrence where the line lives on otherwise than its decision
 * @param precision how exact the decision states the amount; exact where left out
 */
record LineRequest(
        @Text(pattern = Text.CODE) String ansvar,
        AccountClass accountClass,
        @Text(pattern = Text.CODE) String account,
        @Text(pattern = Text.CODE) String function,
        @Nullable @Text(pattern = Text.IDENTIFIER) String project,
        Money amount,
        @Nullable FullTimeEquivalents fte,
        @Nullable @Text(pattern = Text.IDENTIFIER) String phasing,
        @Nullable List<Money> months,
        @Nullable List<DueRequest> due,
        @Nullable Recurrence recurrence,
        @Nullable Precision precision) {
    private static final String EVEN = "EVEN";
    private static final String LAST_YEAR = "LAST_YEAR";

    /** @param amount kroner that fall due in the month */
    record DueRequest(Month month, Money amount) {}

    /** The lines as the core takes them; {@code at} is where they stand in the request. */
    static List<RequestedLine> toLines(List<LineRequest> lines, String at, FiscalYear year, PastMonths past) {
        List<RequestedLine> requested = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            requested.add(lines.get(i).toLine(at + "/" + i, year, past));
        }
        return requested;
    }

    private RequestedLine toLine(String at, FiscalYear year, PastMonths past) {
        return new RequestedLine(
                toCoding(),
                amount,
                fte == null ? FullTimeEquivalents.NONE : fte,
                toPhasing(at, year, past),
                recurrence,
                precision);
    }

    Coding toCoding() {
        return new Coding(ansvar, accountClass, account, function, project);
    }

    Phasing toPhasing(String at, FiscalYear year, PastMonths past) {
        if (Stream.of(phasing, months, due).filter(Objects::nonNull).count() > 1) {
            throw BadRequest.of("phasing-and-months", at + "/phasing", Map.of());
        }
        if (months != null) {
            return new Phasing.Manual(months);
        }
        if (due != null) {
            return new Phasing.Dated(toDues(due, at, year));
        }
        return switch (phasing) {
            case null -> new Phasing.Even();
            case EVEN -> new Phasing.Even();
            case LAST_YEAR -> new Phasing.Weighted(past.weights(year.previous(), toCoding()));
            default -> new Phasing.Profile(phasing);
        };
    }

    private static List<Phasing.Due> toDues(List<DueRequest> due, String at, FiscalYear year) {
        List<Phasing.Due> dues = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            Month month = due.get(i).month();
            if (!month.year().equals(year)) {
                throw BadRequest.of(
                        "due-outside-year",
                        at + "/due/" + i + "/month",
                        Map.of("month", month.toString(), "year", year.toString()));
            }
            dues.add(new Phasing.Due(month, due.get(i).amount()));
        }
        return dues;
    }
}
