package no.tertial.bench;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The stored chunks of an import, compressed in each way that was thought of: how large they become, and how fast they are
 * written and read.
 */
record PayloadVariants(List<byte[]> payloads, long lines) {
    private static final int ROUNDS = 5;
    private static final long MOST_BYTES = 100_000_000;

    /** One way of writing a payload and reading it back. */
    private interface Codec {
        byte[] write(byte[] payload);

        byte[] read(byte[] stored, int size) throws DataFormatException;
    }

    /** Of the chunks that are in the store, up to some hundred megabytes of JSON. */
    static PayloadVariants of(JdbcTemplate db) {
        List<byte[]> payloads = new ArrayList<>();
        long[] taken = new long[2];
        db.setFetchSize(100);
        db.query(
                "select payload from event_entry where event_type = 'journal.vouchers-imported.v1' order by position"
                        + " fetch first 2000 rows only",
                row -> {
                    byte[] stored = row.getBytes(1);
                    long size = Zstd.getFrameContentSize(stored);
                    byte[] json = size < 0 ? stored : Zstd.decompress(stored, Math.toIntExact(size));
                    if (taken[0] + json.length < MOST_BYTES) {
                        taken[0] += json.length;
                        taken[1] += new String(json, StandardCharsets.UTF_8).split("\"amount\"", -1).length - 1;
                        payloads.add(json);
                    }
                });
        return new PayloadVariants(payloads, taken[1]);
    }

    void report(Results results) throws IOException, DataFormatException {
        System.err.printf("  %d chunks of %d lines%n", payloads.size(), lines);
        report(results, "as it is", new Codec() {
            @Override
            public byte[] write(byte[] payload) {
                return payload.clone();
            }

            @Override
            public byte[] read(byte[] stored, int size) {
                return stored.clone();
            }
        });
        for (int level : List.of(1, 6, 9)) {
            report(results, "deflate " + level, deflate(level));
        }
        for (int level : List.of(1, 3, 6, 9, 15)) {
            report(results, "zstd " + level, zstd(level));
        }
    }

    private void report(Results results, String name, Codec codec) throws IOException, DataFormatException {
        double[] writing = new double[ROUNDS];
        double[] reading = new double[ROUNDS];
        long bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<byte[]> stored = new ArrayList<>(payloads.size());
            long start = System.nanoTime();
            payloads.forEach(payload -> stored.add(codec.write(payload)));
            long written = System.nanoTime();
            for (int i = 0; i < stored.size(); i++) {
                if (codec.read(stored.get(i), payloads.get(i).length).length != payloads.get(i).length) {
                    throw new IllegalStateException(name + " loses something");
                }
            }
            writing[round] = (written - start) / 1e9;
            reading[round] = (System.nanoTime() - written) / 1e9;
            bytes = stored.stream().mapToLong(payload -> payload.length).sum();
        }
        results.size(
                "W7",
                "a chunk's payload, " + name,
                "%.1f bytes a line".formatted(bytes / (double) lines),
                "%.1f M lines/s written, %.1f read".formatted(rate(writing), rate(reading)));
    }

    private double rate(double[] seconds) {
        Arrays.sort(seconds);
        return lines / seconds[ROUNDS / 2] / 1e6;
    }

    private static Codec zstd(int level) {
        return new Codec() {
            @Override
            public byte[] write(byte[] payload) {
                return Zstd.compress(payload, level);
            }

            @Override
            public byte[] read(byte[] stored, int size) {
                return Zstd.decompress(stored, size);
            }
        };
    }

    private static Codec deflate(int level) {
        return new Codec() {
            @Override
            public byte[] write(byte[] payload) {
                try (Deflater deflater = new Deflater(level)) {
                    deflater.setInput(payload);
                    deflater.finish();
                    byte[] room = new byte[payload.length + 100];
                    return Arrays.copyOf(room, deflater.deflate(room));
                }
            }

            @Override
            public byte[] read(byte[] stored, int size) throws DataFormatException {
                try (Inflater inflater = new Inflater()) {
                    inflater.setInput(stored);
                    byte[] payload = new byte[size];
                    return Arrays.copyOf(payload, inflater.inflate(payload));
                }
            }
        };
    }
}
