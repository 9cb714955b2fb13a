package no.tertial.rulebook;

import java.sql.Date;
import java.util.List;
import java.util.stream.Collectors;
import no.tertial.money.Money;
import no.tertial.regulations.AuthorityTable.Entry;
import no.tertial.regulations.Decision;
import no.tertial.regulations.RegulationsEvent;
import no.tertial.regulations.RegulationsEvent.AuthorityTableAdopted;
import no.tertial.regulations.RegulationsEvent.PhasingProfileDefined;
import no.tertial.replay.Projection;
import no.tertial.replay.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps every authority table and every definition of a phasing profile; rows are only added. */
public final class RegulationsProjection implements Projection {
    @Override
    public void apply(Recorded recorded, JdbcTemplate db) {
        if (recorded.event() instanceof RegulationsEvent event) {
            switch (event) {
                case AuthorityTableAdopted e -> adopt(e, recorded.position(), db);
                case PhasingProfileDefined e -> define(e, recorded.position(), db);
            }
        }
    }

    private static void adopt(AuthorityTableAdopted event, long position, JdbcTemplate db) {
        Date from = Date.valueOf(event.validFrom());
        Decision decision = event.decision();
        db.update("""
                insert into authority_table (valid_from, position, case_reference, decided_on, title)
                values (?, ?, ?, ?, ?)
                """, from, position, decision.caseReference(), Date.valueOf(decision.decidedOn()), decision.title());
        int ordinal = 0;
        for (Entry entry : event.entries()) {
            Money upTo = entry.upTo();
            db.update(
                    "insert into authority_entry (valid_from, ordinal, matter, body, up_to) values (?, ?, ?, ?, ?)",
                    from,
                    ordinal++,
                    entry.matter().name(),
                    entry.body().name(),
                    upTo == null ? null : upTo.ore());
        }
    }

    private static void define(PhasingProfileDefined event, long position, JdbcTemplate db) {
        Decision decision = event.decision();
        db.update(
                "insert into phasing_profile (name, position, weights, reason, case_reference) values (?, ?, ?, ?, ?)",
                event.name(),
                position,
                event.weights().stream().map(String::valueOf).collect(Collectors.joining(",")),
                event.reason(),
                decision == null ? null : decision.caseReference());
    }

    @Override
    public List<String> tables() {
        return List.of("authority_table", "authority_entry", "phasing_profile");
    }
}
