package no.tertial.replay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import no.tertial.replay.Comparison.Difference;
import no.tertial.replay.Comparison.Side;
import no.tertial.replay.Comparison.TableComparison;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Holds two schemas' tables against each other, row by row in one order. */
record Compare(JdbcTemplate live, JdbcTemplate rebuilt, List<String> tables) {
    Comparison at(long position) {
        List<TableComparison> compared = tables.stream().map(this::compare).toList();
        return new Comparison(position, compared.stream().allMatch(TableComparison::equal), compared);
    }

    private TableComparison compare(String table) {
        List<String> columns = TableRows.columns(rebuilt, table);
        return inTransaction(live, one -> inTransaction(rebuilt, other -> compare(table, columns, one, other)));
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Without auto-commit, so that rows are fetched little by little. */
    private static <T> T inTransaction(JdbcTemplate db, Work<T> work) {
        T result = db.execute((ConnectionCallback<T>) connection -> {
            boolean auto = connection.getAutoCommit();
            if (auto) {
                connection.setAutoCommit(false);
            }
            try {
                return work.on(connection);
            } finally {
                if (auto) {
                    connection.setAutoCommit(true);
                }
            }
        });
        if (result == null) {
            throw new IllegalStateException("A comparison has a result");
        }
        return result;
    }

    private static TableComparison compare(String table, List<String> columns, Connection live, Connection rebuilt)
            throws SQLException {
        Map<List<String>, Integer> unmatched = new HashMap<>();
        try (TableRows liveRows = TableRows.of(live, table, columns);
                TableRows rebuiltRows = TableRows.of(rebuilt, table, columns)) {
            Tally one = new Tally(1, unmatched);
            Tally other = new Tally(-1, unmatched);
            boolean more = true;
            while (more) {
                more = one.take(liveRows.next()) | other.take(rebuiltRows.next());
            }
            return new TableComparison(table, one.count, other.count, one.hash(), other.hash(), differences(unmatched));
        }
    }

    private static List<Difference> differences(Map<List<String>, Integer> unmatched) {
        List<Difference> differences = new ArrayList<>();
        unmatched.forEach((row, balance) ->
                differences.add(new Difference(balance > 0 ? Side.LIVE : Side.REBUILT, String.join(" ", row))));
        return differences.stream()
                .sorted(Comparator.comparing(Difference::row).thenComparing(Difference::side))
                .limit(TableComparison.MOST_DIFFERENCES)
                .toList();
    }

    /** One side's rows: counted, hashed, and struck off against the other side's. */
    private static final class Tally {
        private static final int MOST_UNMATCHED = 10_000;

        private final int sign;
        private final Map<List<String>, Integer> unmatched;
        private final MessageDigest digest = sha256();
        private long count;

        Tally(int sign, Map<List<String>, Integer> unmatched) {
            this.sign = sign;
            this.unmatched = unmatched;
        }

        boolean take(@Nullable List<String> row) {
            if (row == null) {
                return false;
            }
            count++;
            row.forEach(value -> digest.update((value + ";").getBytes(StandardCharsets.UTF_8)));
            if (unmatched.size() < MOST_UNMATCHED || unmatched.containsKey(row)) {
                unmatched.merge(row, sign, (a, b) -> a + b == 0 ? null : a + b);
            }
            return true;
        }

        String hash() {
            return HexFormat.of().formatHex(digest.digest());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("Every JDK has SHA-256", missing);
            }
        }
    }
}
