package no.tertial.command;

import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.INTRODUCTION_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import no.tertial.app.Office;
import no.tertial.app.StoreTest;
import no.tertial.app.Together;
import no.tertial.app.Together.Outcome;
import no.tertial.command.VoucherClaims.ChunkClaim;
import no.tertial.decider.Rejected;
import no.tertial.eventstore.StoredEvent;
import no.tertial.journal.ImportEvent.ImportAbandoned;
import no.tertial.journal.JournalCommand.EraseText;
import no.tertial.journal.JournalRejection.AlreadyReversed;
import no.tertial.journal.JournalRejection.DuplicateVoucher;
import no.tertial.journal.JournalRejection.MoreThanLineHolds;
import no.tertial.journal.JournalRejection.PeriodIsClosed;
import no.tertial.journal.JournalRejection.TextAlreadyErased;
import no.tertial.journal.PeriodCommand.ClosePeriod;
import no.tertial.journal.PeriodCommand.FreezePeriod;
import no.tertial.journal.PeriodCommand.ReopenPeriod;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LedgerTest extends StoreTest {
    @Autowired
    private Ledger ledger;

    private final FiscalYear year = Office.newYear();
    private final AccountingPeriod period = year.period(4);

    @Test
    void of_those_who_post_one_voucher_number_at_once_exactly_one_wins() {
        // given
        Voucher voucher = voucher("1");

        // when
        List<Outcome<Receipt>> outcomes = Together.times(12, _ -> office.post(voucher));

        // then
        assertThat(outcomes).filteredOn(Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allSatisfy(outcome -> assertThat(outcome.failure())
                        .isInstanceOfSatisfying(
                                Rejected.class,
                                refused -> assertThat(refused.rejections())
                                        .containsExactly(new DuplicateVoucher(voucher.key(), "/vouchers/0/number"))));
        assertThat(claims()).isEqualTo(1);
    }

    @Test
    void a_batch_that_comes_again_or_overlaps_an_earlier_one_adds_nothing() {
        // given
        office.post(voucher("1"), voucher("2"));
        long before = head();

        // when
        Throwable again = catchThrowable(() -> office.post(voucher("1"), voucher("2")));
        Throwable overlapping = catchThrowable(() -> office.post(voucher("2"), voucher("3")));

        // then
        assertThat(again)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.rejections())
                                .containsExactly(
                                        new DuplicateVoucher(voucher("1").key(), "/vouchers/0/number"),
                                        new DuplicateVoucher(voucher("2").key(), "/vouchers/1/number")));
        assertThat(overlapping)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.rejections())
                                .containsExactly(
                                        new DuplicateVoucher(voucher("2").key(), "/vouchers/0/number")));
        assertThat(head()).isEqualTo(before);
        assertThat(claims()).isEqualTo(2);
    }

    @Test
    void batches_that_share_vouchers_in_any_order_never_wait_in_a_circle() {
        // given
        int rounds = 15;

        // when
        for (int round = 0; round < rounds; round++) {
            Voucher one = voucher(round + "a");
            Voucher two = voucher(round + "b");
            List<Outcome<Receipt>> outcomes =
                    Together.run(() -> office.post(one, two), () -> office.post(two, one), () -> office.post(one, two));

            // then
            assertThat(outcomes).filteredOn(Outcome::succeeded).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.succeeded())
                    .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(Rejected.class));
        }
        assertThat(claims()).isEqualTo(2 * rounds);
    }

    @Test
    void what_is_posted_while_a_period_closes_was_posted_before_or_is_refused() {
        // given
        List<Callable<List<Long>>> works = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            works.add(postingUntilClosed(writer));
        }
        works.add(() -> {
            while (claims() < 20) {
                Thread.onSpinWait();
            }
            return List.of(office.send(new ClosePeriod(period)).position());
        });

        // when
        List<List<Long>> positions =
                Together.run(works).stream().map(Outcome::orThrow).toList();

        // then
        long closed = positions.getLast().getFirst();
        List<Long> posted =
                positions.subList(0, 8).stream().flatMap(List::stream).toList();
        assertThat(posted).hasSizeGreaterThanOrEqualTo(20).allMatch(position -> position < closed);
        assertThat(claims()).isEqualTo(posted.size());
    }

    /** Posts until the period is closed; any other refusal fails. */
    private Callable<List<Long>> postingUntilClosed(int writer) {
        return () -> {
            List<Long> positions = new ArrayList<>();
            try {
                for (int number = 0; ; number++) {
                    positions.add(office.post(voucher(writer + "n" + number)).position());
                }
            } catch (Rejected refused) {
                assertThat(refused.rejections()).containsExactly(new PeriodIsClosed(period, "/vouchers/0/period"));
                return positions;
            }
        };
    }

    @Test
    void of_those_who_reverse_one_voucher_at_once_exactly_one_wins() {
        // given
        Voucher voucher = voucher("1");
        office.post(voucher);

        // when
        List<Outcome<Receipt>> outcomes = Together.times(6, number -> office.reverse(voucher, "r" + number));

        // then
        assertThat(outcomes).filteredOn(Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allSatisfy(outcome -> assertThat(outcome.failure())
                        .isInstanceOfSatisfying(
                                Rejected.class,
                                refused -> assertThat(refused.rejections())
                                        .containsExactly(new AlreadyReversed(voucher.key()))));
        assertThat(claims()).isEqualTo(2);
    }

    @Test
    void of_those_who_reclassify_one_line_at_once_none_takes_what_another_has_moved() {
        // given
        Voucher voucher = voucher("1");
        office.post(voucher);

        // when
        List<Outcome<Receipt>> outcomes = Together.times(
                6, number -> office.reclassify(voucher, "r" + number, kroner(40), INTRODUCTION_BENEFITS));

        // then of the line's 100 kr two take 40
        assertThat(outcomes).filteredOn(Outcome::succeeded).hasSize(2);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allSatisfy(outcome -> assertThat(outcome.failure())
                        .isInstanceOfSatisfying(
                                Rejected.class,
                                refused -> assertThat(refused.rejections())
                                        .containsExactly(new MoreThanLineHolds(
                                                voucher.key(), 1, kroner(20), kroner(40), "/moves/0/amount"))));
    }

    @Test
    void of_those_who_reverse_and_reclassify_a_voucher_at_once_one_alone_wins() {
        for (int round = 0; round < 8; round++) {
            // given
            Voucher voucher = voucher("v" + round);
            office.post(voucher);
            String number = "n" + round;

            // when
            List<Outcome<Receipt>> outcomes = Together.run(
                    () -> office.reverse(voucher, number + "a"),
                    () -> office.reclassify(voucher, number + "b", kroner(40), INTRODUCTION_BENEFITS));

            // then
            assertThat(outcomes).filteredOn(Outcome::succeeded).hasSize(1);
        }
    }

    @Test
    void a_reversed_reclassification_gives_back_what_it_moved() {
        // given
        Voucher voucher = voucher("1");
        office.post(voucher);
        office.reclassify(voucher, "2", kroner(100), INTRODUCTION_BENEFITS);
        Voucher reclassification =
                ledger.find(new VoucherKey("DK", year, "IF", "2")).orElseThrow();
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> office.reverse(voucher, "3"));

        // when
        office.reverse(reclassification, "4");

        // then
        office.reclassify(voucher, "5", kroner(100), INTRODUCTION_BENEFITS);
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> office.reverse(reclassification, "6"));
        assertThat(number(
                        "select count(*) from reclassified_line where voucher = ?",
                        voucher.key().toString()))
                .isEqualTo(1);
    }

    @Test
    void all_tables_made_anew_from_the_events_are_the_same() {
        // given
        Voucher voucher = voucher("1");
        office.post(voucher, voucher("2"));
        office.reverse(voucher, "3");
        office.reclassify(voucher("2"), "4", kroner(60), INTRODUCTION_BENEFITS);
        office.reclassify(voucher("2"), "5", kroner(30), INTRODUCTION_BENEFITS);
        office.reverse(ledger.find(new VoucherKey("DK", year, "IF", "5")).orElseThrow(), "6");
        FreeText text = FreeText.of("bilag", "Faktura fra Kari Nordmann");
        Voucher told = Office.voucher(period, "7", DRUG_PURCHASES, kroner(1), text);
        commands.send(Office.posting(told), "batch", Office.FINANCE, Office.newKey(), List.of(text));
        office.send(new EraseText("batch-2", told));
        office.send(new FreezePeriod(period));
        office.send(new ClosePeriod(year.period(5)));
        office.send(new ClosePeriod(year.period(6)));
        office.send(new ReopenPeriod(year.period(6), "Feil periode"));
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> office.post(voucher("2")));
        List<String> claims = rowsOf("voucher_claim");
        List<String> reclassified = rowsOf("reclassified_line");
        List<String> periods = rowsOf("ledger_period");

        // when
        transaction().executeWithoutResult(_ -> ledger.rebuildFrom(feed.all()));

        // then
        assertThat(rowsOf("voucher_claim")).isEqualTo(claims);
        assertThat(rowsOf("reclassified_line")).isEqualTo(reclassified).isNotEmpty();
        assertThat(rowsOf("ledger_period")).isEqualTo(periods);
    }

    @Test
    void what_an_import_under_way_has_claimed_and_not_yet_stored_outlives_that_and_what_an_ended_one_left_does_not() {
        transaction().executeWithoutResult(undone -> {
            undone.setRollbackOnly();

            // given
            run(900_001, null);
            run(900_002, Instant.EPOCH);
            VoucherClaims claims = new VoucherClaims(db);
            claims.claim("import-900001", ChunkClaim.of(1, List.of(voucher("1"), voucher("2"))));
            claims.claim("import-900002", ChunkClaim.of(1, List.of(voucher("3"))));
            new PeriodRows(db).holdFor(900_001, Set.of(period));
            List<String> held = rowsOf("import_period");

            // when
            ledger.rebuildFrom(feed.all());

            // then
            assertThat(claims.taken(Set.of(
                            voucher("1").key(), voucher("2").key(), voucher("3").key())))
                    .containsExactlyInAnyOrder(voucher("1").key(), voucher("2").key());
            assertThat(rowsOf("import_period")).isEqualTo(held);
        });
    }

    @Test
    void what_an_abandoned_import_claimed_is_free_again_though_its_run_has_not_ended() {
        transaction().executeWithoutResult(undone -> {
            undone.setRollbackOnly();

            // given
            run(900_003, null);
            VoucherClaims claims = new VoucherClaims(db);
            claims.claim("import-900003", ChunkClaim.of(1, List.of(voucher("1"))));
            StoredEvent abandoned = new StoredEvent(
                    head() + 1,
                    "id",
                    "journal.import-abandoned.v1",
                    "import-900003",
                    Instant.EPOCH,
                    "finance",
                    new ImportAbandoned("900003"));

            // when
            ledger.rebuildFrom(Stream.concat(feed.all(), Stream.of(abandoned)));

            // then
            assertThat(claims.taken(Set.of(voucher("1").key()))).isEmpty();
        });
    }

    private void run(long id, @Nullable Instant ended) {
        db.update(
                """
                insert into import_run (id, kind, state, extent, policy, options, actor, caller_role, request_key,
                    request_hash, file_name, folder, file_hash, file_bytes, received_at, ended_at, cancelled, bytes_read,
                    rows_read, vouchers, known, left_out, errors, line_count, lines_posted)
                values (?, 'LEDGER', ?, 'FULL', 'REFUSE_ALL', '{}', 'finance', 'FINANCE', ?, ?, 'hovedbok.csv', 'none', ?,
                    0, ?, ?, false, 0, 0, 0, 0, 0, 0, 0, 0)""",
                id,
                ended == null ? "POSTING" : "FAILED",
                "run-" + id,
                "0".repeat(64),
                "0".repeat(64),
                Timestamp.from(Instant.EPOCH),
                ended == null ? null : Timestamp.from(ended));
    }

    @Test
    void a_text_is_kept_under_its_hash_and_never_in_the_event() {
        // given
        FreeText text = FreeText.of("bilag", "Faktura fra Kari Nordmann");
        Voucher voucher = Office.voucher(period, "1", DRUG_PURCHASES, kroner(100), text);

        // when
        Receipt receipt =
                commands.send(Office.posting(voucher), "batch", Office.FINANCE, Office.newKey(), List.of(text));

        // then
        assertThat(texts.find(text.hash())).contains("Faktura fra Kari Nordmann");
        assertThat(payload(receipt)).contains(text.hash()).doesNotContain("Nordmann", text.salt());

        // and when it is erased
        Receipt erased = office.send(new EraseText("batch-2", voucher));

        // then
        assertThat(texts.find(text.hash())).isEmpty();
        assertThat(payload(receipt)).contains(text.hash());
        assertThat(payload(erased)).doesNotContain("Nordmann", text.hash(), text.salt());
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> office.send(new EraseText("batch-3", voucher)))
                .satisfies(refused ->
                        assertThat(refused.rejections()).containsExactly(new TextAlreadyErased(voucher.key())));
    }

    @Test
    void a_text_goes_when_its_voucher_is_reclassified_to_a_sensitive_function() {
        // given
        FreeText text = FreeText.of("bilag", "Nødhjelp til Kari Nordmann");
        Voucher voucher = Office.voucher(period, "1", DRUG_PURCHASES, kroner(100), text);
        commands.send(Office.posting(voucher), "batch", Office.FINANCE, Office.newKey(), List.of(text));

        // when
        office.reclassify(voucher, "2", kroner(10), INTRODUCTION_BENEFITS);
        boolean keptOnAnother = texts.find(text.hash()).isPresent();
        office.reclassify(voucher, "3", kroner(10), NAV_BENEFITS);

        // then
        assertThat(keptOnAnother).isTrue();
        assertThat(texts.find(text.hash())).isEmpty();
        assertThat(rowsOf("free_text")).noneMatch(row -> row.contains("Nordmann"));
    }

    @Test
    void a_text_on_a_sensitive_function_is_kept_nowhere() {
        // given
        FreeText text = FreeText.of("bilag", "Nødhjelp til Kari Nordmann");
        Voucher voucher = Office.voucher(period, "1", NAV_BENEFITS, kroner(100), text);

        // when
        Receipt receipt =
                commands.send(Office.posting(voucher), "batch", Office.FINANCE, Office.newKey(), List.of(text));

        // then
        assertThat(texts.find(text.hash())).isEmpty();
        assertThat(payload(receipt)).doesNotContain("Nordmann", text.hash());
        assertThat(rowsOf("free_text")).noneMatch(row -> row.contains("Nordmann"));
    }

    @Test
    void a_text_that_no_event_refers_to_is_not_kept() {
        // given
        FreeText unasked = FreeText.of("bilag", "Uten bilag");

        // when
        commands.send(Office.posting(voucher("1")), "batch", Office.FINANCE, Office.newKey(), List.of(unasked));

        // then
        assertThat(texts.find(unasked.hash())).isEmpty();
    }

    private String payload(Receipt receipt) {
        byte[] payload = db.queryForObject(
                "select payload from event_entry where position = ?", byte[].class, receipt.position());
        return new String(Objects.requireNonNull(payload), StandardCharsets.UTF_8);
    }

    private long claims() {
        return number("select count(*) from voucher_claim where ledger_year = ?", year.value());
    }

    private Voucher voucher(String number) {
        return Office.voucher(period, number, DRUG_PURCHASES, kroner(100));
    }
}
