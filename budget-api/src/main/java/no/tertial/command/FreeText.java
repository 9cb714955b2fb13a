package no.tertial.command;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Text that may tell of people. The event carries only its salted hash; salt and text are rows that can be erased, after
 * which the hash says nothing.
 *
 * @param reference what the text belongs to, such as a voucher's key
 */
public record FreeText(String reference, String salt, String content) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The text with a fresh random salt. */
    public static FreeText of(String reference, String content) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new FreeText(reference, HexFormat.of().formatHex(salt), content);
    }

    /** SHA-256 of salt and text, in hex. */
    public String hash() {
        return Sha256.of(salt + content);
    }
}
