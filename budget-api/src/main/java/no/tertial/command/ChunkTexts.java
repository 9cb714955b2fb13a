package no.tertial.command;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tertial.journal.Standing.Text;
import no.tertial.journal.VoucherKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The texts of imported vouchers, a chunk's together. The chunk's event carries one hash over all of them, made of a salted
 * hash for each; when a text is erased its salted hash stays in its place, so that the others can still be held against the
 * event, and what was erased cannot be guessed.
 */
public final class ChunkTexts {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    private final JdbcTemplate db;
    private final JsonMapper json = JsonMapper.builder().build();

    ChunkTexts(JdbcTemplate db) {
        this.db = db;
    }

    /** @param text null once it is erased; then so is the salt, and the hash stands in their place */
    private record Entry(
            String voucher,
            @Nullable String salt,
            @Nullable String text,
            @Nullable String hash) {
        static Entry of(VoucherKey voucher, String text) {
            byte[] salt = new byte[SALT_BYTES];
            RANDOM.nextBytes(salt);
            return new Entry(voucher.toString(), HexFormat.of().formatHex(salt), text, null);
        }

        String saltedHash() {
            return hash == null ? Sha256.of(salt + voucher + text) : hash;
        }

        Entry erased() {
            return new Entry(voucher, null, null, saltedHash());
        }
    }

    /** Keeps the texts of a chunk, in place of any that were kept for it before; answers the hash over them. */
    public String keep(String stream, int chunk, Map<VoucherKey, String> texts) {
        List<Entry> entries = new ArrayList<>();
        texts.forEach((voucher, text) -> entries.add(Entry.of(voucher, text)));
        write(stream, chunk, entries);
        return hash(entries);
    }

    private void write(String stream, int chunk, List<Entry> entries) {
        byte[] packed = Zstd.compress(json.writeValueAsBytes(entries));
        int changed =
                db.update("update chunk_text set texts = ? where stream = ? and chunk = ?", packed, stream, chunk);
        if (changed == 0) {
            db.update("insert into chunk_text (stream, chunk, texts) values (?, ?, ?)", stream, chunk, packed);
        }
    }

    private static String hash(List<Entry> entries) {
        StringBuilder all = new StringBuilder();
        entries.forEach(entry -> all.append(entry.saltedHash()).append('\n'));
        return Sha256.of(all.toString());
    }

    private List<Entry> read(String stream, int chunk, boolean hold) {
        return db
                .query(
                        "select texts from chunk_text where stream = ? and chunk = ?" + (hold ? " for update" : ""),
                        (row, _) -> row.getBytes(1),
                        stream,
                        chunk)
                .stream()
                .findFirst()
                .map(packed -> json.readValue(
                        new String(
                                Zstd.decompress(packed, Math.toIntExact(Zstd.getFrameContentSize(packed))),
                                StandardCharsets.UTF_8),
                        ENTRIES))
                .orElse(List.of());
    }

    /** The texts of the chunk that are not erased, by voucher. */
    public Map<String, String> of(String stream, int chunk) {
        Map<String, String> texts = new HashMap<>();
        for (Entry entry : read(stream, chunk, false)) {
            if (entry.text() != null) {
                texts.put(entry.voucher(), entry.text());
            }
        }
        return texts;
    }

    /** What became of the voucher's text. */
    Text standingOf(String stream, int chunk, VoucherKey voucher) {
        return read(stream, chunk, false).stream()
                .filter(entry -> entry.voucher().equals(voucher.toString()))
                .findFirst()
                .map(entry -> entry.text() == null ? Text.ERASED : Text.KEPT)
                .orElse(Text.NONE);
    }

    /** The hash over the chunk's texts as they stand, erased ones included; to be held against its event's. */
    public Optional<String> hashOf(String stream, int chunk) {
        List<Entry> entries = read(stream, chunk, false);
        return entries.isEmpty() ? Optional.empty() : Optional.of(hash(entries));
    }

    /** Erases a voucher's text, in the caller's transaction; answers whether there was one. */
    boolean erase(String stream, int chunk, VoucherKey voucher) {
        boolean found = false;
        List<Entry> left = new ArrayList<>();
        for (Entry entry : read(stream, chunk, true)) {
            boolean erased = entry.voucher().equals(voucher.toString()) && entry.text() != null;
            found |= erased;
            left.add(erased ? entry.erased() : entry);
        }
        if (found) {
            write(stream, chunk, left);
        }
        return found;
    }

    /** Throws away all texts of the stream, which never took effect. */
    public void drop(String stream) {
        db.update("delete from chunk_text where stream = ?", stream);
    }
}
