package no.tertial.eventstore;

import com.github.luben.zstd.Zstd;

/**
 * How payloads lie in the store: large ones compressed with Zstandard, small ones as they are. The first byte tells: no
 * JSON begins as a Zstandard frame does. What is hashed, signed or handed out is always the JSON.
 */
final class Compression {
    private static final int WORTH_COMPRESSING = 2_000;
    private static final int LEVEL = 1;
    private static final int FRAME = 0xFD2FB528;

    private Compression() {}

    static byte[] packed(byte[] payload) {
        return payload.length < WORTH_COMPRESSING ? payload : Zstd.compress(payload, LEVEL);
    }

    /** @throws IllegalStateException when a compressed payload is damaged */
    static byte[] unpacked(byte[] stored) {
        if (!isFrame(stored)) {
            return stored;
        }
        long size = Zstd.getFrameContentSize(stored);
        if (size < 0) {
            throw new IllegalStateException("A compressed payload does not say how long it is");
        }
        return Zstd.decompress(stored, Math.toIntExact(size));
    }

    private static boolean isFrame(byte[] stored) {
        return stored.length > Integer.BYTES
                && (stored[0] & 0xff | (stored[1] & 0xff) << 8 | (stored[2] & 0xff) << 16 | (stored[3] & 0xff) << 24)
                        == FRAME;
    }
}
