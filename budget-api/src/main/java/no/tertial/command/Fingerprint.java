package no.tertial.command;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import no.tertial.chart.Coding;
import no.tertial.journal.Posting;
import no.tertial.journal.Voucher;

/**
 * A number that tells vouchers of one key apart by what they say, of date, period and lines, in whatever order the lines
 * come: the first 64 bits of a SHA-256. Neither text nor control total counts.
 */
final class Fingerprint {
    private Fingerprint() {}

    static long of(Voucher voucher) {
        String[] lines = voucher.lines().stream().map(Fingerprint::text).toArray(String[]::new);
        Arrays.sort(lines);
        StringBuilder said = new StringBuilder(64 * (lines.length + 1));
        said.append(voucher.date().toEpochDay())
                .append('|')
                .append(voucher.period().year().value())
                .append('|')
                .append(voucher.period().number());
        for (String line : lines) {
            said.append('\n').append(line);
        }
        byte[] hash = sha256().digest(said.toString().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getLong();
    }

    private static String text(Posting line) {
        Coding coding = line.coding();
        return coding.ansvar()
                + '|'
                + coding.accountClass()
                + '|'
                + coding.account()
                + '|'
                + coding.function()
                + '|'
                + Objects.requireNonNullElse(coding.project(), "")
                + '|'
                + line.amount().ore();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
