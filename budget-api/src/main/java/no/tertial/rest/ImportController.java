package no.tertial.rest;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.tertial.exchange.ExportFormat;
import no.tertial.exchange.ReadingOptions;
import no.tertial.imports.ErrorPolicy;
import no.tertial.imports.ImportExtent;
import no.tertial.imports.ImportKind;
import no.tertial.imports.ImportRequest;
import no.tertial.imports.ImportRun;
import no.tertial.imports.Imports;
import no.tertial.imports.Imports.Delivery;
import no.tertial.rest.ImportAnswers.ImportAnswer;
import no.tertial.rest.ImportAnswers.ImportList;
import no.tertial.rest.ImportAnswers.RowErrors;
import no.tertial.rest.ImportAnswers.UnknownCodes;
import no.tertial.rest.problem.BadRequest;
import no.tertial.rest.problem.Fault;
import no.tertial.rest.problem.Problems;
import no.tertial.security.Permissions;
import no.tertial.security.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Files that are taken in: ledgers of any size, organisation, chart, budgets and adjustments. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {
    private static final int MOST = 1_000;
    private static final int MOST_LISTED = 100;

    private final Imports imports;
    private final Problems problems;
    private final ImportFollowers followers;
    private final SavedMappings mappings;

    ImportController(Imports imports, Problems problems, SavedMappings mappings) {
        this.imports = imports;
        this.problems = problems;
        this.followers = new ImportFollowers(imports::find);
        this.mappings = mappings;
    }

    /**
     * Takes a file in. It is worked on after the answer, which says where to ask how far it has come.
     *
     * @param file CSV, XLSX, KOSTRA or JSON
     * @param trialBalance CSV or XLSX with period, ansvar, account and amount, which the ledger is held against afterwards
     * @param options how the file is to be read, where that is not found out from the file itself
     * @param kind what the file holds
     * @param extent FULL for all vouchers of its clients and ledger years: those that are gone are listed
     * @param policy REFUSE_ALL stores nothing where anything is wrong; ACCEPT_GOOD_VOUCHERS leaves bad vouchers out whole
     * @param mapping the name of saved options; what {@code options} has goes before it
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportAnswer> startImport(
            Write write,
            @RequestPart MultipartFile file,
            @RequestPart(required = false) @Nullable MultipartFile trialBalance,
            @RequestPart(required = false) @Nullable ReadingOptionsRequest options,
            @RequestParam(defaultValue = "LEDGER") ImportKind kind,
            @RequestParam(defaultValue = "PART") ImportExtent extent,
            @RequestParam(defaultValue = "REFUSE_ALL") ErrorPolicy policy,
            @RequestParam(required = false) @Nullable String mapping) {
        ReadingOptions reading = mappings.options(mapping, options);
        ImportRun run = imports.submit(
                new ImportRequest(kind, extent, policy, reading, nameOf(file), write.caller(), write.requiredKey()),
                path -> file.transferTo(path.toFile()),
                trialBalance == null ? null : delivery(trialBalance));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + run.id()))
                .body(ImportAnswer.of(run));
    }

    private static Delivery delivery(MultipartFile file) {
        return path -> file.transferTo(path.toFile());
    }

    private static String nameOf(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return name.substring(0, Math.min(name.length(), 400));
    }

    /**
     * The latest imports of the kinds that the caller may read, the newest first.
     *
     * @param before only imports with lower numbers
     * @param limit 1 to 100
     */
    @GetMapping
    ImportList imports(
            Reading reading,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "20") int limit) {
        reading.scopeFor(Question.IMPORTS);
        requireLimit(limit, MOST_LISTED);
        return new ImportList(newestFirst(before, limit)
                .filter(run -> Permissions.mayAsk(reading.caller(), questionOf(run.kind())))
                .limit(limit)
                .map(ImportAnswer::of)
                .toList());
    }

    /** All imports, read so many at a time as they are asked for. */
    private Stream<ImportRun> newestFirst(@Nullable Long before, int atOnce) {
        return Stream.iterate(
                        imports.latest(before, atOnce),
                        runs -> !runs.isEmpty(),
                        runs -> imports.latest(Long.valueOf(runs.getLast().id()), atOnce))
                .flatMap(List::stream);
    }

    private static Question questionOf(ImportKind kind) {
        return switch (kind) {
            case LEDGER, BUDGET, ADJUSTMENTS -> Question.IMPORTED_FIGURES;
            case ORGANISATION, CHART -> Question.IMPORTS;
        };
    }

    /** How far an import has come, and how it reconciles once it has been completed. */
    @GetMapping("/{id}")
    ImportAnswer importById(Reading reading, @PathVariable String id) {
        return ImportAnswer.of(run(reading, id));
    }

    /** How far an import has come, told as server-sent events twice a second until it has ended. */
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = ImportAnswer.class)))
    @GetMapping(path = "/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter importProgress(Reading reading, @PathVariable String id) {
        return followers.follow(run(reading, id).id());
    }

    /**
     * What is wrong with the file, row by row, in the caller's language. All errors are counted; the first 10 000 are kept.
     *
     * @param from the number of the first one to be answered, from 0
     * @param limit 1 to 1000
     */
    @GetMapping(path = "/{id}/errors", produces = MediaType.APPLICATION_JSON_VALUE)
    RowErrors importErrors(
            Reading reading,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "100") int limit) {
        ImportRun run = run(reading, id);
        requireLimit(limit, MOST);
        return RowErrors.of(run, from, imports.errors(id, from, limit), problems, reading.language());
    }

    /** The same as a CSV file, all that were kept. */
    @GetMapping(path = "/{id}/errors", produces = "text/csv")
    ResponseEntity<byte[]> importErrorsAsCsv(Reading reading, @PathVariable String id) {
        ImportRun run = run(reading, id);
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"import-" + run.id() + "-errors.csv\"")
                .contentType(MediaType.parseMediaType(ExportFormat.CSV.mediaType()))
                .body(ImportErrorsCsv.of(imports.errors(id, 0, Integer.MAX_VALUE), problems, reading.language()));
    }

    /** The codes of the file that are not known, with what may be meant: to be mapped, and the import tried again. */
    @GetMapping("/{id}/unknown-codes")
    UnknownCodes unknownCodes(Reading reading, @PathVariable String id) {
        run(reading, id);
        return UnknownCodes.in(imports.errors(id, 0, Integer.MAX_VALUE));
    }

    /** Gives an import up: nothing of it will count. 409 import-has-ended. */
    @PostMapping("/{id}/cancellation")
    ResponseEntity<ImportAnswer> cancelImport(Write write, @PathVariable String id) {
        ImportRun run = run(write, id);
        if (!imports.cancel(id)) {
            throw conflict("import-has-ended", run);
        }
        return ResponseEntity.accepted().body(ImportAnswer.of(run(write, id)));
    }

    /** Works the file of an invalid import through again, with codes replaced as told. 409 import-is-not-invalid. */
    @PostMapping("/{id}/retry")
    ResponseEntity<ImportAnswer> retryImport(
            Write write, @PathVariable String id, @RequestBody ImportRetryRequest request) {
        ImportRun run = run(write, id);
        if (!imports.retry(run, request.codesOrNone(), request.policyOr(run.policy()))) {
            throw conflict("import-is-not-invalid", run);
        }
        return ResponseEntity.accepted().body(ImportAnswer.of(run(write, id)));
    }

    private ImportRun run(Reading reading, String id) {
        reading.scopeFor(Question.IMPORTS);
        ImportRun run = imports.find(id).orElseThrow(() -> notFound(id));
        reading.scopeFor(questionOf(run.kind()));
        return run;
    }

    /** Whoever may hand in such a file may also stop it or try it again. */
    private ImportRun run(Write write, String id) {
        write.requiredKey();
        Imports.requireImporting(write.caller());
        ImportRun run = imports.find(id).orElseThrow(() -> notFound(id));
        Imports.requireImporting(write.caller(), run.kind());
        return run;
    }

    private static BadRequest notFound(String id) {
        return new BadRequest(
                HttpStatus.NOT_FOUND, new Fault("not-found", "id", Map.of("parameter", "id", "value", id)));
    }

    private static BadRequest conflict(String code, ImportRun run) {
        return new BadRequest(
                HttpStatus.CONFLICT, new Fault(code, "", Map.of("import", run.id(), "state", run.state())));
    }

    private static void requireLimit(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw BadRequest.of("parameter-malformed", "limit", Map.of("parameter", "limit", "value", limit));
        }
    }
}
