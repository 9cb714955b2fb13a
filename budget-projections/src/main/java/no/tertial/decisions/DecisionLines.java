package no.tertial.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.tertial.budget.Extent;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.period.MonthlyAmounts;
import no.tertial.replay.Moment;
import no.tertial.replay.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what decisions changed, as known at a moment, within a question's transaction. */
public record DecisionLines(JdbcClient db, Moment moment) {
    /**
     * What changed the year's budget since it was adopted.
     *
     * @param caseReference null, as the title, where the budget followed the organisation
     * @param grant the grant that it follows; null for most
     * @param month 1 to 12, from which on it has effect
     */
    public record Change(
            long position,
            String id,
            DecisionKind kind,
            @Nullable String caseReference,
            @Nullable String title,
            @Nullable String grant,
            int month,
            List<Line> lines) {}

    /** A line with its months; expenditure positive. */
    public record Line(Coding coding, MonthlyAmounts months, FullTimeEquivalents fte) {}

    /** A whole budget: one on its way to the council, or the adopted one. */
    public record WholeBudget(
            String name,
            long position,
            boolean adopted,
            Extent extent,
            String caseReference,
            String title,
            String by,
            Instant at) {}

    /** The changes that count, in the order in which they came to count, with their lines of the class. */
    public List<Change> changes(FiscalYear year, AccountClass accountClass) {
        List<Change> changes = new ArrayList<>();
        db.sql("""
                        select d.from_position, d.id, d.kind, d.case_reference, d.title, d.grant_id, d.effective_from,
                            l.ansvar, l.account, l.function_code, l.project, l.months, l.fte
                        from decision d join decision_line l on l.position = d.change_position
                        where d.fiscal_year = :year and d.from_position <= :position and d.status = 'ADOPTED'
                            and d.kind <> 'ADOPTION' and l.account_class = :accountClass
                        order by d.from_position, l.ordinal
                        """)
                .param("year", year.value())
                .param("position", moment.position())
                .param("accountClass", accountClass.name())
                .query((ResultSet row) -> {
                    long position = row.getLong(1);
                    if (changes.isEmpty() || changes.getLast().position() != position) {
                        changes.add(change(row, position));
                    }
                    changes.getLast().lines().add(line(row, accountClass, 8));
                });
        return changes;
    }

    private static Change change(ResultSet row, long position) throws SQLException {
        return new Change(
                position,
                row.getString(2),
                DecisionKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getDate(7).toLocalDate().getMonthValue(),
                new ArrayList<>());
    }

    /** The lines that the event at the position stated, of the class. */
    public List<Line> linesOf(long position, AccountClass accountClass) {
        return db.sql("""
                        select ansvar, account, function_code, project, months, fte from decision_line
                        where position = :position and account_class = :accountClass order by ordinal
                        """)
                .param("position", position)
                .param("accountClass", accountClass.name())
                .query((row, _) -> line(row, accountClass, 1))
                .list();
    }

    private static Line line(ResultSet row, AccountClass accountClass, int first) throws SQLException {
        Coding coding = new Coding(
                row.getString(first),
                accountClass,
                row.getString(first + 1),
                row.getString(first + 2),
                projectOf(row.getString(first + 3)));
        return new Line(coding, months(row.getString(first + 4)), new FullTimeEquivalents(row.getLong(first + 5)));
    }

    static @Nullable String projectOf(String stored) {
        return stored.isEmpty() ? null : stored;
    }

    static MonthlyAmounts months(String stored) {
        return new MonthlyAmounts(Stream.of(stored.split(",", -1))
                .map(month -> new Money(Long.parseLong(month)))
                .toList());
    }

    /** The year's budgets in the order in which they were put down; the adopted one comes last. */
    public List<WholeBudget> budgets(FiscalYear year) {
        String prefix = DecisionProjection.wholeBudgetId(year, "");
        return db.sql("""
                        select d.id, d.from_position, d.kind, d.extent, d.case_reference, d.title,
                            coalesce(d.settled_by, d.submitted_by), k.recorded_nanos
                        from decision d join known_position k on k.position = d.from_position
                        where d.fiscal_year = :year and d.from_position <= :position and d.extent is not null
                        order by d.from_position
                        """)
                .param("year", year.value())
                .param("position", moment.position())
                .query((row, _) -> new WholeBudget(
                        row.getString(1).substring(prefix.length()),
                        row.getLong(2),
                        row.getString(3).equals(DecisionKind.ADOPTION.name()),
                        Extent.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        ReadModel.instant(row.getLong(8))))
                .list();
    }

    /** The adopted budget; empty before the council has adopted one. */
    public Optional<WholeBudget> adopted(FiscalYear year) {
        return budgets(year).stream().filter(WholeBudget::adopted).findFirst();
    }
}
