package no.tertial.command;

import static no.tertial.app.Office.FINANCE;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.OffsetDateTime;
import java.util.List;
import no.tertial.app.Office;
import no.tertial.app.StoreTest;
import no.tertial.app.Together;
import no.tertial.app.Together.Outcome;
import no.tertial.chart.Scope;
import no.tertial.decider.Rejected;
import no.tertial.journal.JournalCommand.PostVouchers;
import no.tertial.journal.JournalRejection.DuplicateVoucher;
import no.tertial.journal.Voucher;
import no.tertial.period.AccountingPeriod;
import no.tertial.security.Caller;
import no.tertial.security.Role;
import org.junit.jupiter.api.Test;

class IdempotencyTest extends StoreTest {
    private static final Caller COLLEAGUE = new Caller("colleague", Role.FINANCE, new Scope.All());

    private final AccountingPeriod period = Office.newYear().period(3);

    @Test
    void a_request_that_comes_ten_times_at_once_has_one_effect_and_one_answer() {
        // given
        PostVouchers posting = Office.posting(voucher("1"), voucher("2"));
        IdempotencyKey key = Office.key("ten-" + period, "0a");
        long before = head();

        // when
        List<Receipt> receipts = Together.times(10, _ -> commands.send(posting, "batch", FINANCE, key)).stream()
                .map(Outcome::orThrow)
                .toList();

        // then
        assertThat(receipts).hasSize(10).containsOnly(new Receipt(before + 1, "batch", 1, List.of()));
        assertThat(head()).isEqualTo(before + 1);
    }

    @Test
    void a_repetition_is_answered_as_the_first_though_much_has_happened_since() {
        // given
        PostVouchers posting = Office.posting(voucher("1"));
        IdempotencyKey key = Office.key("later-" + period, "0a");
        Receipt first = commands.send(posting, "batch", FINANCE, key);
        office.post(voucher("2"));
        long before = head();

        // when
        Receipt again = commands.send(posting, "batch", FINANCE, key);

        // then
        assertThat(again).isEqualTo(first);
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void a_key_is_refused_to_another_request() {
        // given
        String key = "reused-" + period;
        commands.send(Office.posting(voucher("1")), "batch", FINANCE, Office.key(key, "0a"));
        long before = head();

        // then
        assertThatExceptionOfType(IdempotencyKeyReused.class)
                .isThrownBy(() -> commands.send(Office.posting(voucher("2")), "batch", FINANCE, Office.key(key, "0b")));
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void a_refused_command_keeps_no_key_and_is_judged_anew() {
        // given
        office.post(voucher("1"));
        IdempotencyKey key = Office.key("refused-" + period, "0a");

        // when
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> commands.send(Office.posting(voucher("1")), "batch", FINANCE, key))
                .satisfies(refused -> assertThat(refused.rejections())
                        .containsExactly(new DuplicateVoucher(voucher("1").key(), "/vouchers/0/number")));

        // then
        assertThat(number("select count(*) from request_key where request_key = ?", key.key()))
                .isZero();
        assertThat(commands.send(Office.posting(voucher("2")), "batch", FINANCE, key)
                        .events())
                .isEqualTo(1);
    }

    @Test
    void two_callers_do_not_share_their_keys() {
        // given
        IdempotencyKey key = Office.key("own-" + period, "0a");

        // when
        Receipt mine = commands.send(Office.posting(voucher("1")), "mine", FINANCE, key);
        Receipt theirs = commands.send(Office.posting(voucher("2")), "theirs", COLLEAGUE, key);

        // then
        assertThat(mine.id()).isEqualTo("mine");
        assertThat(theirs).isEqualTo(new Receipt(mine.position() + 1, "theirs", 1, List.of()));
    }

    @Test
    void a_repetition_of_a_request_that_is_handled_for_too_long_is_told_to_come_back() {
        // given
        IdempotencyKey key = Office.key("flight-" + period, "0a");
        long before = head();

        // when
        RequestInFlight answer = whileHeld(() -> claimByHand(key), () -> {
            try {
                commands.send(Office.posting(voucher("1")), "batch", FINANCE, key);
                throw new AssertionError("Two requests with one key were handled at once");
            } catch (RequestInFlight inFlight) {
                return inFlight;
            }
        });

        // then
        assertThat(answer).isNotNull();
        assertThat(head()).isEqualTo(before);
        assertThat(commands.send(Office.posting(voucher("1")), "batch", FINANCE, key)
                        .position())
                .isEqualTo(before + 1);
    }

    private void claimByHand(IdempotencyKey key) {
        db.update(
                "insert into request_key (actor, request_key, request_hash, recorded_at) values (?, ?, ?, ?)",
                FINANCE.actor(),
                key.key(),
                key.requestHash(),
                OffsetDateTime.parse("2014-01-01T00:00:00Z"));
    }

    private Voucher voucher(String number) {
        return Office.voucher(period, number, DRUG_PURCHASES, kroner(100));
    }
}
