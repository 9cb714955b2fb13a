package no.tertial.postings;

import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.HOUSING_BUILDING;
import static no.tertial.fixtures.Drammen.HOUSING_PURCHASES;
import static no.tertial.fixtures.Drammen.INTRODUCTION_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_PAY;
import static no.tertial.fixtures.Vouchers.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import no.tertial.chart.Coding;
import no.tertial.fixtures.Vouchers;
import no.tertial.journal.ImportContents;
import no.tertial.journal.ImportEvent.ImportAbandoned;
import no.tertial.journal.ImportEvent.ImportCompleted;
import no.tertial.journal.ImportEvent.ImportStarted;
import no.tertial.journal.ImportEvent.VouchersImported;
import no.tertial.journal.JournalEvent.VoucherReclassified;
import no.tertial.journal.JournalEvent.VoucherReversed;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.journal.Posting;
import no.tertial.journal.Voucher;
import no.tertial.money.Money;

/** Ledgers of posted, reversed and imported vouchers, the same for the same seed; imports overlap and may be given up. */
final class RandomLedger {
    static final List<Coding> CODINGS =
            List.of(NAV_BENEFITS, NAV_PAY, INTRODUCTION_BENEFITS, DRUG_PURCHASES, HOUSING_PURCHASES, HOUSING_BUILDING);

    private final Random random;
    private final List<String> running = new ArrayList<>();
    private final List<Voucher> standing = new ArrayList<>();
    private int vouchers;
    private int imports;
    private int chunks;

    private RandomLedger(long seed) {
        random = new Random(seed);
    }

    static List<Object> events(long seed, int count) {
        RandomLedger ledger = new RandomLedger(seed);
        return IntStream.range(0, count).mapToObj(_ -> ledger.event()).toList();
    }

    private Object event() {
        return switch (random.nextInt(8)) {
            case 0 -> started();
            case 1, 2, 3 -> running.isEmpty() ? posted() : chunk();
            case 4 -> running.isEmpty() ? posted() : ended();
            case 5 -> standing.isEmpty() ? posted() : reversed();
            case 6 -> standing.isEmpty() ? posted() : reclassified();
            default -> posted();
        };
    }

    private ImportStarted started() {
        running.add(Integer.toString(++imports));
        return new ImportStarted(running.getLast(), "0".repeat(64), new ImportContents(1, 1, 1, List.of()), 0, 0);
    }

    private VouchersImported chunk() {
        String id = running.get(random.nextInt(running.size()));
        return new VouchersImported(id, ++chunks, someVouchers(), null, List.of());
    }

    private Object ended() {
        String id = running.remove(random.nextInt(running.size()));
        return random.nextInt(4) == 0 ? new ImportAbandoned(id) : new ImportCompleted(id);
    }

    private VouchersPosted posted() {
        List<Voucher> some = someVouchers();
        standing.addAll(some);
        return new VouchersPosted(some, List.of());
    }

    private VoucherReversed reversed() {
        Voucher original = standing.remove(random.nextInt(standing.size()));
        Voucher reversal = Vouchers.voucher(
                Integer.toString(++vouchers),
                original.period().number(),
                original.lines().stream()
                        .map(line -> posting(line.coding(), line.amount().negated()))
                        .toArray(Posting[]::new));
        return new VoucherReversed(original.key(), reversal, false);
    }

    private VoucherReclassified reclassified() {
        Voucher original = standing.remove(random.nextInt(standing.size()));
        Posting line = original.lines().getFirst();
        Coding to = CODINGS.get(random.nextInt(CODINGS.size()));
        Voucher reclassification = Vouchers.voucher(
                Integer.toString(++vouchers),
                original.period().number(),
                posting(line.coding(), line.amount().negated()),
                posting(to, line.amount()));
        return new VoucherReclassified(original.key(), reclassification, List.of(1), "Feil funksjon", false);
    }

    private List<Voucher> someVouchers() {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(_ -> voucher())
                .toList();
    }

    private Voucher voucher() {
        return Vouchers.voucher(
                Integer.toString(++vouchers),
                random.nextInt(16),
                IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(_ -> posting(
                                CODINGS.get(random.nextInt(CODINGS.size())),
                                new Money(random.nextLong(-1_000_000, 1_000_000))))
                        .toArray(Posting[]::new));
    }
}
