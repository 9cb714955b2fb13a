package no.tertial.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import no.tertial.journal.VoucherKey;

/**
 * Which vouchers were seen, as 64 bits of a SHA-256 each in a table that is at most three quarters full: 11 to 22 bytes a
 * voucher, so that those of the largest ledger fit in memory. That a voucher which was not seen is taken for one that was
 * is less likely than one in 10^12; that it happens to any of a file's 2.5 million, than one in 10^6.
 */
public final class VoucherHashes {
    private static final long FREE = 0;

    private final MessageDigest digest = sha256();
    private long[] table = new long[1_024];
    private int count;

    /** Answers whether the voucher was not there before. */
    public boolean add(VoucherKey key) {
        long hash = hash(key);
        int place = place(hash);
        if (table[place] == hash) {
            return false;
        }
        table[place] = hash;
        count++;
        if (count > table.length / 4 * 3) {
            grow();
        }
        return true;
    }

    public boolean contains(VoucherKey key) {
        long hash = hash(key);
        return table[place(hash)] == hash;
    }

    /** Where the hash stands, or would stand. */
    private int place(long hash) {
        int last = table.length - 1;
        int place = (int) hash & last;
        while (table[place] != FREE && table[place] != hash) {
            place = (place + 1) & last;
        }
        return place;
    }

    private void grow() {
        long[] before = table;
        table = new long[2 * before.length];
        for (long hash : before) {
            if (hash != FREE) {
                table[place(hash)] = hash;
            }
        }
    }

    private long hash(VoucherKey key) {
        long hash = ByteBuffer.wrap(digest.digest(key.toString().getBytes(StandardCharsets.UTF_8)))
                .getLong();
        return hash == FREE ? 1 : hash;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
