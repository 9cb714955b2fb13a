package no.tertial.rest;

import java.util.List;
import no.tertial.organisation.ChartOfYear;
import no.tertial.organisation.ChartOfYear.AccountEntry;
import no.tertial.organisation.ChartOfYear.FunctionEntry;
import no.tertial.organisation.ChartQueries;
import no.tertial.organisation.ChartQuestion;
import no.tertial.period.FiscalYear;
import no.tertial.security.Question;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
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

    ChartController(CommandSender sender, ChartQueries queries) {
        this.sender = sender;
        this.queries = queries;
    }

    /** The accounts in force in the year, ordered by code; none without a chart. */
    @GetMapping("/accounts")
    List<AccountEntry> accounts(Reading reading, @RequestParam FiscalYear year) {
        return chart(reading, year).accounts();
    }

    /** The functions in force in the year, ordered by code; none without a chart. */
    @GetMapping("/functions")
    List<FunctionEntry> functions(Reading reading, @RequestParam FiscalYear year) {
        return chart(reading, year).functions();
    }

    private ChartOfYear chart(Reading reading, FiscalYear year) {
        return queries.chart(reading.scopeFor(Question.ORGANISATION), new ChartQuestion(year, reading.asOf()));
    }

    /** Loads a whole chart that holds from its year on. 409 later-chart-in-force, duplicate-code, not-a-national-code. */
    @PostMapping("/versions")
    ResponseEntity<Answers> loadChart(@RequestBody ChartRequest request, Write write) {
        return sender.send(request.toCommand(), "chart-" + request.from(), write);
    }
}
