package no.tertial.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.command.FreeText;
import no.tertial.demo.VoucherKind.Part;
import no.tertial.journal.JournalCommand.PostVouchers;
import no.tertial.journal.Posting;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;

/** One year of the ledger: the data file's monthly amounts cut into vouchers, a batch a month. */
final class LedgerExtract {
    private static final String CLIENT = "DK";
    private static final int FIRST_MONTH_COLUMN = 4;

    private final FiscalYear year;
    private final Map<VoucherKind, Integer> lastNumbers = new EnumMap<>(VoucherKind.class);

    LedgerExtract(FiscalYear year) {
        this.year = year;
    }

    /** January to the given month. */
    List<Step> steps(int months) {
        return IntStream.rangeClosed(1, months)
                .mapToObj(number -> posted(year.month(number)))
                .toList();
    }

    private Step posted(Month month) {
        List<FreeText> texts = new ArrayList<>();
        List<Voucher> vouchers = new ArrayList<>();
        grouped(month)
                .forEach((ansvar, kinds) -> kinds.forEach((kind, postings) -> {
                    for (int part = 0; part < kind.parts.size(); part++) {
                        vouchers.add(voucher(month, ansvar, kind, part, postings, texts));
                    }
                }));
        String name = "ledger-" + month;
        String batch =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return new Step(name, Accounts.FINANCE, new PostVouchers(batch, List.copyOf(vouchers)), batch, texts);
    }

    /** The month's amounts by responsibility centre and kind of voucher. */
    private Map<String, Map<VoucherKind, List<Posting>>> grouped(Month month) {
        Map<String, Map<VoucherKind, List<Posting>>> grouped = new TreeMap<>();
        for (List<String> row : DataFile.rows("ledger.csv")) {
            Money amount = Money.parse(row.get(FIRST_MONTH_COLUMN + month.number() - 1));
            if (row.getFirst().equals(year.toString()) && !amount.isZero()) {
                Coding coding = new Coding(row.get(1), AccountClass.OPERATING, row.get(2), row.get(3), null);
                grouped.computeIfAbsent(coding.ansvar(), _ -> new EnumMap<>(VoucherKind.class))
                        .computeIfAbsent(VoucherKind.ofAccount(coding.account()), _ -> new ArrayList<>())
                        .add(new Posting(coding, amount));
            }
        }
        return grouped;
    }

    private Voucher voucher(
            Month month, String ansvar, VoucherKind kind, int part, List<Posting> whole, List<FreeText> texts) {
        List<Posting> lines = whole.stream()
                .map(posting -> new Posting(posting.coding(), shareOf(posting.amount(), kind, part)))
                .toList();
        VoucherKey key = new VoucherKey(CLIENT, year, kind.series, nextNumber(kind));
        FreeText text =
                FreeText.of(key.toString(), "Illustrativ: %s, ansvar %s, %s".formatted(kind.text, ansvar, month));
        texts.add(text);
        return new Voucher(
                key,
                month.firstDay().withDayOfMonth(kind.parts.get(part).day()),
                year.period(month.number()),
                Money.sum(lines.stream().map(Posting::amount).toList()),
                text.hash(),
                lines);
    }

    private static Money shareOf(Money amount, VoucherKind kind, int part) {
        return amount.splitByWeights(kind.parts.stream().map(Part::weight).toList())
                .get(part);
    }

    private String nextNumber(VoucherKind kind) {
        return Integer.toString(100_000 + lastNumbers.merge(kind, 1, Integer::sum));
    }
}
