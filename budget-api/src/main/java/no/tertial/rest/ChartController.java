package no.tertial.rest;

import java.time.Instant;
import java.util.List;
import no.tertial.organisation.ChartOfYear;
import no.tertial.organisation.ChartOfYear.AccountEntry;
import no.tertial.organisation.ChartOfYear.FunctionEntry;
import no.tertial.organisation.ChartQueries;
import no.tertial.organisation.ChartQuestion;
import no.tertial.organisation.NationalCodes;
import no.tertial.period.FiscalYear;
import no.tertial.security.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The municipality's accounts and functions, and the national ones (KOSTRA) that they map to in a year. */
@RestController
@RequestMapping("/api/v1/chart")
class ChartController {
    private final CommandSender sender;
    private final ChartQueries queries;
    private final ShippedKostra shipped;

    ChartController(CommandSender sender, ChartQueries queries, ShippedKostra shipped) {
        this.sender = sender;
        this.queries = queries;
        this.shipped = shipped;
    }

    /** The accounts in force in the year, ordered by code; none without a chart. */
    @GetMapping("/accounts")
    Accounts accounts(Reading reading, @RequestParam FiscalYear year) {
        ChartOfYear chart = chart(reading, year);
        return new Accounts(year, chart.knownAt(), chart.position(), chart.accounts());
    }

    /** The functions in force in the year, ordered by code; none without a chart. */
    @GetMapping("/functions")
    Functions functions(Reading reading, @RequestParam FiscalYear year) {
        ChartOfYear chart = chart(reading, year);
        return new Functions(year, chart.knownAt(), chart.position(), chart.functions());
    }

    private ChartOfYear chart(Reading reading, FiscalYear year) {
        return queries.chart(reading.scopeFor(Question.ORGANISATION), new ChartQuestion(year, reading.asOf()));
    }

    /** Loads a whole chart that holds from its year on. 409 later-chart-in-force, duplicate-code, not-a-national-code. */
    @PostMapping("/versions")
    ResponseEntity<Answers> loadChart(@RequestBody ChartRequest request, Write write) {
        return sender.send(request.toCommand(), "chart-" + request.from(), write);
    }

    /** The nation's arts and functions in force in the year, and which go together; none where none were loaded. */
    @GetMapping("/national")
    NationalCodes nationalCodes(Reading reading, @RequestParam FiscalYear year) {
        return queries.national(reading.scopeFor(Question.ORGANISATION), new ChartQuestion(year, reading.asOf()));
    }

    /** Loads the nation's arts and functions, in force from their year on. 409 later-kostra-in-force and others. */
    @PostMapping("/national")
    ResponseEntity<Answers> loadKostra(@RequestBody KostraRequest request, Write write) {
        return sender.send(request.toCommand(), "kostra-" + request.from(), write);
    }

    /** Loads the nation's codes of the year that the service brings along. 404 kostra-not-shipped. */
    @PostMapping("/national/shipped/{year}")
    ResponseEntity<Answers> loadShippedKostra(@PathVariable FiscalYear year, Write write) {
        return loadKostra(shipped.of(year), write);
    }

    /** @param position the last event that counts */
    record Accounts(FiscalYear year, @Nullable Instant knownAt, long position, List<AccountEntry> accounts) {}

    /** @param position the last event that counts */
    record Functions(FiscalYear year, @Nullable Instant knownAt, long position, List<FunctionEntry> functions) {}
}
