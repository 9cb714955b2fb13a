package no.tertial.command;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which voucher numbers are in use, as rows with a unique key that a posting adds in its own transaction. */
final class VoucherClaims {
    private static final String OF_VOUCHER = " where client = ? and ledger_year = ? and series = ? and number = ?";
    private static final String COLUMNS = "stream, chunk, content, reversed, reverses";
    private static final String AMONG = """
            select k.ordinal, %s from unnest(?, ?, ?, ?, ?) k (ordinal, client, ledger_year, series, number)
            join voucher_claim c on c.client = k.client and c.ledger_year = k.ledger_year and c.series = k.series
                and c.number = k.number
            """.formatted(COLUMNS);
    private static final String CLAIM = """
            insert into voucher_claim (client, ledger_year, series, number, stream, reverses, reversed, chunk, content)
            select client, ledger_year, series, number, cast(? as varchar(200)), false, false, chunk, content
            from unnest(?, ?, ?, ?, ?, ?) k (client, ledger_year, series, number, chunk, content)
            on conflict do nothing""";

    private static final String CLAIM_EACH = """
            insert into voucher_claim (client, ledger_year, series, number, stream, reverses, reversed, content)
            select client, ledger_year, series, number, cast(? as varchar(200)), cast(? as boolean), false, content
            from unnest(?, ?, ?, ?, ?) k (client, ledger_year, series, number, content)
            on conflict do nothing""";
    private static final String[] KEY = {"client", "ledger_year", "series", "number"};

    private static final int READ_AT_ONCE = 5_000;

    private final JdbcTemplate db;

    VoucherClaims(JdbcTemplate db) {
        this.db = db;
    }

    /**
     * What is known of a voucher number in use.
     *
     * @param chunk the sequence number of the voucher's event in the stream; null where that was not kept
     * @param content the voucher's fingerprint; null where that was not kept
     * @param reverses whether the voucher cancels another
     */
    record Claim(
            String stream,
            @Nullable Integer chunk,
            @Nullable Long content,
            boolean reversed,
            boolean reverses) {
        private static Claim of(ResultSet row, int first) throws SQLException {
            return new Claim(
                    row.getString(first),
                    row.getObject(first + 1, Integer.class),
                    row.getObject(first + 2, Long.class),
                    row.getBoolean(first + 3),
                    row.getBoolean(first + 4));
        }
    }

    /** The claim of the voucher; held until the transaction ends where so asked. */
    Optional<Claim> of(VoucherKey key, boolean hold) {
        return db
                .query(
                        "select " + COLUMNS + " from voucher_claim" + OF_VOUCHER + (hold ? " for update" : ""),
                        (row, _) -> Claim.of(row, 1),
                        partsOf(key))
                .stream()
                .findFirst();
    }

    /** Those of the keys that are in use. */
    Set<VoucherKey> taken(Set<VoucherKey> keys) {
        Set<VoucherKey> taken = new HashSet<>(keys);
        taken.removeIf(key -> of(key, false).isEmpty());
        return taken;
    }

    /** The claims of those of the keys that are in use, found with one query. */
    Map<VoucherKey, Claim> among(List<VoucherKey> keys) {
        Map<VoucherKey, Claim> claims = new HashMap<>();
        db.query(
                AMONG,
                statement -> {
                    Connection connection = statement.getConnection();
                    Integer[] ordinals = new Integer[keys.size()];
                    for (int i = 0; i < ordinals.length; i++) {
                        ordinals[i] = i;
                    }
                    statement.setArray(1, connection.createArrayOf("integer", ordinals));
                    setParts(statement, 2, keys);
                },
                row -> {
                    claims.put(keys.get(row.getInt(1)), Claim.of(row, 2));
                });
        return claims;
    }

    /**
     * Claims the vouchers' keys for the stream, in the order that they come in; those that were in use are answered. The
     * database names those that it took: a driver may keep the counts of a batch to itself.
     */
    Set<VoucherKey> claim(Map<VoucherKey, Voucher> vouchers, String stream, boolean reverses) {
        List<VoucherKey> keys = List.copyOf(vouchers.keySet());
        Object[] contents = vouchers.values().stream().map(Fingerprint::of).toArray();
        Set<VoucherKey> taken = new HashSet<>(keys);
        taken.removeAll(Objects.requireNonNull(db.execute((ConnectionCallback<Set<VoucherKey>>) connection -> {
            try (var insert = connection.prepareStatement(CLAIM_EACH, KEY)) {
                insert.setString(1, stream);
                insert.setBoolean(2, reverses);
                setParts(insert, 3, keys);
                insert.setArray(7, connection.createArrayOf("bigint", contents));
                insert.executeUpdate();
                return keysIn(insert.getGeneratedKeys());
            }
        })));
        return taken;
    }

    private static Set<VoucherKey> keysIn(ResultSet rows) throws SQLException {
        Set<VoucherKey> keys = new HashSet<>();
        while (rows.next()) {
            keys.add(new VoucherKey(
                    rows.getString(1), new FiscalYear(rows.getInt(2)), rows.getString(3), rows.getString(4)));
        }
        return keys;
    }

