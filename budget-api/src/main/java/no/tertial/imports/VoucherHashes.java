package no.tertial.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import no.tertial.journal.VoucherKey;

/**
 * Which vouchers were seen, as 64 bits of a SHA-256 each: eight bytes a voucher, so that those of the largest ledger fit in
 * memory. That a voucher which was not seen is taken for one that was is less likely than one in 10^12.
 */
final class VoucherHashes {
    private final MessageDigest digest = sha256();
    private long[] hashes = new long[1_024];
    private int count;
    private boolean sorted;

    void add(VoucherKey key) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        hashes[count++] = hash(key);
        sorted = false;
    }

    boolean contains(VoucherKey key) {
        if (!sorted) {
            Arrays.sort(hashes, 0, count);
            sorted = true;
        }
        return Arrays.binarySearch(hashes, 0, count, hash(key)) >= 0;
    }

    private long hash(VoucherKey key) {
        return ByteBuffer.wrap(digest.digest(key.toString().getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
