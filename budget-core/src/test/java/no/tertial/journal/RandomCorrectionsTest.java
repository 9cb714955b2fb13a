package no.tertial.journal;

import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.HOUSING_PURCHASES;
import static no.tertial.fixtures.Drammen.INTRODUCTION_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_GRANT;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.fixtures.Vouchers.key;
import static no.tertial.fixtures.Vouchers.posting;
import static no.tertial.fixtures.Vouchers.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import no.tertial.chart.Coding;
import no.tertial.decider.Rejected;
import no.tertial.journal.JournalCommand.PostVouchers;
import no.tertial.journal.JournalCommand.ReclassifyVoucher;
import no.tertial.journal.JournalCommand.ReverseVoucher;
import no.tertial.journal.JournalEvent.TextErased;
import no.tertial.journal.JournalEvent.VoucherReclassified;
import no.tertial.journal.JournalEvent.VoucherReversed;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.journal.Standing.Kind;
import no.tertial.journal.Standing.Text;
import no.tertial.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Vouchers are posted, reclassified and reversed at random; what the ledger adds up to is never wrong by an øre. */
class RandomCorrectionsTest {
    private static final int STEPS = 120;
    private static final List<Coding> CODINGS =
            List.of(NAV_BENEFITS, NAV_GRANT, DRUG_PURCHASES, INTRODUCTION_BENEFITS, HOUSING_PURCHASES);

    private final Map<VoucherKey, Voucher> vouchers = new LinkedHashMap<>();
    private final Map<VoucherKey, VoucherKey> reclassifies = new HashMap<>();
    private final Map<VoucherKey, Map<VoucherKey, VoucherReclassified>> moved = new HashMap<>();
    private final Set<VoucherKey> reversed = new HashSet<>();
    private final Set<VoucherKey> reversals = new HashSet<>();
    private final Map<Coding, Money> cells = new HashMap<>();

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_reclassification_adds_nothing_and_a_reversal_takes_back_exactly_what_its_voucher_added(int seed) {
        Random random = new Random(seed);
        int refused = 0;
        for (int step = 0; step < STEPS; step++) {
            Money before = total();
            JournalCommand command = command(random);
            if (send(command)) {
                assertThat(total()).isEqualTo(before.plus(added(command)));
            } else {
                refused++;
                assertThat(total()).isEqualTo(before);
            }
        }
        assertThat(refused).isBetween(1, STEPS - 1);

        // when all is taken back, the corrections first
        reverseAll(reclassifies.keySet());
        reverseAll(vouchers.keySet());

        // then nothing is left on any coding
        assertThat(cells.values()).containsOnly(Money.ZERO);
    }

    private static Money added(JournalCommand command) {
        return switch (command) {
            case PostVouchers c -> c.vouchers().getFirst().total();
            case ReverseVoucher c -> c.original().total().negated();
            default -> Money.ZERO;
        };
    }

    private JournalCommand command(Random random) {
        VoucherKey number = key(Integer.toString(vouchers.size() + 1));
        List<Voucher> all = List.copyOf(vouchers.values());
        if (all.isEmpty() || random.nextInt(3) == 0) {
            Posting[] lines = IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(_ -> posting(coding(random), amount(random)))
                    .toArray(Posting[]::new);
            return new PostVouchers("b", List.of(voucher(number.number(), 8, lines)));
        }
        Voucher original = all.get(random.nextInt(all.size()));
        if (random.nextInt(3) == 0) {
            return new ReverseVoucher("b", original, number, original.date(), original.period());
        }
        return new ReclassifyVoucher(
                "b", original, number, original.date(), original.period(), moves(original, random), "Feil funksjon");
    }

    /** Mostly a part of a line in its own direction, sometimes more than it holds. */
    private static List<Move> moves(Voucher original, Random random) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            int line = 1 + random.nextInt(original.lines().size());
            Money whole = original.lines().get(line - 1).amount();
            moves.add(new Move(line, whole.timesRounded(1 + random.nextInt(110), 100), coding(random)));
        }
        return moves;
    }

    private static Coding coding(Random random) {
        return CODINGS.get(random.nextInt(CODINGS.size()));
    }

    private static Money amount(Random random) {
        return new Money(random.nextLong(-1_000_000, 1_000_000));
    }

    private void reverseAll(Set<VoucherKey> keys) {
        for (VoucherKey key : List.copyOf(keys)) {
            Voucher voucher = vouchers.get(key);
            if (voucher != null && !reversed.contains(key) && !reversals.contains(key)) {
                VoucherKey number = key(Integer.toString(vouchers.size() + 1));
                assertThat(send(new ReverseVoucher("b", voucher, number, voucher.date(), voucher.period())))
                        .isTrue();
            }
        }
    }

    private boolean send(JournalCommand command) {
        try {
            new JournalDecider(REFERENCE, factsFor(command))
                    .decide(command, new JournalDecider.NoState())
                    .forEach(this::apply);
            return true;
        } catch (Rejected refused) {
            return false;
        }
    }

    private LedgerFacts factsFor(JournalCommand command) {
        return switch (command) {
            case ReverseVoucher c ->
                new LedgerFacts(Map.of(), Set.of(), standing(c.original().key()));
            case ReclassifyVoucher c ->
                new LedgerFacts(Map.of(), Set.of(), standing(c.original().key()));
            default -> new LedgerFacts(Map.of(), vouchers.keySet());
        };
    }

    private Standing standing(VoucherKey key) {
        Map<Integer, Money> off = new HashMap<>();
        moved.getOrDefault(key, Map.of())
                .values()
                .forEach(event -> event.parts().forEach(part -> off.merge(part.line(), part.amount(), Money::plus)));
        Kind kind = Kind.POSTED;
        if (reversals.contains(key)) {
            kind = Kind.REVERSAL;
        } else if (reclassifies.containsKey(key)) {
            kind = Kind.RECLASSIFICATION;
        }
        return new Standing(kind, reversed.contains(key), off, Text.NONE);
    }

    private void apply(JournalEvent event) {
        switch (event) {
            case VouchersPosted e -> e.vouchers().forEach(this::add);
            case VoucherReversed e -> {
                reversed.add(e.original());
                reversals.add(e.reversal().key());
                VoucherKey corrected = reclassifies.get(e.original());
                if (corrected != null) {
                    moved.getOrDefault(corrected, new HashMap<>()).remove(e.original());
                }
                add(e.reversal());
            }
            case VoucherReclassified e -> {
                reclassifies.put(e.reclassification().key(), e.original());
                moved.computeIfAbsent(e.original(), _ -> new HashMap<>())
                        .put(e.reclassification().key(), e);
                add(e.reclassification());
            }
            case TextErased e -> throw new AssertionError(e);
        }
    }

    private void add(Voucher voucher) {
        vouchers.put(voucher.key(), voucher);
        voucher.lines().forEach(line -> cells.merge(line.coding(), line.amount(), Money::plus));
    }

    private Money total() {
        return Money.sum(cells.values());
    }
}
