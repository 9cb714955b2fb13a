package no.tertial.rest;

import java.util.Map;
import java.util.stream.Stream;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Scope;
import no.tertial.exchange.ExportFormat;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.period.ReportingPeriod;
import no.tertial.postings.PostingLine;
import no.tertial.postings.PostingPage.Mark;
import no.tertial.postings.PostingQueries;
import no.tertial.postings.PostingQuestion;
import no.tertial.replay.AsOf;
import no.tertial.rest.problem.BadRequest;
import no.tertial.rest.problem.Sentences;
import no.tertial.security.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** From a figure down to the voucher lines that it is the sum of. */
@RestController
@RequestMapping("/api/v1/postings")
class PostingController {
    private static final int MOST = 1_000;

    private final PostingQueries queries;
    private final Sentences sentences;

    PostingController(PostingQueries queries, Sentences sentences) {
        this.queries = queries;
        this.sentences = sentences;
    }

    /**
     * The lines of the year in the order in which they were posted; of one period, or through one. As a table for a
     * spreadsheet all of them, without paging.
     *
     * @param cursor opaque, from an earlier answer, whose position it keeps
     * @param limit 1 to 1000
     */
    @GetMapping
    @Nullable
    PostingsAnswer postings(
            Reading reading,
            TableRequest table,
            @RequestParam FiscalYear year,
            @RequestParam(required = false) @Nullable AccountingPeriod period,
            @RequestParam(required = false) @Nullable ReportingPeriod through,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String ansvar,
            @RequestParam(name = "class", required = false) @Nullable AccountClass accountClass,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String function,
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw BadRequest.of("parameter-malformed", "limit", Map.of("parameter", "limit", "value", limit));
        }
        PostingCursor from = cursor == null ? null : PostingCursor.decoded(cursor);
        PostingQuestion question = new PostingQuestion(
                first(year, period, through),
                last(year, period, through),
                area,
                unit,
                ansvar,
                accountClass,
                account,
                function,
                project,
                from == null ? reading.asOf() : AsOf.position(from.position()));
        Scope scope = reading.scopeFor(Question.FIGURES);
        ExportFormat format = table.format();
        if (format != null) {
            Stream<PostingLine> lines = queries.all(scope, question);
            PostingTable rows = new PostingTable(sentences, reading.language());
            table.write(format, "postings-" + year, rows.header(), lines.map(rows::row));
            return null;
        }
        return PostingsAnswer.of(
                question, queries.postings(scope, question, from == null ? Mark.START : from.mark(), limit));
    }

    private static AccountingPeriod first(
            FiscalYear year, @Nullable AccountingPeriod period, @Nullable ReportingPeriod through) {
        if (period == null) {
            return year.period(0);
        }
        if (through != null) {
            throw BadRequest.of("two-periods", "through", Map.of());
        }
        return requireIn(year, period, "period");
    }

    private static AccountingPeriod last(
            FiscalYear year, @Nullable AccountingPeriod period, @Nullable ReportingPeriod through) {
        if (through != null) {
            return requireIn(year, through.through(), "through");
        }
        return period == null ? year.period(AccountingPeriod.LAST) : period;
    }

    private static AccountingPeriod requireIn(FiscalYear year, AccountingPeriod period, String parameter) {
        if (!period.year().equals(year)) {
            throw BadRequest.of("period-outside-year", parameter, Map.of("period", period, "year", year));
        }
        return period;
    }
}
