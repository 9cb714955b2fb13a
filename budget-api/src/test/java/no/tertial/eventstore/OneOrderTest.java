package no.tertial.eventstore;

import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import no.tertial.app.Office;
import no.tertial.app.StoreTest;
import no.tertial.app.Together;
import no.tertial.app.Together.Outcome;
import no.tertial.command.Receipt;
import no.tertial.decider.Rejected;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class OneOrderTest extends StoreTest {
    private static final int WRITERS = 12;
    private static final int EACH = 25;

    private final AtomicInteger writing = new AtomicInteger();

    @Test
    void positions_have_no_gaps_and_none_appears_below_one_that_was_seen() {
        // given
        FiscalYear year = Office.newYear();
        long before = head();

        // when many append to streams of their own, while somebody reads
        List<Callable<List<Long>>> works = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            works.add(writing(year.period(1 + writer), writer));
        }
        works.add(reading(before));
        List<List<Long>> all =
                Together.run(works).stream().map(Outcome::orThrow).toList();

        // then
        List<Long> written =
                all.subList(0, WRITERS).stream().flatMap(List::stream).sorted().toList();
        List<Long> expected = LongStream.rangeClosed(before + 1, before + WRITERS * EACH)
                .boxed()
                .toList();
        assertThat(written).isEqualTo(expected);
        assertThat(all.getLast())
                .as("in the order in which they became visible")
                .isEqualTo(expected);
        assertThat(head()).isEqualTo(before + WRITERS * EACH);
    }

    private Callable<List<Long>> writing(AccountingPeriod period, int writer) {
        writing.incrementAndGet();
        return () -> {
            List<Long> positions = new ArrayList<>();
            try {
                for (int number = 0; number < EACH; number++) {
                    positions.add(post(period, writer + "x" + number).position());
                }
            } finally {
                writing.decrementAndGet();
            }
            return positions;
        };
    }

    /** Reads what is above the last position it has seen, so that one that appears below is never read. */
    private Callable<List<Long>> reading(long after) {
        return () -> {
            List<Long> seen = new ArrayList<>();
            boolean last;
            do {
                last = writing.get() == 0;
                long known = seen.isEmpty() ? after : seen.getLast();
                seen.addAll(db.queryForList(
                        "select position from event_entry where position > ? order by position", Long.class, known));
            } while (!last);
            return seen;
        };
    }

    @Test
    void recorded_time_never_runs_backwards_though_the_clock_does() {
        // given
        FiscalYear year = Office.newYear();
        long before = head();
        Random jumps = new Random(7);

        // when
        Together.times(4, writer -> {
                    for (int number = 0; number < 15; number++) {
                        clock.setOffBy(Duration.ofMinutes(jumps.nextInt(-2880, 2880)));
                        post(year.period(1 + writer), writer + "y" + number);
                    }
                    return writer;
                })
                .forEach(Outcome::orThrow);

        // then
        assertThat(recordedAfter(before)).hasSize(60).isSorted();
    }

    @Test
    void an_event_is_recorded_at_the_time_before_it_while_the_clock_lags() {
        // given
        FiscalYear year = Office.newYear();
        clock.setOffBy(Duration.ofDays(3));
        long first = post(year.period(1), "z1").position();

        // when
        clock.setOffBy(Duration.ofDays(-3));
        long second = post(year.period(1), "z2").position();

        // then
        List<Instant> recorded = recordedAfter(first - 1);
        assertThat(second).isEqualTo(first + 1);
        assertThat(recorded.get(1)).isEqualTo(recorded.get(0)).isAfter(clock.instant());
    }

    @Test
    void a_refusal_that_waited_for_its_turn_takes_no_position_back() {
        // given
        FiscalYear year = Office.newYear();
        post(year.period(1), "taken");
        long before = head();

        // when two of three are refused
        int accepted = Together.times(6, writer -> {
                    int posted = 0;
                    for (int number = 0; number < 45; number++) {
                        if (number % 3 == 0) {
                            post(year.period(1), writer + "r" + number);
                            posted++;
                        } else {
                            assertThatExceptionOfType(Rejected.class).isThrownBy(() -> post(year.period(1), "taken"));
                        }
                    }
                    return posted;
                })
                .stream()
                .mapToInt(Outcome::orThrow)
                .sum();

        // then
        assertThat(head()).isEqualTo(before + accepted);
    }

    @Test
    void nothing_is_stored_when_the_order_is_held_by_somebody_for_too_long() {
        // given
        FiscalYear year = Office.newYear();
        long before = head();

        // when
        Instant start = Instant.now();
        Exception failure =
                whileHeld(() -> db.queryForList("select id from store_turn where id = 1 for update"), () -> {
                    try {
                        post(year.period(1), "w1");
                        throw new AssertionError("Posted without having the order");
                    } catch (StoreBusy busy) {
                        return busy;
                    }
                });

        // then
        assertThat(failure).isInstanceOf(StoreBusy.class);
        assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofSeconds(4), WAITED_OUT);
        assertThat(head()).isEqualTo(before);
        assertThat(number("select count(*) from voucher_claim where ledger_year = ?", year.value()))
                .isZero();
        assertThat(post(year.period(1), "w1").position()).isEqualTo(before + 1);
    }

    @Test
    void an_event_carries_who_sent_the_command_and_which_and_nothing_else_about_anybody() {
        // when
        long position = post(Office.newYear().period(1), "m1").position();

        // then
        byte[] metadata =
                db.queryForObject("select metadata from event_entry where position = ?", byte[].class, position);
        assertThat(new String(metadata, StandardCharsets.UTF_8))
                .matches(
                        "\\{\"(actor\":\"finance\",\"command\":\"[0-9a-f-]{36}|command\":\"[0-9a-f-]{36}\",\"actor\":\"finance)\"}");
    }

    @Test
    void an_event_cannot_be_stored_twice_at_one_place_of_its_stream() {
        // given
        long position = post(Office.newYear().period(1), "d1").position();

        // then
        assertThatThrownBy(() -> db.update("""
                        insert into event_entry (position, event_id, stream, sequence, stream_type, recorded_at,
                            event_type, payload, metadata)
                        select position + 1000000, event_id, stream, sequence, stream_type, recorded_at,
                            event_type, payload, metadata from event_entry where position = ?""", position)).isInstanceOf(DuplicateKeyException.class);
    }

    private List<Instant> recordedAfter(long position) {
        return db.query(
                "select recorded_at from event_entry where position > ? order by position",
                (row, _) -> row.getObject(1, OffsetDateTime.class).toInstant(),
                position);
    }

    private Receipt post(AccountingPeriod period, String number) {
        return office.post(Office.voucher(period, number, DRUG_PURCHASES, kroner(1)));
    }
}
