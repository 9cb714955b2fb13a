package no.tertial.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import no.tertial.app.Multipart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks HTTP with the service as one of the local accounts. */
final class Clerk implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Function<String, URI> service;
    private final String authorization;

    Clerk(String account, Function<String, URI> service) {
        this.service = service;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
    }

    record Answer(int status, String body, HttpHeaders headers) {
        /** Empty where the answer has no such header. */
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        boolean accepted() {
            return status / 100 == 2;
        }

        JsonNode json() {
            if (!accepted()) {
                throw new AssertionError(status + " " + body);
            }
            return JSON.readTree(body);
        }
    }

    /** @throws IOException when no answer comes, which says nothing about what was done */
    Answer post(String path, String key, String body) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Hands a file in. @throws IOException when no answer comes, which says nothing about what was done */
    Answer upload(String path, String key, String name, byte[] file) throws IOException {
        Multipart form = new Multipart(Map.of(), Map.of(name, file));
        return send(request(path)
                .header("Content-Type", form.contentType())
                .header("Idempotency-Key", key)
                .POST(form.body()));
    }

    /** Posts something that must be accepted. */
    JsonNode post(String path, String body) throws IOException {
        return post(path, UUID.randomUUID().toString(), body).json();
    }

    Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.apply(path)).header("Authorization", authorization);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
