package no.tertial.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.tertial.exchange.FileFormat;
import no.tertial.exchange.FilePreview;
import no.tertial.exchange.FilePreview.PreviewColumn;
import no.tertial.exchange.FilePreview.PreviewRow;
import no.tertial.imports.ImportKind;
import no.tertial.imports.ImportPreviews;
import no.tertial.imports.Imports;
import no.tertial.rest.ImportAnswers.RowErrorAnswer;
import no.tertial.rest.problem.Language;
import no.tertial.rest.problem.Problems;
import no.tertial.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** How files would be understood, before they are imported. */
@RestController
@RequestMapping("/api/v1/imports/previews")
class ImportPreviewController {
    private final ImportPreviews previews;
    private final SavedMappings mappings;
    private final Problems problems;

    ImportPreviewController(ImportPreviews previews, SavedMappings mappings, Problems problems) {
        this.previews = previews;
        this.mappings = mappings;
        this.problems = problems;
    }

    /**
     * As {@link FilePreview}, with the errors in the caller's language.
     *
     * @param readable whether nothing wrong was found in the rows that were looked at
     */
    record ImportPreviewAnswer(
            @Nullable FileFormat format,
            @Nullable String charset,
            @Nullable String separator,
            @Nullable String decimal,
            boolean readable,
            List<PreviewColumn> columns,
            List<PreviewRow> rows,
            List<RowErrorAnswer> errors) {}

    /**
     * Shows what was found out of a file, its columns, its first rows as understood, and what is wrong in the first
     * thousand. Nothing is stored, so no key is needed.
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportPreviewAnswer previewImport(
            Caller caller,
            HttpServletRequest request,
            @RequestPart MultipartFile file,
            @RequestPart(required = false) @Nullable ReadingOptionsRequest options,
            @RequestParam(defaultValue = "LEDGER") ImportKind kind,
            @RequestParam(required = false) @Nullable String mapping) {
        Imports.requireImporting(caller, kind);
        try {
            Path copy = Files.createTempFile("preview", ".upload");
            try {
                file.transferTo(copy);
                return answer(previews.of(copy, kind, mappings.options(mapping, options)), languageOf(request));
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be kept for its preview", e);
        }
    }

    private static Language languageOf(HttpServletRequest request) {
        return Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private ImportPreviewAnswer answer(FilePreview preview, Language language) {
        return new ImportPreviewAnswer(
                preview.format(),
                preview.charset(),
                preview.separator(),
                preview.decimal(),
                preview.errors().isEmpty(),
                preview.columns(),
                preview.rows(),
                ImportAnswers.answers(preview.errors(), problems, language));
    }
}
