package no.tertial.command;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.journal.Voucher;
import no.tertial.rounds.StatementEvent.StatementSubmitted;
import org.springframework.jdbc.core.JdbcTemplate;

/** The free texts that events refer to by hash. */
public final class FreeTexts {
    private final JdbcTemplate db;

    FreeTexts(JdbcTemplate db) {
        this.db = db;
    }

    /** Keeps those of the texts that the events refer to; a text that a decider left out is never stored. */
    void keep(List<FreeText> texts, List<?> events) {
        Set<String> wanted = events.stream().flatMap(FreeTexts::hashesIn).collect(Collectors.toSet());
        List<Object[]> rows = texts.stream()
                .filter(text -> wanted.contains(text.hash()))
                .map(text -> new Object[] {text.hash(), text.salt(), text.reference(), text.content()})
                .toList();
        if (!rows.isEmpty()) {
            db.batchUpdate("insert into free_text (hash, salt, reference, content) values (?, ?, ?, ?)", rows);
        }
    }

    private static Stream<String> hashesIn(Object event) {
        return switch (event) {
            case VouchersPosted posted ->
                posted.vouchers().stream().map(Voucher::textHash).filter(Objects::nonNull);
            case StatementSubmitted submitted -> Stream.ofNullable(submitted.commentHash());
            default -> Stream.empty();
        };
    }

    /** The texts that are kept, by their hashes; an erased one is not among them. */
    public Map<String, String> findAll(Collection<String> hashes) {
        Map<String, String> found = new HashMap<>();
        if (!hashes.isEmpty()) {
            String marks = String.join(", ", Collections.nCopies(hashes.size(), "?"));
            db.query(
                    "select hash, content from free_text where hash in (" + marks + ")",
                    row -> {
                        found.put(row.getString(1), row.getString(2));
                    },
                    hashes.toArray());
        }
        return found;
    }

    /** Takes the text away for good; nothing can be told from its hash after that. */
    void erase(String hash) {
        db.update("delete from free_text where hash = ?", hash);
    }

    /** The text with that hash; empty once it has been erased. */
    public Optional<String> find(String hash) {
        return db.query("select content from free_text where hash = ?", (row, _) -> row.getString(1), hash).stream()
                .findFirst();
    }
}
