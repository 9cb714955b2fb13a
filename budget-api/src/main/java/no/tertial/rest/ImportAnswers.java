package no.tertial.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import no.tertial.exchange.RowError;
import no.tertial.imports.ErrorPolicy;
import no.tertial.imports.ImportExtent;
import no.tertial.imports.ImportKind;
import no.tertial.imports.ImportReport;
import no.tertial.imports.ImportRun;
import no.tertial.imports.ImportRun.Progress;
import no.tertial.imports.ImportState;
import no.tertial.rest.problem.Fault;
import no.tertial.rest.problem.Language;
import no.tertial.rest.problem.Problems;
import org.jspecify.annotations.Nullable;

/** What is answered of imports. */
final class ImportAnswers {
    private ImportAnswers() {}

    /**
     * @param progress what has been counted so far
     * @param percentDone reading the file is one half of the work, storing the other
     * @param linesPerSecond over the time that it has been worked on
     * @param secondsLeft at that rate; null where it has ended or not begun
     * @param position of its last event, from which on it counts; null where it led to none
     * @param nothingNew whether it was completed and everything in the file was there already
     * @param report how it reconciles; null until it has been completed
     */
    record ImportAnswer(
            String id,
            ImportKind kind,
            ImportState state,
            ImportExtent extent,
            ErrorPolicy policy,
            String fileName,
            String fileHash,
            long fileBytes,
            Instant received,
            @Nullable Instant ended,
            Progress progress,
            int percentDone,
            long linesPerSecond,
            @Nullable Long secondsLeft,
            @Nullable Long position,
            boolean nothingNew,
            @Nullable ImportReport report) {
        static ImportAnswer of(ImportRun run) {
            boolean ended = run.state().hasEnded();
            double share = ended ? 1 : run.progress().share(run.fileBytes());
            double seconds = run.workedSeconds();
            return new ImportAnswer(
                    run.id(),
                    run.kind(),
                    run.state(),
                    run.extent(),
                    run.policy(),
                    run.fileName(),
                    run.fileHash(),
                    run.fileBytes(),
                    run.received(),
                    run.ended(),
                    run.progress(),
                    (int) (100 * share),
                    seconds <= 0 ? 0 : Math.round(run.progress().rows() / seconds),
                    ended || share <= 0 ? null : Math.round(seconds * (1 - share) / share),
                    run.position(),
                    nothingNew(run),
                    run.report());
        }

        private static boolean nothingNew(ImportRun run) {
            Progress counted = run.progress();
            return run.state() == ImportState.COMPLETED
                    && run.position() == null
                    && counted.leftOut() == 0
                    && counted.errors() == 0;
        }
    }

    /** The newest first. */
    record ImportList(List<ImportAnswer> imports) {}

    /**
     * @param row its number in the file, from 1; 0 for the file as a whole
     * @param text what is wrong, in the caller's language
     * @param suggestion what the value may have been meant to be
     */
    record RowErrorAnswer(
            long row,
            @Nullable String column,
            String code,
            String text,
            Map<String, String> facts,
            @Nullable String suggestion) {}

    /**
     * @param total how many errors were found; the first 10 000 are kept
     * @param next the number of the first error after these; null after the last
     */
    record RowErrors(
            String id,
            long total,
            List<RowErrorAnswer> errors,
            @Nullable Integer next) {
        static RowErrors of(ImportRun run, int from, List<RowError> errors, Problems problems, Language language) {
            int after = from + errors.size();
            return new RowErrors(
                    run.id(),
                    run.progress().errors(),
                    answers(errors, problems, language),
                    errors.isEmpty() || after >= run.progress().errors() ? null : after);
        }
    }

    static List<RowErrorAnswer> answers(List<RowError> errors, Problems problems, Language language) {
        List<String> texts = problems
                .entries(
                        errors.stream()
                                .map(error -> new Fault(error.code(), "", error.facts()))
                                .toList(),
                        language)
                .stream()
                .map(Problems.ErrorEntry::detail)
                .toList();
        return IntStream.range(0, errors.size())
                .mapToObj(i -> new RowErrorAnswer(
                        errors.get(i).row(),
                        errors.get(i).column(),
                        errors.get(i).code(),
                        texts.get(i),
                        errors.get(i).facts(),
                        errors.get(i).suggestion()))
                .toList();
    }

    /**
     * @param field {@code ansvar}, {@code account} or {@code function}
     * @param rows how many of the kept errors are about the code
     */
    record UnknownCode(
            String field, String code, long rows, @Nullable String suggestion) {}

    /** Sorted by field and code. */
    record UnknownCodes(List<UnknownCode> codes) {
        private static final Map<String, String> FIELDS =
                Map.of("unknown-ansvar", "ansvar", "unknown-account", "account", "unknown-function", "function");

        static UnknownCodes in(List<RowError> errors) {
            Map<String, UnknownCode> codes = new TreeMap<>();
            for (RowError error : errors) {
                String field = FIELDS.get(error.code());
                if (field != null) {
                    String code = error.facts().getOrDefault(field, "");
                    codes.merge(
                            field + " " + code,
                            new UnknownCode(field, code, 1, error.suggestion()),
                            (known, _) -> new UnknownCode(field, code, known.rows() + 1, known.suggestion()));
                }
            }
            return new UnknownCodes(List.copyOf(codes.values()));
        }
    }
}
