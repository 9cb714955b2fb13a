package no.tertial.exchange;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Vouchers in JSON, one after another: batches as {@code POST /vouchers} takes them, one or an array of them. */
final class JsonVouchers {
    private static final int MOST_LINES = 100_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(10)
                    .maxStringLength(100_000)
                    .maxNumberLength(100)
                    .maxNameLength(100)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final List<String> BATCH = List.of("client", "series", "ledgerYear", "vouchers");
    private static final List<String> VOUCHER = List.of("number", "date", "period", "text", "controlTotal", "lines");
    private static final List<String> LINE = List.of("ansvar", "class", "account", "function", "project", "amount");

    private final JsonParser parser;
    private final Map<String, String> batch = new HashMap<>();
    private boolean inBatch;
    private boolean inVouchers;
    private long lines;

    JsonVouchers(InputStream in) {
        parser = FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    /**
     * A voucher as it stands there, with what its batch says of it.
     *
     * @param firstLine the number of its first line, counted through the file
     */
    record JsonVoucher(long firstLine, Map<String, String> fields, List<Map<String, String>> lines) {}

    /** @throws UnreadableFile when there is anything but batches of vouchers */
    @Nullable
    JsonVoucher next() {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (inVouchers && token == JsonToken.START_OBJECT) {
                    return voucher();
                }
                step(token);
            }
            return null;
        } catch (JacksonException e) {
            throw broken();
        }
    }

    private void step(JsonToken token) {
        switch (token) {
            case END_ARRAY -> inVouchers = false;
            case END_OBJECT -> inBatch = false;
            case START_OBJECT -> {
                require(!inBatch);
                batch.clear();
                inBatch = true;
            }
            case START_ARRAY -> require(!inBatch);
            case PROPERTY_NAME -> {
                String name = known(parser.currentName(), BATCH);
                if (name.equals("vouchers")) {
                    require(parser.nextToken() == JsonToken.START_ARRAY);
                    inVouchers = true;
                } else {
                    batch.put(name, value(name));
                }
            }
            default -> throw broken();
        }
    }

    private JsonVoucher voucher() {
        long first = lines + 1;
        Map<String, String> fields = new HashMap<>(batch);
        List<Map<String, String>> ofVoucher = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = known(parser.currentName(), VOUCHER);
            if (name.equals("lines")) {
                require(parser.nextToken() == JsonToken.START_ARRAY);
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    ofVoucher.add(line());
                    require(ofVoucher.size() <= MOST_LINES);
                }
                require(parser.hasToken(JsonToken.END_ARRAY));
            } else {
                fields.put(name, value(name));
            }
        }
        require(parser.hasToken(JsonToken.END_OBJECT));
        return new JsonVoucher(first, fields, ofVoucher);
    }

    private Map<String, String> line() {
        lines++;
        Map<String, String> line = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = known(parser.currentName(), LINE);
            line.put(name, value(name));
        }
        require(parser.hasToken(JsonToken.END_OBJECT));
        return line;
    }

    private String known(String name, List<String> names) {
        if (!names.contains(name)) {
            Map<String, String> facts = Map.of("field", CellError.shortened(name), "known", String.join(", ", names));
            throw new UnreadableFile(Math.max(lines, 1), "field-unknown", facts);
        }
        return name;
    }

    /** Amounts are text: many programs would have rounded a number. */
    private String value(String name) {
        boolean amount = name.equals("amount") || name.equals("controlTotal");
        return switch (parser.nextToken()) {
            case VALUE_STRING -> TextPool.trimmed(parser.getString());
            case VALUE_NULL -> "";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                if (amount) {
                    throw new UnreadableFile(Math.max(lines, 1), "amount-not-text", Map.of());
                }
                yield parser.getString();
            }
            case null, default -> throw broken();
        };
    }

    private void require(boolean expected) {
        if (!expected) {
            throw broken();
        }
    }

    private UnreadableFile broken() {
        return new UnreadableFile(Math.max(lines, 1), "json-broken", Map.of("row", Long.toString(Math.max(lines, 1))));
    }

    long bytesRead() {
        return Math.max(0, parser.currentLocation().getByteOffset());
    }

    void close() {
        parser.close();
    }
}
