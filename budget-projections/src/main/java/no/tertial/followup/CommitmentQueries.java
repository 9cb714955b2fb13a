package no.tertial.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Scope;
import no.tertial.followup.CommitmentPage.CommitmentRow;
import no.tertial.money.Money;
import no.tertial.organisation.Reference;
import no.tertial.organisation.Selection;
import no.tertial.period.Month;
import no.tertial.replay.Moment;
import no.tertial.replay.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what has been ordered and not yet invoiced. */
public final class CommitmentQueries {
    private final Reading reading;
    private final Reference reference;

    public CommitmentQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /**
     * @throws no.tertial.organisation.OutsideScope when the area or unit is not the asker's to see
     * @throws no.tertial.organisation.UnknownFilter when there is no such area or unit
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public CommitmentPage commitments(Scope scope, CommitmentQuestion question) {
        return reading.at(question.asOf(), (db, moment) -> commitments(scope, question, db, moment));
    }

    private CommitmentPage commitments(Scope scope, CommitmentQuestion question, JdbcClient db, Moment moment) {
        Selection selection = Selection.of(
                scope,
                question.area(),
                question.unit(),
                reference.organisation(db, moment),
                question.year().month(Month.IN_A_YEAR).lastDay());
        List<CommitmentRow> found = selection.unitOf().isEmpty() ? List.of() : find(question, selection, db, moment);
        boolean more = found.size() > question.limit();
        List<CommitmentRow> rows = more ? found.subList(0, question.limit()) : found;
        return new CommitmentPage(
                question.year(),
                moment.knownAt(),
                moment.position(),
                rows,
                more ? rows.getLast().order() : null);
    }

    /** One more than was asked for, to know whether there is a next page. */
    private static List<CommitmentRow> find(
            CommitmentQuestion question, Selection selection, JdbcClient db, Moment moment) {
        return db.sql("""
                        select order_number, ansvar, account_class, account, function_code, project, expected_month,
                            ordered, remaining
                        from commitment
                        where fiscal_year = :year and order_number > :after and ansvar in (:ansvar) and remaining > 0
                            and from_position <= :position and (to_position is null or to_position > :position)
                        order by order_number fetch first :rows rows only
                        """)
                .param("year", question.year().value())
                .param("after", question.after())
                .param("ansvar", selection.unitOf().keySet())
                .param("position", moment.position())
                .param("rows", question.limit() + 1)
                .query((row, _) -> row(row, question, selection))
                .list();
    }

    private static CommitmentRow row(ResultSet row, CommitmentQuestion question, Selection selection)
            throws SQLException {
        String ansvar = row.getString(2);
        return new CommitmentRow(
                row.getString(1),
                selection.unitOf().getOrDefault(ansvar, ""),
                ansvar,
                AccountClass.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6).isEmpty() ? null : row.getString(6),
                question.year().month(row.getInt(7)),
                new Money(row.getLong(8)),
                new Money(row.getLong(9)));
    }
}
