package no.tertial.command;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of requests that had an effect. A key is claimed in the command's own transaction: a request that is refused or
 * fails leaves none, and a second one with the same key waits for the first.
 */
final class RequestKeys {
    private final JdbcTemplate db;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    RequestKeys(JdbcTemplate db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Claims the key for the current transaction, or answers with the receipt of the request that had it.
     *
     * @throws IdempotencyKeyReused when that request was another one
     * @throws RequestInFlight when it takes too long to finish
     */
    Optional<Receipt> claim(String actor, IdempotencyKey key) {
        try {
            int claimed = db.update(
                    """
                    insert into request_key (actor, request_key, request_hash, recorded_at) values (?, ?, ?, ?)
                    on conflict do nothing""", actor, key.key(), key.requestHash(), clock.instant().atOffset(ZoneOffset.UTC));
            return claimed == 1 ? Optional.empty() : Optional.of(receiptOf(actor, key));
        } catch (PessimisticLockingFailureException e) {
            throw new RequestInFlight(key.key(), e);
        }
    }

    private Receipt receiptOf(String actor, IdempotencyKey key) {
        List<String> receipts = db.query(
                "select request_hash, receipt from request_key where actor = ? and request_key = ?",
                (row, _) -> {
                    if (!row.getString(1).equals(key.requestHash())) {
                        throw new IdempotencyKeyReused(key.key());
                    }
                    return row.getString(2);
                },
                actor,
                key.key());
        if (receipts.isEmpty()) {
            throw new RequestInFlight(key.key(), null);
        }
        return json.readValue(receipts.getFirst(), Receipt.class);
    }

    /** Whether the actor's request with that key had an effect. */
    boolean isKept(String actor, IdempotencyKey key) {
        return !db.queryForList(
                        "select 1 from request_key where actor = ? and request_key = ? and request_hash = ?",
                        Integer.class,
                        actor,
                        key.key(),
                        key.requestHash())
                .isEmpty();
    }

    /** Keeps the receipt with the key, to be answered to a repetition. */
    void keep(String actor, IdempotencyKey key, Receipt receipt) {
        db.update(
                "update request_key set receipt = ? where actor = ? and request_key = ?",
                json.writeValueAsString(receipt),
                actor,
                key.key());
    }
}
