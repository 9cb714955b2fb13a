package no.tertial.exchange;

import java.time.LocalDate;
import java.util.List;
import no.tertial.budget.Extent;
import no.tertial.period.FiscalYear;
import no.tertial.regulations.DecidingBody;
import no.tertial.regulations.Decision;

/**
 * What a budget says of itself, the same on every row; most often it is given as defaults.
 *
 * @param version what it is called
 */
public record BudgetHead(FiscalYear year, Decision decision, String version, Extent extent, Status status) {
    static final Field YEAR = Field.of("year", "år", "budsjettår");
    static final Field CASE = Field.of("caseReference", "saksnummer", "sak", "saksnr");
    static final Field BODY = Field.of("body", "organ", "vedtaksorgan");
    static final Field DECIDED_ON = Field.of("decidedOn", "vedtaksdato", "vedtatt");
    static final Field TITLE = Field.of("title", "tittel");
    static final Field VERSION = Field.of("version", "versjon");
    static final Field EXTENT = Field.of("extent", "omfang");
    static final Field STATUS = Field.of("status", "status");
    static final List<Field> FIELDS = List.of(YEAR, CASE, BODY, DECIDED_ON, TITLE, VERSION, EXTENT, STATUS);

    private static final int LONGEST_CASE = 40;
    private static final int LONGEST_TITLE = 500;
    private static final String ADOPTED = "adopted";

    /** Whether the council has adopted it, or it is on its way there. */
    public enum Status {
        ADOPTED,
        PROPOSED
    }

    /** How it is read from a row. */
    static Cell.Whole<BudgetHead> in(Cells cells) {
        Cell<FiscalYear> year = cells.requiredYear(YEAR);
        Cell.Whole<Decision> decision = decisionIn(cells);
        Cell<String> version = cells.name(VERSION);
        Cell<Extent> extent = cells.optionalWord(EXTENT, Words.EXTENT);
        Cell<Status> status = cells.optionalWord(STATUS, Words.STATUS);
        return row -> new BudgetHead(
                year.of(row),
                decision.of(row),
                version.or(ADOPTED, row),
                extent.or(Extent.WHOLE, row),
                status.or(Status.ADOPTED, row));
    }

    /** The decision that a row names. */
    static Cell.Whole<Decision> decisionIn(Cells cells) {
        Cell<String> caseReference = cells.requiredProse(CASE, LONGEST_CASE);
        Cell<DecidingBody> body = cells.word(BODY, Words.BODY);
        Cell<LocalDate> decidedOn = cells.date(DECIDED_ON);
        Cell<String> title = cells.requiredProse(TITLE, LONGEST_TITLE);
        return row -> new Decision(caseReference.of(row), body.of(row), decidedOn.of(row), title.of(row), null);
    }
}
