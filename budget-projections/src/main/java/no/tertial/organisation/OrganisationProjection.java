package no.tertial.organisation;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import no.tertial.chart.OrganisationEvent;
import no.tertial.chart.OrganisationEvent.AnsvarAssigned;
import no.tertial.chart.OrganisationEvent.AnsvarSplit;
import no.tertial.chart.OrganisationEvent.ProgrammeAreaCreated;
import no.tertial.chart.OrganisationEvent.UnitClosed;
import no.tertial.chart.OrganisationEvent.UnitCreated;
import no.tertial.chart.OrganisationEvent.UnitMoved;
import no.tertial.chart.SplitPart;
import no.tertial.replay.Projection;
import no.tertial.replay.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps areas, units and responsibility centres on both clocks: a row that no longer holds is ended, never changed. */
public final class OrganisationProjection implements Projection {
    @Override
    public void apply(Recorded recorded, JdbcTemplate db) {
        if (recorded.event() instanceof OrganisationEvent event) {
            apply(event, recorded.position(), db);
            db.update("insert into organisation_change (position) values (?)", recorded.position());
        }
    }

    private static void apply(OrganisationEvent event, long position, JdbcTemplate db) {
        switch (event) {
            case ProgrammeAreaCreated e ->
                db.update(
                        "insert into organisation_area (area, name, valid_from, from_position) values (?, ?, ?, ?)",
                        e.area(),
                        e.name(),
                        Date.valueOf(e.validFrom()),
                        position);
            case UnitCreated e -> {
                db.update(
                        "insert into organisation_unit (unit, name, from_position) values (?, ?, ?)",
                        e.unit(),
                        e.name(),
                        position);
                belongTo(e.area(), e.unit(), e.validFrom(), position, db);
                e.ansvar().forEach(ansvar -> assign(ansvar, e.unit(), e.validFrom(), position, db));
            }
            case UnitMoved e -> belongTo(e.toArea(), e.unit(), e.validFrom(), position, db);
            case AnsvarAssigned e -> assign(e.ansvar(), e.unit(), e.validFrom(), position, db);
            case AnsvarSplit e -> split(e, position, db);
            case UnitClosed e -> close(e, position, db);
        }
    }

    private static void belongTo(String area, String unit, LocalDate from, long position, JdbcTemplate db) {
        db.update("""
                insert into organisation_unit_area (unit, area, valid_from, valid_until, from_position)
                select unit, area, valid_from, cast(? as date), cast(? as bigint) from organisation_unit_area
                where unit = ? and valid_until is null and to_position is null
                """, Date.valueOf(from), position, unit);
        db.update("""
                update organisation_unit_area set to_position = ?
                where unit = ? and valid_until is null and to_position is null
                """, position, unit);
        db.update(
                "insert into organisation_unit_area (unit, area, valid_from, from_position) values (?, ?, ?, ?)",
                unit,
                area,
                Date.valueOf(from),
                position);
    }

    private static void assign(String ansvar, String unit, LocalDate from, long position, JdbcTemplate db) {
        end(ansvar, from, position, db);
        db.update(
                "insert into organisation_ansvar (ansvar, unit, valid_from, from_position) values (?, ?, ?, ?)",
                ansvar,
                unit,
                Date.valueOf(from),
                position);
    }

    private static void end(String ansvar, LocalDate from, long position, JdbcTemplate db) {
        db.update("""
                insert into organisation_ansvar (ansvar, unit, valid_from, valid_until, from_position)
                select ansvar, unit, valid_from, cast(? as date), cast(? as bigint) from organisation_ansvar
                where ansvar = ? and valid_until is null and to_position is null
                """, Date.valueOf(from), position, ansvar);
        db.update("""
                update organisation_ansvar set to_position = ?
                where ansvar = ? and valid_until is null and to_position is null
                """, position, ansvar);
    }

    private static void split(AnsvarSplit event, long position, JdbcTemplate db) {
        end(event.ansvar(), event.validFrom(), position, db);
        for (int i = 0; i < event.parts().size(); i++) {
            SplitPart part = event.parts().get(i);
            if (db.queryForList("select unit from organisation_ansvar where ansvar = ?", part.ansvar())
                    .isEmpty()) {
                assign(part.ansvar(), part.unit(), event.validFrom(), position, db);
            }
            db.update(
                    """
                    insert into organisation_split (ansvar, ordinal, part, unit, weight, valid_from, from_position)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """,
                    event.ansvar(),
                    i,
                    part.ansvar(),
                    part.unit(),
                    part.weight(),
                    Date.valueOf(event.validFrom()),
                    position);
        }
    }

    private static void close(UnitClosed event, long position, JdbcTemplate db) {
        db.update("""
                insert into organisation_unit (unit, name, closed_from, from_position)
                select unit, name, cast(? as date), cast(? as bigint) from organisation_unit
                where unit = ? and to_position is null
                """, Date.valueOf(event.validFrom()), position, event.unit());
        db.update("""
                update organisation_unit set to_position = ?
                where unit = ? and to_position is null and from_position < ?
                """, position, event.unit(), position);
    }

    @Override
    public List<String> tables() {
        return List.of(
                "organisation_area",
                "organisation_unit",
                "organisation_unit_area",
                "organisation_ansvar",
                "organisation_split",
                "organisation_change");
    }
}
