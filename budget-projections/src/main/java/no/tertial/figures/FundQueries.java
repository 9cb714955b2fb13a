package no.tertial.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tertial.chart.Scope;
import no.tertial.figures.FundOverview.FundBalance;
import no.tertial.figures.FundOverview.FundRow;
import no.tertial.figures.Sums.Sum;
import no.tertial.funding.FundMovement;
import no.tertial.funding.KnownGrants;
import no.tertial.money.Money;
import no.tertial.organisation.OrganisationView;
import no.tertial.organisation.Reference;
import no.tertial.organisation.Selection;
import no.tertial.period.AccountingPeriod;
import no.tertial.replay.Moment;
import no.tertial.replay.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what the restricted funds hold. */
public final class FundQueries {
    private final Reading reading;
    private final Reference reference;

    public FundQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    private record Key(String grant, String unit, String ansvar) {
        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::grant).thenComparing(Key::unit).thenComparing(Key::ansvar);
    }

    /**
     * The funds that ever held anything, ordered by grant, unit and responsibility centre.
     *
     * @throws no.tertial.organisation.OutsideScope when the area or unit is not the asker's to see
     * @throws no.tertial.organisation.UnknownFilter when there is no such area or unit
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public FundOverview funds(Scope scope, FundQuestion question) {
        return reading.at(question.asOf(), (db, moment) -> funds(scope, question, db, moment));
    }

    private FundOverview funds(Scope scope, FundQuestion question, JdbcClient db, Moment moment) {
        Selection selection = Selection.of(
                scope,
                question.area(),
                question.unit(),
                reference.organisation(db, moment),
                question.year().period(AccountingPeriod.LAST).lastDay());
        Counting counting = new Counting(new Sums(db, moment), selection, OrganisationView.RESTATED);
        KnownGrants known = new KnownGrants(db, moment);
        Map<Key, FundBalance> balances = new TreeMap<>(Key.ORDER);
        for (FundMovement movement : known.movementsThrough(question.year())) {
            boolean thisYear = movement.year().equals(question.year());
            for (Sum part : counting.partsOf(Sum.of(movement.line(), Measure.SET_ASIDE, movement.amount()))) {
                balances.merge(keyOf(movement, part), balance(new Money(part.year()), thisYear), FundBalance::plus);
            }
        }
        Map<String, String> names = new HashMap<>();
        known.withFund().forEach(grant -> names.put(grant.id(), grant.terms().name()));
        List<FundRow> rows = new ArrayList<>();
        FundBalance total = FundBalance.EMPTY;
        for (Map.Entry<Key, FundBalance> fund : balances.entrySet()) {
            Key key = fund.getKey();
            String name = names.getOrDefault(key.grant(), key.grant());
            rows.add(new FundRow(key.grant(), name, key.unit(), key.ansvar(), fund.getValue()));
            total = total.plus(fund.getValue());
        }
        return new FundOverview(question.year(), moment.knownAt(), moment.position(), "NOK", rows, total);
    }

    private static Key keyOf(FundMovement movement, Sum part) {
        String unit = part.unit();
        String ansvar = part.ansvar();
        return new Key(movement.grant(), unit == null ? "" : unit, ansvar == null ? "" : ansvar);
    }

    /** What one movement does to a balance. */
    private static FundBalance balance(Money amount, boolean thisYear) {
        if (!thisYear) {
            return new FundBalance(amount, Money.ZERO, Money.ZERO, amount);
        }
        return amount.isNegative()
                ? new FundBalance(Money.ZERO, Money.ZERO, amount.negated(), amount)
                : new FundBalance(Money.ZERO, amount, Money.ZERO, amount);
    }
}
