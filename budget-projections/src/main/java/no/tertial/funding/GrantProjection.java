package no.tertial.funding;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import no.tertial.chart.Coding;
import no.tertial.grants.ExpectedIncome;
import no.tertial.grants.GrantEvent;
import no.tertial.grants.GrantEvent.ExpectedYear;
import no.tertial.grants.GrantEvent.FundUsed;
import no.tertial.grants.GrantEvent.GrantChanged;
import no.tertial.grants.GrantEvent.GrantRegistered;
import no.tertial.grants.GrantEvent.UnspentSetAside;
import no.tertial.grants.GrantShare;
import no.tertial.grants.GrantTerms;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.replay.Projection;
import no.tertial.replay.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps grants, everything that their givers said, and the movements of restricted funds. Nothing is ever changed. */
public final class GrantProjection implements Projection {
    @Override
    public void apply(Recorded recorded, JdbcTemplate db) {
        if (recorded.event() instanceof GrantEvent event) {
            long position = recorded.position();
            switch (event) {
                case GrantRegistered e -> register(e, position, db);
                case GrantChanged e -> {
                    addNews(e.grant(), e.year(), position, e.learnedOn(), e.reference(), e.reason(), db);
                    addExpected(e.grant(), e.year(), e.changes(), position, db);
                }
                case UnspentSetAside e -> addMovement(e.grant(), e.period(), e.coding(), e.amount(), position, db);
                case FundUsed e ->
                    addMovement(e.grant(), e.period(), e.coding(), e.amount().negated(), position, db);
            }
        }
    }

    private static void register(GrantRegistered event, long position, JdbcTemplate db) {
        GrantTerms terms = event.terms();
        db.update(
                """
                insert into given_grant (grant_id, name, giver, kind, purpose, reference, from_year, from_month, to_year,
                    to_month, recipients, functions, project, position)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                event.grant(),
                terms.name(),
                terms.giver(),
                terms.kind().name(),
                terms.purpose(),
                terms.reference(),
                terms.from().year().value(),
                terms.from().number(),
                terms.to().year().value(),
                terms.to().number(),
                terms.recipients(),
                String.join(",", terms.spending().functions()),
                orEmpty(terms.spending().project()),
                position);
        int ordinal = 0;
        for (GrantShare share : terms.shares()) {
            addShare(event.grant(), ordinal++, share, db);
        }
        for (ExpectedYear expected : event.expected()) {
            addNews(event.grant(), expected.year(), position, null, terms.reference(), null, db);
            addExpected(event.grant(), expected.year(), expected.lines(), position, db);
        }
    }

    private static void addShare(String grant, int ordinal, GrantShare share, JdbcTemplate db) {
        Coding line = share.coding();
        db.update(
                """
                insert into grant_share
                    (grant_id, ordinal, ansvar, account_class, account, function_code, project, weight)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                grant,
                ordinal,
                line.ansvar(),
                line.accountClass().name(),
                line.account(),
                line.function(),
                orEmpty(line.project()),
                share.weight());
    }

    private static void addNews(
            String grant,
            FiscalYear year,
            long position,
            @Nullable LocalDate learnedOn,
            String reference,
            @Nullable String reason,
            JdbcTemplate db) {
        db.update(
                """
                insert into grant_news (grant_id, fiscal_year, position, learned_on, reference, reason)
                values (?, ?, ?, ?, ?, ?)
                """,
                grant,
                year.value(),
                position,
                learnedOn == null ? null : Date.valueOf(learnedOn),
                reference,
                reason);
    }

    private static void addExpected(
            String grant, FiscalYear year, List<ExpectedIncome> lines, long position, JdbcTemplate db) {
        for (ExpectedIncome line : lines) {
            db.update(
                    """
                    insert into grant_expectation (grant_id, fiscal_year, ansvar, position, amount)
                    values (?, ?, ?, ?, ?)
                    """,
                    grant,
                    year.value(),
                    line.coding().ansvar(),
                    position,
                    line.months().total().negated().ore());
        }
    }

    private static void addMovement(
            String grant, AccountingPeriod period, Coding line, Money amount, long position, JdbcTemplate db) {
        db.update(
                """
                insert into fund_movement (grant_id, fiscal_year, accounting_period, ansvar, account_class, account,
                    function_code, project, position, amount)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                grant,
                period.year().value(),
                period.number(),
                line.ansvar(),
                line.accountClass().name(),
                line.account(),
                line.function(),
                orEmpty(line.project()),
                position,
                amount.ore());
    }

    private static String orEmpty(@Nullable String project) {
        return project == null ? "" : project;
    }

    @Override
    public List<String> tables() {
        return List.of("given_grant", "grant_share", "grant_news", "grant_expectation", "fund_movement");
    }
}