    /** A voucher of an import, and the chunk that it will stand in. */
    public record ChunkClaim(VoucherKey key, int chunk, long content) {
        static List<ChunkClaim> of(int chunk, List<Voucher> vouchers) {
            return vouchers.stream()
                    .map(voucher -> new ChunkClaim(voucher.key(), chunk, Fingerprint.of(voucher)))
                    .toList();
        }
    }

    /** Claims the keys for an import with one statement; answers how many of them were free. */
    int claim(String stream, List<ChunkClaim> claims) {
        Integer claimed = db.execute((ConnectionCallback<Integer>) connection -> {
            try (var insert = connection.prepareStatement(CLAIM)) {
                insert.setString(1, stream);
                setParts(insert, 2, claims.stream().map(ChunkClaim::key).toList());
                insert.setArray(
                        6,
                        connection.createArrayOf(
                                "integer",
                                claims.stream().map(ChunkClaim::chunk).toArray()));
                insert.setArray(
                        7,
                        connection.createArrayOf(
                                "bigint",
                                claims.stream().map(ChunkClaim::content).toArray()));
                return insert.executeUpdate();
            }
        });
        return claimed == null ? 0 : claimed;
    }

    /** Sets the four parts of the keys, each as an array, from the parameter with that index on. */
    private static void setParts(PreparedStatement statement, int first, List<VoucherKey> keys) throws SQLException {
        Connection connection = statement.getConnection();
        Array[] parts = {
            connection.createArrayOf(
                    "varchar", keys.stream().map(VoucherKey::client).toArray()),
            connection.createArrayOf(
                    "integer", keys.stream().map(key -> key.year().value()).toArray()),
            connection.createArrayOf(
                    "varchar", keys.stream().map(VoucherKey::series).toArray()),
            connection.createArrayOf(
                    "varchar", keys.stream().map(VoucherKey::number).toArray())
        };
        for (int i = 0; i < parts.length; i++) {
            statement.setArray(first + i, parts[i]);
        }
    }

    /** Gives back what was claimed for the stream; answers how many claims that were. */
    int release(String stream) {
        return db.update("delete from voucher_claim where stream = ?", stream);
    }

    /** Every voucher of a client and year with its stream, read little by little. */
    void ofYear(String client, FiscalYear year, BiConsumer<VoucherKey, String> voucher) {
        db.query(
                connection -> {
                    var statement = connection.prepareStatement(
                            "select series, number, stream from voucher_claim where client = ? and ledger_year = ?");
                    statement.setFetchSize(READ_AT_ONCE);
                    statement.setString(1, client);
                    statement.setInt(2, year.value());
                    return statement;
                },
                row -> {
                    voucher.accept(new VoucherKey(client, year, row.getString(1), row.getString(2)), row.getString(3));
                });
    }

    long countOf(String client, FiscalYear year) {
        Long count = db.queryForObject(
                "select count(*) from voucher_claim where client = ? and ledger_year = ?",
                Long.class,
                client,
                year.value());
        return count == null ? 0 : count;
    }

    /** The clients that have vouchers in the year; each is found by the key, however many vouchers there are. */
    List<String> clientsOf(FiscalYear year) {
        List<String> clients = new ArrayList<>();
        Optional<String> client = clientAfter("");
        while (client.isPresent()) {
            if (hasVouchers(client.get(), year)) {
                clients.add(client.get());
            }
            client = clientAfter(client.get());
        }
        return clients;
    }

    private Optional<String> clientAfter(String client) {
        return db
                .query(
                        "select client from voucher_claim where client > ? order by client fetch first 1 row only",
                        (row, _) -> row.getString(1),
                        client)
                .stream()
                .findFirst();
    }

    private boolean hasVouchers(String client, FiscalYear year) {
        return !db.query(
                        "select 1 from voucher_claim where client = ? and ledger_year = ? fetch first 1 row only",
                        (row, _) -> row.getInt(1),
                        client,
                        year.value())
                .isEmpty();
    }

    void markReversed(VoucherKey key) {
        db.update("update voucher_claim set reversed = true" + OF_VOUCHER, partsOf(key));
    }

    /** Takes all away but what imports under way have claimed: of that no event tells before its chunk is stored. */
    void clear() {
        db.update("""
                delete from voucher_claim where stream not in (
                    select cast(? as varchar(200)) || id from import_run where ended_at is null)""", ImportClaims.streamOf(""));
    }

    private static Object[] partsOf(VoucherKey key) {
        return new Object[] {key.client(), key.year().value(), key.series(), key.number()};
    }

    /** The vouchers by their keys, in the order of the keys; of two with one key the first. */
    static Map<VoucherKey, Voucher> byKey(List<Voucher> vouchers) {
        Map<VoucherKey, Voucher> byKey = new LinkedHashMap<>();
        vouchers.stream()
                .sorted(Comparator.comparing(Voucher::key, VoucherKey.ORDER))
                .forEach(voucher -> byKey.putIfAbsent(voucher.key(), voucher));
        return byKey;
    }
}
