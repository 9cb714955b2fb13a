package no.tertial.imports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.tertial.chart.Coding;
import no.tertial.exchange.LedgerRow.Line;
import no.tertial.exchange.UnreadableFile;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;

/** A trial balance: what lines sum to for each period, responsibility centre and account. Øre, expenditure positive. */
final class FileBalance {
    /** A hundred times what Norway's largest municipality turns over; sums beyond it are no ledger's. */
    private static final long LARGEST_TURNOVER_ORE = 1_000_000_000_000_000L;

    private final Map<FiscalYear, Map<Place, Year>> years = new TreeMap<>();
    private long turnover;

    /** What is summed by within a period. */
    record Place(String ansvar, String account) {
        static final Comparator<Place> ORDER =
                Comparator.comparing(Place::ansvar).thenComparing(Place::account);

        private static final int SPREAD = 0x9E3779B1;

        /** As that of a coding: short codes would meet in few hashes otherwise. */
        @Override
        public int hashCode() {
            return (ansvar.hashCode() * SPREAD + account.hashCode()) * SPREAD;
        }
    }

    /** The sums of a place by period, all in one, for there are many places. */
    private static final class Year {
        private final long[] sums = new long[AccountingPeriod.LAST + 1];
        private int periods;

        void add(int period, long ore) {
            sums[period] = Math.addExact(sums[period], ore);
            periods |= 1 << period;
        }

        boolean has(int period) {
            return (periods >> period & 1) == 1;
        }
    }

    void add(Line line) {
        long ore = line.posting().amount().ore();
        turnover += Math.abs(ore);
        if (turnover > LARGEST_TURNOVER_ORE) {
            throw new UnreadableFile(line.number(), "turnover-too-large", Map.of());
        }
        Coding coding = line.posting().coding();
        add(line.period(), new Place(coding.ansvar(), coding.account()), ore);
    }

    void add(AccountingPeriod period, Place place, long ore) {
        years.computeIfAbsent(period.year(), _ -> new HashMap<>())
                .computeIfAbsent(place, _ -> new Year())
                .add(period.number(), ore);
    }

    Set<FiscalYear> years() {
        return years.keySet();
    }

    /** The sums of a period, in the order of places. */
    SortedMap<Place, Long> of(AccountingPeriod period) {
        SortedMap<Place, Long> sums = new TreeMap<>(Place.ORDER);
        int number = period.number();
        years.getOrDefault(period.year(), Map.of()).forEach((place, year) -> {
            if (year.has(number)) {
                sums.put(place, year.sums[number]);
            }
        });
        return sums;
    }

    void write(Path path) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)))) {
            for (FiscalYear year : years.keySet()) {
                for (int period = 0; period <= AccountingPeriod.LAST; period++) {
                    write(year.period(period), out);
                }
            }
        }
    }

    private void write(AccountingPeriod period, DataOutputStream out) throws IOException {
        for (Map.Entry<Place, Long> sum : of(period).entrySet()) {
            out.writeInt(period.year().value());
            out.writeByte(period.number());
            out.writeUTF(sum.getKey().ansvar());
            out.writeUTF(sum.getKey().account());
            out.writeLong(sum.getValue());
        }
    }

    static FileBalance read(Path path) throws IOException {
        FileBalance balance = new FileBalance();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            while (true) {
                in.mark(1);
                if (in.read() < 0) {
                    return balance;
                }
                in.reset();
                AccountingPeriod period = new FiscalYear(in.readInt()).period(in.readByte());
                balance.add(period, new Place(in.readUTF(), in.readUTF()), in.readLong());
            }
        }
    }
}
