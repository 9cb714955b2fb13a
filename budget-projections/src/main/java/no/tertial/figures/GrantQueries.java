package no.tertial.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.chart.Scope;
import no.tertial.decisions.DecisionLines;
import no.tertial.decisions.DecisionLines.Change;
import no.tertial.figures.GrantOverview.GrantRow;
import no.tertial.figures.GrantPath.FollowedBy;
import no.tertial.figures.GrantPath.ShareOfGrant;
import no.tertial.figures.GrantPath.Step;
import no.tertial.figures.GrantPath.StepKind;
import no.tertial.figures.GrantPath.YearOfGrant;
import no.tertial.funding.GrantNews;
import no.tertial.funding.KnownGrant;
import no.tertial.funding.KnownGrants;
import no.tertial.grants.GrantKind;
import no.tertial.grants.GrantTerms;
import no.tertial.money.Money;
import no.tertial.money.Share;
import no.tertial.organisation.OrganisationView;
import no.tertial.organisation.OutsideScope;
import no.tertial.organisation.Reference;
import no.tertial.organisation.Selection;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.replay.Moment;
import no.tertial.replay.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what others give, what came of it, and how it came to be that much. */
public final class GrantQueries {
    private static final String CURRENCY = "NOK";

    private final Reading reading;
    private final Reference reference;

    public GrantQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /**
     * The grants of the year that units within the scope and the filter share, as far as they share them.
     *
     * @throws OutsideScope when the area or unit is not the asker's to see
     * @throws no.tertial.organisation.UnknownFilter when there is no such area or unit
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public GrantOverview grants(Scope scope, GrantQuestion question) {
        return reading.at(question.asOf(), (db, moment) -> grants(scope, question, db, moment));
    }

    private GrantOverview grants(Scope scope, GrantQuestion question, JdbcClient db, Moment moment) {
        KnownGrants known = new KnownGrants(db, moment);
        List<KnownGrant> grants = known.in(question.year()).stream()
                .filter(grant -> question.kind() == null || grant.terms().kind() == question.kind())
                .sorted(Comparator.comparing(grant -> grant.terms().kind() == GrantKind.EARMARKED))
                .toList();
        Selection selection = selection(scope, question.area(), question.unit(), question.year(), db, moment);
        GrantYear year = year(question.year(), selection, grants, db, moment);
        GrantAmounts total = GrantAmounts.NONE;
        List<GrantRow> rows = new ArrayList<>();
        for (KnownGrant grant : grants) {
            if (year.hasPart(grant)) {
                GrantAmounts amounts = year.of(grant);
                total = total.plus(amounts);
                rows.add(row(grant, year.perRecipient(grant, amounts), amounts));
            }
        }
        return new GrantOverview(question.year(), moment.knownAt(), moment.position(), CURRENCY, rows, total);
    }

    private static GrantRow row(KnownGrant grant, @Nullable Money perRecipient, GrantAmounts amounts) {
        GrantTerms terms = grant.terms();
        return new GrantRow(
                grant.id(),
                terms.name(),
                terms.giver(),
                terms.kind(),
                terms.purpose(),
                terms.from(),
                terms.to(),
                terms.recipients(),
                perRecipient,
                amounts);
    }

    /**
     * The grant and its path; empty where there is no such grant.
     *
     * @throws OutsideScope when no unit of the asker's has a part in it
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public Optional<GrantPath> path(Scope scope, GrantPathQuestion question) {
        return reading.at(
                question.asOf(),
                (db, moment) -> new KnownGrants(db, moment)
                        .withId(question.grant()).stream().findFirst().map(grant -> path(scope, grant, db, moment)));
    }

    private GrantPath path(Scope scope, KnownGrant grant, JdbcClient db, Moment moment) {
        GrantTerms terms = grant.terms();
        Map<FiscalYear, GrantYear> years = new HashMap<>();
        List<YearOfGrant> amounts = new ArrayList<>();
        for (int value = terms.from().year().value(); value <= terms.to().year().value(); value++) {
            FiscalYear fiscalYear = new FiscalYear(value);
            Selection selection = selection(scope, null, null, fiscalYear, db, moment);
            GrantYear year = year(fiscalYear, selection, List.of(grant), db, moment);
            years.put(fiscalYear, year);
            GrantAmounts ofYear = year.of(grant);
            amounts.add(new YearOfGrant(fiscalYear, year.perRecipient(grant, ofYear), ofYear));
        }
        if (years.values().stream().noneMatch(year -> year.hasPart(grant))) {
            throw new OutsideScope("grant", grant.id());
        }
        Selection last = selection(scope, null, null, terms.to().year(), db, moment);
        return new GrantPath(
                grant.id(),
                moment.knownAt(),
                moment.position(),
                CURRENCY,
                terms.name(),
                terms.giver(),
                terms.kind(),
                terms.purpose(),
                terms.reference(),
                terms.from(),
                terms.to(),
                terms.recipients(),
                terms.spending().functions(),
                terms.spending().project(),
                shares(terms, last),
                amounts,
                steps(grant, years, new KnownGrants(db, moment)),
                followedBy(grant, new TreeMap<>(years), new DecisionLines(db, moment)));
    }

    private static List<FollowedBy> followedBy(
            KnownGrant grant, SortedMap<FiscalYear, GrantYear> years, DecisionLines decisions) {
        List<FollowedBy> followed = new ArrayList<>();
        years.forEach((fiscalYear, year) -> {
            for (AccountClass accountClass : AccountClass.values()) {
                decisions.changes(fiscalYear, accountClass).stream()
                        .filter(change -> grant.id().equals(change.grant()))
                        .filter(change -> change.lines().stream().anyMatch(line -> comesInOn(line.coding(), grant)))
                        .forEach(change -> followed.add(followedBy(grant, fiscalYear, year, change)));
            }
        });
        return followed;
    }

    /** A share's line, also under a responsibility centre that the share's own was split into. */
    private static boolean comesInOn(Coding line, KnownGrant grant) {
        return grant.terms().shares().stream()
                .anyMatch(share -> share.coding().withAnsvar(line.ansvar()).equals(line));
    }

