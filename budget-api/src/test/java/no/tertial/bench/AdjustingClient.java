package no.tertial.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import no.tertial.bench.Municipality.Move;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends reallocations one after the other over a connection that is kept open, and keeps its own books of what was
 * accepted. A plain client on purpose: what it costs is counted against the service.
 */
final class AdjustingClient {
    private static final String AUTHORIZATION =
            "Basic " + Base64.getEncoder().encodeToString("finance:finance".getBytes(StandardCharsets.UTF_8));

    private final String service;
    private final int number;
    private final Random random;
    private final List<byte[]> receipts = new ArrayList<>();
    private final Map<FiscalYear, Map<String, Money>> moved = new HashMap<>();
    private int sent;

    AdjustingClient(String service, int number) {
        this.service = service;
        this.number = number;
        this.random = new Random(number);
    }

    /** A task that sends so many and answers how many were accepted. */
    Callable<Integer> sending(FiscalYear year, int times) {
        return () -> {
            for (int i = 0; i < times; i++) {
                send(year, Move.random(random));
            }
            return times;
        };
    }

    private void send(FiscalYear year, Move move) throws IOException {
        sent++;
        HttpURLConnection post = (HttpURLConnection) URI.create(service + "/api/v1/budgets/" + year + "/adjustments")
                .toURL()
                .openConnection();
        post.setRequestMethod("POST");
        post.setDoOutput(true);
        post.setRequestProperty("Authorization", AUTHORIZATION);
        post.setRequestProperty("Content-Type", "application/json");
        post.setRequestProperty("Idempotency-Key", "client-" + number + "-" + sent);
        byte[] body = json(year, move).getBytes(StandardCharsets.UTF_8);
        post.setFixedLengthStreamingMode(body.length);
        post.getOutputStream().write(body);
        if (post.getResponseCode() / 100 != 2) {
            throw new IllegalStateException("Answered " + post.getResponseCode() + ": "
                    + new String(post.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        try (InputStream answer = post.getInputStream()) {
            receipts.add(answer.readAllBytes());
        }
        Map<String, Money> ofYear = moved.computeIfAbsent(year, _ -> new HashMap<>());
        ofYear.merge(move.from().ansvar(), move.amount().negated(), Money::plus);
        ofYear.merge(move.to().ansvar(), move.amount(), Money::plus);
    }

    private static String json(FiscalYear year, Move move) {
        return """
                {"kind":"REALLOCATION","effectiveMonth":"%s-05","recurrence":"ONE_OFF","reason":"As decided",
                 "decision":{"caseReference":"14/1234","body":"COUNCIL","decidedOn":"2014-04-28","title":"A decision"},
                 "lines":[{"ansvar":"%s","class":"OPERATING","account":"%s","function":"%s","amount":"%s"},
                          {"ansvar":"%s","class":"OPERATING","account":"%s","function":"%s","amount":"%s"}]}
                """.formatted(
                        year,
                        move.from().ansvar(),
                        move.from().account(),
                        move.from().function(),
                        move.amount().negated(),
                        move.to().ansvar(),
                        move.to().account(),
                        move.to().function(),
                        move.amount());
    }

    /** The ids of all adjustments that were accepted. */
    Set<String> accepted() {
        JsonMapper json = new JsonMapper();
        Set<String> ids = new HashSet<>();
        receipts.forEach(receipt -> ids.add(json.readTree(receipt).get("id").asString()));
        if (ids.size() != sent) {
            throw new IllegalStateException("Client " + number + " sent " + sent + " and was told of " + ids.size());
        }
        return ids;
    }

    /** What was moved to each responsibility centre in the year, less what was moved from it. */
    Map<String, Money> moved(FiscalYear year) {
        return moved.getOrDefault(year, Map.of());
    }
}
