package no.tertial.faults;

import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import no.tertial.app.Office;
import no.tertial.app.StoreTest;
import no.tertial.app.Together;
import no.tertial.app.Together.Outcome;
import no.tertial.command.Receipt;
import no.tertial.period.FiscalYear;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** An append stays open past the time after which Axon's readers would skip a gap, while others want to commit. */
class HeldAppendTest extends StoreTest {
    private static final Duration HELD = Duration.ofSeconds(2);

    @Value("${tertial.store.gap-timeout}")
    private Duration gapTimeout;

    private final FiscalYear year = Office.newYear();

    @Test
    void nothing_is_skipped_when_an_append_is_held_open_past_the_gap_timeout() {
        // given
        assertThat(HELD).isGreaterThan(gapTimeout.multipliedBy(2));
        long before = head();

        // when one writes and commits late, and others commit after it
        List<Callable<Long>> works = new ArrayList<>();
        works.add(this::heldOpen);
        for (int other = 0; other < 5; other++) {
            String number = "o" + other;
            works.add(() -> post(number).position());
        }
        List<Long> positions =
                Together.run(works).stream().map(Outcome::orThrow).sorted().toList();
        awaitAllKnown();

        // then
        assertThat(positions)
                .isEqualTo(
                        LongStream.rangeClosed(before + 1, before + 6).boxed().toList());
        assertThat(known()).isEqualTo(before + 6);
        assertThat(number("select count(*) from known_position where position > ?", before))
                .isEqualTo(6);
        assertLiveEqualsRebuilt();
    }

    @Test
    void nothing_is_skipped_when_a_held_append_is_undone() {
        // given
        long before = head();

        // when
        Together.run(
                        () -> transaction().execute(status -> {
                            long position = post("u0").position();
                            sleep(HELD);
                            status.setRollbackOnly();
                            return position;
                        }),
                        () -> post("u1").position(),
                        () -> post("u2").position())
                .forEach(Outcome::orThrow);
        awaitAllKnown();

        // then the place of what was undone is taken by another
        assertThat(db.queryForList(
                        "select position from event_entry where position > ? order by position", Long.class, before))
                .containsExactly(before + 1, before + 2);
        assertThat(known()).isEqualTo(before + 2);
        assertLiveEqualsRebuilt();
    }

    /** Sends a command inside a transaction that stays open for some time after the event was written. */
    private Long heldOpen() {
        Long position = transaction().execute(_ -> {
            long written = post("h").position();
            sleep(HELD);
            return written;
        });
        return Objects.requireNonNull(position);
    }

    private Receipt post(String number) {
        return office.post(Office.voucher(year.period(2), number, DRUG_PURCHASES, kroner(1)));
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
