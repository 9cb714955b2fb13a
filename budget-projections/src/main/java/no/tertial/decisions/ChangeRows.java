package no.tertial.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import no.tertial.budget.AppropriationChange;
import no.tertial.budget.BudgetLine;
import no.tertial.budget.Frame;
import no.tertial.budget.FrameChange;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.budget.Recurrence;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.money.Precision;
import no.tertial.regulations.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what the event at one position states: lines, what they do to frames, and documents. */
record ChangeRows(long position, JdbcTemplate db) {
    private static final int BATCH = 1_000;

    void of(AppropriationChange change) {
        addLines(change.allLines(), change.lines().size());
        addFrames(change.frameChanges());
    }

    void of(List<BudgetLine> lines, List<FrameChange> frames) {
        addLines(lines, lines.size());
        addFrames(frames);
    }

    void ofBudget(List<Frame> frames, List<BudgetLine> lines) {
        addLines(lines, lines.size());
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            addFrame(i, frame.area(), frame.accountClass(), frame.project(), frame.net(), frame.fte());
        }
    }

    void attach(List<Attachment> attachments) {
        for (int i = 0; i < attachments.size(); i++) {
            db.update(
                    "insert into decision_attachment (position, ordinal, name, sha256) values (?, ?, ?, ?)",
                    position,
                    i,
                    attachments.get(i).name(),
                    attachments.get(i).sha256());
        }
    }

    /** @param financingFrom the first line that tells where the money comes from */
    private void addLines(List<BudgetLine> lines, int financingFrom) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(row(i, i >= financingFrom, lines.get(i)));
        }
        for (int done = 0; done < rows.size(); done += BATCH) {
            db.batchUpdate("""
                    insert into decision_line (position, ordinal, financing, ansvar, account_class, account,
                        function_code, project, amount, months, fte, recurrence, stated_precision)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, rows.subList(done, Math.min(rows.size(), done + BATCH)));
        }
    }

    private @Nullable Object[] row(int ordinal, boolean financing, BudgetLine line) {
        Coding coding = line.coding();
        Recurrence recurrence = line.recurrence();
        Precision precision = line.precision();
        return new @Nullable Object[] {
            position,
            ordinal,
            financing,
            coding.ansvar(),
            coding.accountClass().name(),
            coding.account(),
            coding.function(),
            Objects.requireNonNullElse(coding.project(), ""),
            line.amount().ore(),
            line.months().months().stream()
                    .map(month -> Long.toString(month.ore()))
                    .collect(Collectors.joining(",")),
            line.fte().hundredths(),
            recurrence == null ? null : recurrence.name(),
            precision == null ? null : precision.name()
        };
    }

    private void addFrames(List<FrameChange> frames) {
        for (int i = 0; i < frames.size(); i++) {
            FrameChange frame = frames.get(i);
            addFrame(i, frame.area(), frame.accountClass(), frame.project(), frame.net(), frame.fte());
        }
    }

    private void addFrame(
            int ordinal,
            String area,
            AccountClass accountClass,
            @Nullable String project,
            Money net,
            @Nullable FullTimeEquivalents fte) {
        db.update(
                """
                insert into decision_frame (position, ordinal, area, account_class, project, net, fte)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                position,
                ordinal,
                area,
                accountClass.name(),
                Objects.requireNonNullElse(project, ""),
                net.ore(),
                fte == null ? 0 : fte.hundredths());
    }
}
