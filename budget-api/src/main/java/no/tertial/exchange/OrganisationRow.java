package no.tertial.exchange;

import java.time.LocalDate;
import java.util.List;

/** A responsibility centre, the unit that owns it from a day on, and the area that the unit belongs to then. */
public record OrganisationRow(
        long number, String area, String areaName, String unit, String unitName, String ansvar, LocalDate validFrom)
        implements NumberedRow {
    private static final Field AREA = Field.of("area", "område", "programområde", "sektor");
    private static final Field AREA_NAME = Field.of("areaName", "områdenavn", "programområdenavn", "sektornavn");
    private static final Field UNIT = Field.of("unit", "enhet", "virksomhet");
    private static final Field UNIT_NAME = Field.of("unitName", "enhetsnavn", "virksomhetsnavn");
    private static final Field VALID_FROM = Field.of("validFrom", "gyldig fra", "fra dato", "fra", "valid from");
    private static final int LONGEST_NAME = 200;

    static final TableForm FORM = new TableForm(
            List.of(AREA, AREA_NAME, UNIT, UNIT_NAME, LedgerFields.ANSVAR, VALID_FROM),
            List.of(
                    List.of(AREA),
                    List.of(AREA_NAME),
                    List.of(UNIT),
                    List.of(UNIT_NAME),
                    List.of(LedgerFields.ANSVAR),
                    List.of(VALID_FROM)),
            List.of());

    static Cell.Whole<OrganisationRow> in(Cells cells) {
        Cell<String> area = cells.requiredName(AREA);
        Cell<String> areaName = cells.requiredProse(AREA_NAME, LONGEST_NAME);
        Cell<String> unit = cells.requiredName(UNIT);
        Cell<String> unitName = cells.requiredProse(UNIT_NAME, LONGEST_NAME);
        Cell<String> ansvar = cells.code(LedgerFields.ANSVAR);
        Cell<LocalDate> validFrom = cells.date(VALID_FROM);
        return row -> new OrganisationRow(
                row.number(),
                area.of(row),
                areaName.of(row),
                unit.of(row),
                unitName.of(row),
                ansvar.of(row),
                validFrom.of(row));
    }
}
