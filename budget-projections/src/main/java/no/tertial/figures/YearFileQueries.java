package no.tertial.figures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Organisation;
import no.tertial.chart.ReferenceData;
import no.tertial.chart.Scope;
import no.tertial.money.Money;
import no.tertial.organisation.Reference;
import no.tertial.organisation.Selection;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;
import no.tertial.replay.Moment;
import no.tertial.replay.Reading;
import no.tertial.yearfile.Booked;
import no.tertial.yearfile.YearFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what a year's accounts are reported as. */
public final class YearFileQueries {
    /** The opening is no part of the year's accounts. */
    private static final int FIRST_PERIOD = 1;

    private final Reading reading;
    private final Reference reference;

    public YearFileQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /** @throws no.tertial.replay.PositionNotReached when the position lies ahead */
    public ReportedYear yearFile(Scope scope, FiscalYear year, AsOf asOf) {
        return reading.at(asOf, (db, moment) -> {
            Organisation organisation = reference.organisation(db, moment);
            Selection selection = Selection.of(
                    scope,
                    null,
                    null,
                    organisation,
                    year.period(AccountingPeriod.LAST).lastDay());
            YearFile file = YearFile.of(
                    year,
                    new ReferenceData(organisation, reference.chart(db, moment)),
                    booked(year, selection, db, moment));
            return new ReportedYear(moment.knownAt(), moment.position(), file);
        });
    }

    private static List<Booked> booked(FiscalYear year, Selection selection, JdbcClient db, Moment moment) {
        Sums sums = new Sums(db, moment);
        List<Booked> booked = new ArrayList<>();
        for (AccountClass accountClass : AccountClass.values()) {
            Sums.Filter filter = new Sums.Filter(
                            year, AccountingPeriod.LAST, selection.unitOf().keySet(), accountClass, null, null)
                    .within(FIRST_PERIOD, AccountingPeriod.LAST);
            sums.of(filter, EnumSet.of(Sums.By.ACCOUNT, Sums.By.FUNCTION)).stream()
                    .filter(sum -> sum.measure() == Measure.ACTUAL)
                    .map(sum -> new Booked(
                            accountClass,
                            Objects.requireNonNull(sum.account()),
                            Objects.requireNonNull(sum.function()),
                            new Money(sum.year())))
                    .forEach(booked::add);
        }
        return booked;
    }
}
