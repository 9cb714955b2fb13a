package no.tertial.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tertial.journal.PeriodDecider;
import no.tertial.journal.PeriodEvent;
import no.tertial.journal.PeriodStatus;
import no.tertial.period.AccountingPeriod;
import org.springframework.jdbc.core.JdbcTemplate;

/** The status of each accounting period as a row, which a posting holds so that nobody closes the period meanwhile. */
final class PeriodRows {
    private static final String STATUS = "select status from ledger_period where ledger_year = ? and number = ?";

    private final JdbcTemplate db;

    PeriodRows(JdbcTemplate db) {
        this.db = db;
    }

    /** The statuses as they stand; a period that is left out was never spoken of and is open. */
    Map<AccountingPeriod, PeriodStatus> statuses(Set<AccountingPeriod> periods) {
        Map<AccountingPeriod, PeriodStatus> statuses = new HashMap<>();
        for (AccountingPeriod period : periods) {
            read(STATUS, period).forEach(status -> statuses.put(period, status));
        }
        return statuses;
    }

    /** The same, with the rows held until the transaction ends; to be asked for in the order of the periods. */
    Map<AccountingPeriod, PeriodStatus> held(Set<AccountingPeriod> periods) {
        Map<AccountingPeriod, PeriodStatus> statuses = new HashMap<>();
        for (AccountingPeriod period : periods) {
            ensure(period);
            read(STATUS + " for update", period).forEach(status -> statuses.put(period, status));
        }
        return statuses;
    }

    private List<PeriodStatus> read(String sql, AccountingPeriod period) {
        return db.query(
                sql,
                (row, _) -> PeriodStatus.valueOf(row.getString(1)),
                period.year().value(),
                period.number());
    }

    /** Makes the row of an open period where there is none. */
    void ensure(AccountingPeriod period) {
        db.update("""
                insert into ledger_period (ledger_year, number, status) values (?, ?, ?)
                on conflict do nothing""", period.year().value(), period.number(), PeriodStatus.OPEN.name());
    }

    /** Gives the periods the status that the events left them in. */
    void follow(List<PeriodEvent> events) {
        for (PeriodEvent event : events) {
            db.update(
                    "update ledger_period set status = ? where ledger_year = ? and number = ?",
                    PeriodDecider.statusAfter(event).name(),
                    event.period().year().value(),
                    event.period().number());
        }
    }

    /** Lets the import hold the periods open until it is {@link #release released}; the rows of the periods are held. */
    void holdFor(long importId, Set<AccountingPeriod> periods) {
        for (AccountingPeriod period : periods) {
            db.update(
                    "insert into import_period (id, ledger_year, number) values (?, ?, ?) on conflict do nothing",
                    importId,
                    period.year().value(),
                    period.number());
        }
    }

    void release(long importId) {
        db.update("delete from import_period where id = ?", importId);
    }

    /** The imports that hold the period open. */
    List<String> importsIn(AccountingPeriod period) {
        return db.query(
                "select id from import_period where ledger_year = ? and number = ? order by id",
                (row, _) -> row.getString(1),
                period.year().value(),
                period.number());
    }

    void clear() {
        db.update("delete from ledger_period");
    }
}