    private static FollowedBy followedBy(KnownGrant grant, FiscalYear fiscalYear, GrantYear year, Change change) {
        Money income = Money.sum(change.lines().stream()
                .filter(line -> comesInOn(line.coding(), grant))
                .map(line -> year.counted(line.coding(), line.months().total().negated()))
                .toList());
        return new FollowedBy(
                fiscalYear,
                change.id(),
                change.caseReference(),
                change.title(),
                fiscalYear.month(change.month()),
                income,
                change.position());
    }

    private static List<ShareOfGrant> shares(GrantTerms terms, Selection selection) {
        return terms.shares().stream()
                .filter(share -> selection.unitOf().containsKey(share.coding().ansvar()))
                .map(share -> new ShareOfGrant(
                        selection.unitOf().getOrDefault(share.coding().ansvar(), ""), share.coding(), share.weight()))
                .toList();
    }

    private static List<Step> steps(KnownGrant grant, Map<FiscalYear, GrantYear> years, KnownGrants known) {
        Map<FiscalYear, Money> standing = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        for (GrantNews news : known.newsOf(grant.id())) {
            Money before = standing.getOrDefault(news.year(), Money.ZERO);
            Money difference = counted(grant, news, years.get(news.year()), known);
            Money after = before.plus(difference);
            standing.put(news.year(), after);
            steps.add(new Step(
                    news.learnedOn() == null ? StepKind.REGISTERED : StepKind.CHANGED,
                    news.year(),
                    before,
                    after,
                    difference,
                    new Share(difference, before).percentRounded(1),
                    news.learnedOn(),
                    news.reference(),
                    news.reason(),
                    news.position(),
                    news.recordedAt()));
        }
        return steps;
    }

    private static Money counted(KnownGrant grant, GrantNews news, @Nullable GrantYear year, KnownGrants known) {
        Money difference = Money.ZERO;
        for (Map.Entry<String, Money> moved :
                known.movedAt(grant.id(), news.year(), news.position()).entrySet()) {
            Coding line = grant.terms().shareOf(moved.getKey()).orElseThrow().coding();
            difference = difference.plus(year == null ? Money.ZERO : year.counted(line, moved.getValue()));
        }
        return difference;
    }

    private GrantYear year(
            FiscalYear year, Selection selection, List<KnownGrant> grants, JdbcClient db, Moment moment) {
        return GrantYear.read(
                year,
                new Counting(new Sums(db, moment), selection, OrganisationView.RESTATED),
                reference.chart(db, moment),
                grants,
                new KnownGrants(db, moment).movementsThrough(year));
    }

    private Selection selection(
            Scope scope, @Nullable String area, @Nullable String unit, FiscalYear year, JdbcClient db, Moment moment) {
        return Selection.of(
                scope,
                area,
                unit,
                reference.organisation(db, moment),
                year.period(AccountingPeriod.LAST).lastDay());
    }
}
