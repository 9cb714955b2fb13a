package no.tertial.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.tertial.decider.Rejected;
import no.tertial.exchange.YearFileWriter;
import no.tertial.figures.ReportedYear;
import no.tertial.figures.YearFileQueries;
import no.tertial.period.FiscalYear;
import no.tertial.rest.problem.BadRequest;
import no.tertial.rest.problem.Fault;
import no.tertial.rest.problem.Problems;
import no.tertial.rest.problem.Problems.ErrorEntry;
import no.tertial.security.Question;
import no.tertial.yearfile.ClassTotal;
import no.tertial.yearfile.YearFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of a year as they are reported to Statistics Norway (KOSTRA 0A). */
@RestController
@RequestMapping("/api/v1/exports/kostra/{year}")
class YearFileController {
    private static final Pattern REGION = Pattern.compile("\\d{6}");
    private static final Pattern ORGANISATION = Pattern.compile("\\d{9}");

    private final YearFileQueries queries;
    private final Problems problems;

    YearFileController(YearFileQueries queries, Problems problems) {
        this.queries = queries;
        this.problems = problems;
    }

    /**
     * The file itself. 409 with all that stands in its way.
     *
     * @param region the municipality's number and 00: 301100
     * @param organisation left out by the municipality itself
     */
    @GetMapping(produces = "text/plain;charset=US-ASCII")
    ResponseEntity<String> yearFile(
            Reading reading,
            @PathVariable FiscalYear year,
            @RequestParam String region,
            @RequestParam(required = false) @Nullable String organisation) {
        require(REGION, "region", region);
        require(ORGANISATION, "organisation", organisation == null ? "000000000" : organisation);
        YearFile file = reported(reading, year).file();
        if (!file.violations().isEmpty()) {
            throw new Rejected(file.violations());
        }
        String name = "0A-%s-%s.dat".formatted(year, region);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(YearFileWriter.write(file, region, organisation));
    }

    /** What the file would sum to, and all that stands in its way. */
    @GetMapping("/check")
    YearFileCheck checkYearFile(Reading reading, @PathVariable FiscalYear year) {
        ReportedYear reported = reported(reading, year);
        YearFile file = reported.file();
        return new YearFileCheck(
                year,
                reported.knownAt(),
                reported.position(),
                "NOK",
                file.records().size(),
                file.totals(),
                problems.entries(file.violations().stream().map(Fault::of).toList(), reading.language()));
    }

    private ReportedYear reported(Reading reading, FiscalYear year) {
        return queries.yearFile(reading.scopeFor(Question.ACCOUNTS), year, reading.asOf());
    }

    private static void require(Pattern pattern, String parameter, String value) {
        if (!pattern.matcher(value).matches()) {
            throw BadRequest.of("parameter-malformed", parameter, Map.of("parameter", parameter, "value", value));
        }
    }

    /**
     * @param records how many the file would have
     * @param violations why it would be refused; empty where it would not
     */
    record YearFileCheck(
            FiscalYear year,
            @Nullable Instant knownAt,
            long position,
            String currency,
            int records,
            List<ClassTotal> totals,
            List<ErrorEntry> violations) {}
}
