package no.tertial.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.grants.GrantKind;
import no.tertial.grants.GrantShare;
import no.tertial.grants.GrantTerms;
import no.tertial.grants.Spending;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.replay.Moment;
import no.tertial.replay.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads grants as they were known at a moment, within a question's transaction. */
public record KnownGrants(JdbcClient db, Moment moment) {
    private static final String IN_YEAR = " and g.from_year <= :year and g.to_year >= :year";

    /** The grants whose period touches the year, ordered by id. */
    public List<KnownGrant> in(FiscalYear year) {
        return find(IN_YEAR, Map.of("year", year.value()));
    }

    /** The grant of that id in a list of one; an empty list where it was not known. */
    public List<KnownGrant> withId(String id) {
        return find(" and g.grant_id = :id", Map.of("id", id));
    }

    /** All grants that have had a fund, ordered by id. */
    public List<KnownGrant> withFund() {
        return find(
                " and exists (select 1 from fund_movement m where m.grant_id = g.grant_id"
                        + " and m.position <= :position)",
                Map.of());
    }

    private List<KnownGrant> find(String which, Map<String, ?> parameters) {
        Map<String, List<GrantShare>> shares = new HashMap<>();
        select("""
                select s.grant_id, s.ansvar, s.account_class, s.account, s.function_code, s.project, s.weight
                from grant_share s join given_grant g on g.grant_id = s.grant_id where g.position <= :position
                """ + which + " order by s.grant_id, s.ordinal", parameters).query((ResultSet row) -> {
            shares.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                    .add(new GrantShare(coding(row, 2), row.getLong(7)));
        });
        Map<String, Map<FiscalYear, Map<String, Money>>> given = given(which, parameters);
        return select("""
                        select g.grant_id, g.name, g.giver, g.kind, g.purpose, g.reference, g.from_year, g.from_month,
                            g.to_year, g.to_month, g.recipients, g.functions, g.project
                        from given_grant g where g.position <= :position
                        """ + which + " order by g.grant_id", parameters)
                .query((row, _) -> {
                    String id = row.getString(1);
                    return new KnownGrant(
                            id, terms(row, shares.getOrDefault(id, List.of())), given.getOrDefault(id, Map.of()));
                })
                .list();
    }

    private Map<String, Map<FiscalYear, Map<String, Money>>> given(String which, Map<String, ?> parameters) {
        Map<String, Map<FiscalYear, Map<String, Money>>> given = new HashMap<>();
        select("""
                select e.grant_id, e.fiscal_year, e.ansvar, sum(e.amount)
                from grant_expectation e join given_grant g on g.grant_id = e.grant_id where e.position <= :position
                """ + which + " group by e.grant_id, e.fiscal_year, e.ansvar", parameters)
                .query((ResultSet row) -> {
                    given.computeIfAbsent(row.getString(1), _ -> new TreeMap<>())
                            .computeIfAbsent(new FiscalYear(row.getInt(2)), _ -> new TreeMap<>())
                            .put(row.getString(3), new Money(row.getLong(4)));
                });
        return given;
    }

    private static GrantTerms terms(ResultSet row, List<GrantShare> shares) throws SQLException {
        String functions = row.getString(12);
        return new GrantTerms(
                row.getString(2),
                row.getString(3),
                GrantKind.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                new FiscalYear(row.getInt(7)).month(row.getInt(8)),
                new FiscalYear(row.getInt(9)).month(row.getInt(10)),
                shares,
                row.getObject(11, Integer.class),
                new Spending(
                        functions.isEmpty() ? List.of() : List.of(functions.split(",", -1)),
                        orNull(row.getString(13))));
    }

    /** Every movement of funds up to and including the year, in the order in which they were recorded. */
    public List<FundMovement> movementsThrough(FiscalYear year) {
        return select("""
                        select grant_id, fiscal_year, ansvar, account_class, account, function_code, project, amount
                        from fund_movement where position <= :position and fiscal_year <= :year order by position
                        """, Map.of("year", year.value()))
                .query((row, _) -> new FundMovement(
                        row.getString(1), new FiscalYear(row.getInt(2)), coding(row, 3), new Money(row.getLong(8))))
                .list();
    }

    /** What the giver has said, oldest first. */
    public List<GrantNews> newsOf(String id) {
        return select("""
                        select n.fiscal_year, n.learned_on, n.reference, n.reason, n.position, k.recorded_nanos
                        from grant_news n join known_position k on k.position = n.position
                        where n.position <= :position and n.grant_id = :id order by n.position, n.fiscal_year
                        """, Map.of("id", id))
                .query((row, _) -> new GrantNews(
                        new FiscalYear(row.getInt(1)),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        ReadModel.instant(row.getLong(6))))
                .list();
    }

    /** By how much what was said at the position moved the year, by the responsibility centre of the share. */
    public Map<String, Money> movedAt(String id, FiscalYear year, long position) {
        Map<String, Money> moved = new TreeMap<>();
        db.sql("""
                        select ansvar, amount from grant_expectation
                        where grant_id = :id and fiscal_year = :year and position = :position
                        """)
                .params(Map.of("id", id, "year", year.value(), "position", position))
                .query((ResultSet row) -> {
                    moved.put(row.getString(1), new Money(row.getLong(2)));
                });
        return moved;
    }

    private JdbcClient.StatementSpec select(String sql, Map<String, ?> parameters) {
        return db.sql(sql).param("position", moment.position()).params(parameters);
    }

    private static Coding coding(ResultSet row, int first) throws SQLException {
        return new Coding(
                row.getString(first),
                AccountClass.valueOf(row.getString(first + 1)),
                row.getString(first + 2),
                row.getString(first + 3),
                orNull(row.getString(first + 4)));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
