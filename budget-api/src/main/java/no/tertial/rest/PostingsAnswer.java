package no.tertial.rest;

import java.time.Instant;
import java.util.List;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.postings.PostingLine;
import no.tertial.postings.PostingPage;
import no.tertial.postings.PostingPage.Mark;
import no.tertial.postings.PostingQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Voucher lines in the order in which they were posted.
 *
 * @param from the first period that counts
 * @param through the last one
 * @param total what all lines sum to, on this page or not
 * @param importsInProgress imports that had begun and not ended; none of their lines is here
 * @param next the cursor of the next page, which is read at the same position; null after the last
 */
record PostingsAnswer(
        FiscalYear year,
        AccountingPeriod from,
        AccountingPeriod through,
        @Nullable Instant knownAt,
        long position,
        String currency,
        Money total,
        List<PostingLine> postings,
        List<String> importsInProgress,
        @Nullable String next) {
    static PostingsAnswer of(PostingQuestion question, PostingPage page) {
        Mark next = page.next();
        return new PostingsAnswer(
                question.year(),
                question.from(),
                question.through(),
                page.knownAt(),
                page.position(),
                "NOK",
                page.total(),
                page.postings(),
                page.importsInProgress(),
                next == null ? null : new PostingCursor(page.position(), next).encoded());
    }
}
