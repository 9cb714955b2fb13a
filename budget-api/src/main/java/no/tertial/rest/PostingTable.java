package no.tertial.rest;

import java.util.Arrays;
import java.util.List;
import no.tertial.journal.VoucherKey;
import no.tertial.postings.PostingKind;
import no.tertial.postings.PostingLine;
import no.tertial.rest.problem.Language;
import no.tertial.rest.problem.Sentences;
import org.jspecify.annotations.Nullable;

/** Voucher lines as rows of a table. The first columns are those of a ledger file, so that an import can read it. */
record PostingTable(Sentences sentences, Language language) {
    private static final List<String> COLUMNS = List.of(
            "client",
            "ledger-year",
            "series",
            "number",
            "date",
            "period",
            "class",
            "ansvar",
            "account",
            "function",
            "project",
            "amount",
            "text",
            "line",
            "unit",
            "kind",
            "corrects",
            "reversed-by",
            "reclassified-by",
            "after-cut-off",
            "import",
            "position");

    List<String> header() {
        return COLUMNS.stream()
                .map(column -> sentences.column(column, language))
                .toList();
    }

    List<@Nullable Object> row(PostingLine line) {
        return Arrays.asList(
                line.voucher().client(),
                line.voucher().year().value(),
                line.voucher().series(),
                line.voucher().number(),
                line.date(),
                line.period(),
                sentences.word(line.accountClass(), language),
                line.ansvar(),
                line.account(),
                line.function(),
                line.project(),
                line.amount(),
                line.text(),
                line.line(),
                line.unit(),
                line.kind() == PostingKind.POSTING ? null : sentences.word(line.kind(), language),
                line.corrects(),
                line.reversedBy(),
                joined(line.reclassifiedBy()),
                line.afterCutOff() ? sentences.column("yes", language) : null,
                line.importId(),
                line.position());
    }

    private static @Nullable String joined(List<VoucherKey> vouchers) {
        return vouchers.isEmpty()
                ? null
                : String.join(" ", vouchers.stream().map(VoucherKey::toString).toList());
    }
}
