package no.tertial.corrections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.chart.Scope;
import no.tertial.corrections.RestatementList.RestatedRow;
import no.tertial.corrections.RestatementList.RestatementRow;
import no.tertial.money.Money;
import no.tertial.organisation.Reference;
import no.tertial.organisation.Selection;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.replay.Moment;
import no.tertial.replay.ReadModel;
import no.tertial.replay.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers which amounts of delivered accounts were found to belong elsewhere. */
public final class RestatementQueries {
    private static final String CURRENCY = "NOK";

    private final Reading reading;
    private final Reference reference;

    public RestatementQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /**
     * @throws no.tertial.organisation.OutsideScope when the area or unit is not the asker's to see
     * @throws no.tertial.organisation.UnknownFilter when there is no such area or unit
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public RestatementList restatements(Scope scope, RestatementQuestion question) {
        return reading.at(question.asOf(), (db, moment) -> restatements(scope, question, db, moment));
    }

    private RestatementList restatements(Scope scope, RestatementQuestion question, JdbcClient db, Moment moment) {
        Selection selection = Selection.of(
                scope,
                question.area(),
                question.unit(),
                reference.organisation(db, moment),
                question.year().month(Month.IN_A_YEAR).lastDay());
        Map<Long, List<RestatedRow>> lines =
                selection.unitOf().isEmpty() ? Map.of() : lines(question.year(), selection, db, moment);
        return new RestatementList(
                question.year(),
                moment.knownAt(),
                moment.position(),
                CURRENCY,
                rows(question.year(), lines, db, moment));
    }

    /** By the position of their restatement; only lines that begin or end in the selection. */
    private static Map<Long, List<RestatedRow>> lines(
            FiscalYear year, Selection selection, JdbcClient db, Moment moment) {
        Map<Long, List<RestatedRow>> lines = new LinkedHashMap<>();
        db.sql("""
                        select l.position, l.from_ansvar, l.from_class, l.from_account, l.from_function, l.from_project,
                            l.to_ansvar, l.to_class, l.to_account, l.to_function, l.to_project, l.amount
                        from restatement r join restatement_line l on l.position = r.position
                        where r.fiscal_year = :year and r.position <= :position
                            and (l.from_ansvar in (:ansvar) or l.to_ansvar in (:ansvar))
                        order by l.position, l.ordinal
                        """)
                .param("year", year.value())
                .param("position", moment.position())
                .param("ansvar", selection.unitOf().keySet())
                .query((ResultSet row) -> {
                    lines.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                            .add(new RestatedRow(coding(row, 2), coding(row, 7), new Money(row.getLong(12))));
                });
        return lines;
    }

    private static Coding coding(ResultSet row, int first) throws SQLException {
        String project = row.getString(first + 4);
        return new Coding(
                row.getString(first),
                AccountClass.valueOf(row.getString(first + 1)),
                row.getString(first + 2),
                row.getString(first + 3),
                project.isEmpty() ? null : project);
    }

    private static List<RestatementRow> rows(
            FiscalYear year, Map<Long, List<RestatedRow>> lines, JdbcClient db, Moment moment) {
        return db
                .sql("""
                        select r.position, r.restatement, r.accounting_period, r.reason, r.case_reference, r.voucher,
                            r.cancels, c.restatement, r.actor, k.recorded_nanos
                        from restatement r join known_position k on k.position = r.position
                            left join restatement c on c.fiscal_year = r.fiscal_year and c.cancels = r.restatement
                                and c.position <= :position
                        where r.fiscal_year = :year and r.position <= :position
                        order by r.position
                        """)
                .param("year", year.value())
                .param("position", moment.position())
                .query((row, _) -> row(year, row, lines.getOrDefault(row.getLong(1), List.of())))
                .list()
                .stream()
                .filter(row -> !row.lines().isEmpty())
                .toList();
    }

    private static RestatementRow row(FiscalYear year, ResultSet row, List<RestatedRow> lines) throws SQLException {
        return new RestatementRow(
                row.getString(2),
                year.period(row.getInt(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                ReadModel.instant(row.getLong(10)),
                lines);
    }
}
