package no.tertial.rest.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Writes problem details (RFC 9457). The first fault gives the problem its code, title, detail and facts; {@code errors}
 * lists all of them, each with a pointer where it has one.
 */
@Component
public class Problems {
    private final Sentences sentences;

    Problems(Sentences sentences) {
        this.sentences = sentences;
    }

    /** One fault as it stands in {@code errors}. */
    public record ErrorEntry(
            String code, String pointer, String detail, Map<String, ? extends @Nullable Object> facts) {}

    /** The document. */
    public record Problem(
            String type,
            String title,
            int status,
            String detail,
            String code,
            Map<String, ? extends @Nullable Object> facts,
            List<ErrorEntry> errors) {}

    ResponseEntity<Object> answer(
            HttpStatusCode status, List<Fault> faults, Language language, HttpHeaders additional) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(additional);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        headers.setCacheControl("no-store");
        return new ResponseEntity<>(problem(status, faults, language), headers, status);
    }

    private Problem problem(HttpStatusCode status, List<Fault> faults, Language language) {
        Fault first = faults.getFirst();
        return new Problem(
                "/problems/" + first.code(),
                sentences.title(first.code(), language),
                status.value(),
                sentences.sentence(first.code(), first.facts(), language),
                first.code(),
                new LinkedHashMap<>(first.facts()),
                entries(faults, language));
    }

    /** The faults in the language, as a dry run lists them too. */
    public List<ErrorEntry> entries(List<Fault> faults, Language language) {
        return faults.stream()
                .map(fault -> new ErrorEntry(
                        fault.code(),
                        fault.pointer(),
                        sentences.sentence(fault.code(), fault.facts(), language),
                        fault.facts()))
                .toList();
    }
}
