package no.tertial.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import no.tertial.app.TertialApplication;
import no.tertial.app.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service with the example, started and stopped by the test, so that a store can outlive it. */
final class RunningService implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it on the database, which may hold what an earlier one left there, and loads the example if it is empty. */
    static RunningService on(Map<String, Object> database) {
        return on(database, true);
    }

    static RunningService withoutDemo(Map<String, Object> database) {
        return on(database, false);
    }

    private static RunningService on(Map<String, Object> database, boolean demo) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        String[] arguments = Stream.concat(
                        Stream.of("--server.port=0", "--tertial.demo=" + demo),
                        database.entrySet().stream().map(entry -> "--" + entry.getKey() + "=" + entry.getValue()))
                .toArray(String[]::new);
        return new RunningService(new SpringApplicationBuilder(TertialApplication.class)
                .profiles(TestDatabase.current().profiles())
                .run(arguments));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** @param path with query, from the root */
    Answer get(String account, String path) {
        return send(request(account, path).GET().build());
    }

    Answer post(String account, String path, String key, String body) {
        return post(account, path, Map.of("Idempotency-Key", key), body);
    }

    /** @param headers those besides who is asking and what is sent */
    Answer post(String account, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request = request(account, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request.build());
    }

    private HttpRequest.Builder request(String account, String path) {
        String credentials =
                Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
        String base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Basic " + credentials);
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }

    record Answer(int status, String body) {
        /** The body of an answer that may be a refusal. */
        JsonNode parsed() {
            return JSON.readTree(body);
        }

        /** The body, which must be there: a refusal fails the test with its own words. */
        JsonNode json() {
            if (status / 100 != 2) {
                throw new AssertionError(status + " " + body);
            }
            return JSON.readTree(body);
        }
    }
}
