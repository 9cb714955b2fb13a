package no.tertial.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tertial.chart.ReferenceData;
import no.tertial.command.ChunkTexts;
import no.tertial.command.Commands;
import no.tertial.command.IdempotencyKey;
import no.tertial.command.ImportClaims;
import no.tertial.command.ImportClaims.Placed;
import no.tertial.command.Receipt;
import no.tertial.journal.ImportCommand;
import no.tertial.journal.ImportCommand.AbandonImport;
import no.tertial.journal.ImportCommand.Chunk;
import no.tertial.journal.ImportCommand.CompleteImport;
import no.tertial.journal.ImportCommand.PostChunks;
import no.tertial.journal.ImportCommand.StartImport;
import no.tertial.journal.ImportContents;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;

/** Sends the commands of one import, and keeps the texts of its chunks before each. */
final class LedgerPosting {
    private static final int CHUNKS_IN_A_COMMAND = 4;
    private static final int VOUCHERS_CLAIMED_AT_ONCE = 2_000;

    private final ImportRun run;
    private final Commands commands;
    private final ImportClaims ledger;
    private final ChunkTexts texts;
    private final ReferenceData reference;
    private final Tally tally;

    LedgerPosting(
            ImportRun run,
            Commands commands,
            ImportClaims ledger,
            ChunkTexts texts,
            ReferenceData reference,
            Tally tally) {
        this.run = run;
        this.commands = commands;
        this.ledger = ledger;
        this.texts = texts;
        this.reference = reference;
        this.tally = tally;
    }

    /** What was claimed, and whether every number was free. */
    record Claimed(ImportContents contents, boolean complete) {}

    /** Claims the numbers of all vouchers; where one is not free, nothing is claimed any more. */
    Claimed claim(Path vouchers) throws IOException {
        ImportContents contents = ImportContents.NONE;
        List<Placed> waiting = new ArrayList<>();
        boolean free = true;
        try (ChunkReader chunks = new ChunkReader(vouchers)) {
            List<VoucherDraft> chunk = chunks.next();
            while (free && !chunk.isEmpty()) {
                List<Voucher> whole = chunk.stream().map(VoucherDraft::voucher).toList();
                contents = contents.withChunk(whole);
                for (Voucher voucher : whole) {
                    waiting.add(new Placed(voucher, contents.chunks()));
                }
                chunk = chunks.next();
                if (waiting.size() >= VOUCHERS_CLAIMED_AT_ONCE || chunk.isEmpty()) {
                    free = ledger.claim(run.id(), waiting);
                    waiting.clear();
                    tally.tick();
                }
            }
        }
        if (!free) {
            ledger.release(run.id());
        }
        return new Claimed(contents, free);
    }

    void start(ImportContents contents) {
        send(
                "start",
                new StartImport(
                        run.id(),
                        run.fileHash(),
                        contents,
                        Math.toIntExact(tally.known()),
                        Math.toIntExact(tally.leftOut())));
    }

    /** Posts the chunks after the first ones, which are posted already. */
    void post(Path vouchers, int posted) throws IOException {
        long lines = 0;
        try (ChunkReader chunks = new ChunkReader(vouchers)) {
            for (int i = 0; i < posted; i++) {
                lines += lines(chunks.next());
            }
            int next = posted + 1;
            List<Chunk> batch = new ArrayList<>();
            for (List<VoucherDraft> chunk = chunks.next(); !chunk.isEmpty(); chunk = chunks.next()) {
                lines += lines(chunk);
                batch.add(chunk(chunk, next + batch.size()));
                if (batch.size() == CHUNKS_IN_A_COMMAND) {
                    next = post(next, batch);
                    tally.posted(lines);
                    tally.tick();
                }
            }
            if (!batch.isEmpty()) {
                post(next, batch);
            }
            tally.posted(lines);
        }
    }

    private static long lines(List<VoucherDraft> chunk) {
        return chunk.stream().mapToLong(voucher -> voucher.lines().size()).sum();
    }

    private int post(int first, List<Chunk> batch) {
        send("chunk-" + first, new PostChunks(run.id(), first, batch));
        int next = first + batch.size();
        batch.clear();
        return next;
    }

    private Chunk chunk(List<VoucherDraft> drafts, int number) {
        List<Voucher> vouchers = new ArrayList<>(drafts.size());
        Map<VoucherKey, String> kept = new LinkedHashMap<>();
        for (VoucherDraft draft : drafts) {
            Voucher voucher = draft.voucher();
            vouchers.add(voucher);
            String text = draft.text();
            if (text != null && !voucher.isSensitive(reference)) {
                kept.put(voucher.key(), text);
            }
        }
        String hash = kept.isEmpty() ? null : texts.keep(ImportClaims.streamOf(run.id()), number, kept);
        return new Chunk(vouchers, hash);
    }

    /** The import takes effect; answers the position from which on it counts. */
    long complete() {
        return send("completion", new CompleteImport(run.id())).position();
    }

    /** The import never takes effect. */
    void abandon() {
        send("abandonment", new AbandonImport(run.id()));
        dropTexts();
    }

    /** They belong to vouchers that never count. */
    void dropTexts() {
        texts.drop(ImportClaims.streamOf(run.id()));
    }

    private Receipt send(String step, ImportCommand command) {
        return commands.send(
                command, run.id(), run.caller(), new IdempotencyKey("import-" + run.id() + "-" + step, run.fileHash()));
    }
}
