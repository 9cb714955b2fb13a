package no.tertial.grants;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import no.tertial.chart.AccountKind;
import no.tertial.chart.Chart;
import no.tertial.chart.CodingRejection.UnknownFunction;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Refusals;
import no.tertial.grants.GrantRejection.DuplicateShare;
import no.tertial.grants.GrantRejection.GrantMonthsMissAmount;
import no.tertial.grants.GrantRejection.GrantMonthsNotTwelve;
import no.tertial.grants.GrantRejection.GrantMonthsOutsidePeriod;
import no.tertial.grants.GrantRejection.GrantYearOutsidePeriod;
import no.tertial.grants.GrantRejection.GrantYearTwice;
import no.tertial.grants.GrantRejection.IncomeLineTaken;
import no.tertial.grants.GrantRejection.NegativeGrant;
import no.tertial.grants.GrantRejection.NoShares;
import no.tertial.grants.GrantRejection.NothingExpected;
import no.tertial.grants.GrantRejection.RecipientsNotPositive;
import no.tertial.grants.GrantRejection.ShareNotIncome;
import no.tertial.grants.GrantRejection.ShareWeightNotPositive;
import no.tertial.grants.GrantRejection.SpendingMismatch;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;

/** The rules for what a giver promises. */
record GrantRules(ReferenceData reference, GrantTerms terms, Refusals refusals) {
    void requireTerms() {
        refusals.when(terms.shares().isEmpty(), NoShares::new);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < terms.shares().size(); i++) {
            GrantShare share = terms.shares().get(i);
            String at = "/shares/" + i;
            refusals.when(!seen.add(share.ansvar()), () -> new DuplicateShare(share.ansvar(), at + "/ansvar"));
            refusals.when(share.weight() <= 0, () -> new ShareWeightNotPositive(at + "/weight"));
        }
        Integer recipients = terms.recipients();
        refusals.when(recipients != null && recipients <= 0, RecipientsNotPositive::new);
        boolean saysSpending = !terms.spending().equals(Spending.FREE);
        refusals.when(terms.kind().hasPurpose() != saysSpending, () -> new SpendingMismatch(terms.kind()));
    }

    /** The lines and functions exist in each year that something is expected in. */
    void requireKnown(FiscalYear year) {
        Month first = terms.from().year().equals(year) ? terms.from() : year.month(1);
        for (int i = 0; i < terms.shares().size(); i++) {
            GrantShare share = terms.shares().get(i);
            reference.check(share.coding(), year, first.firstDay(), "/shares/" + i, refusals);
            requireIncome(share, year, "/shares/" + i + "/account");
        }
        for (int i = 0; i < terms.spending().functions().size(); i++) {
            requireFunction(terms.spending().functions().get(i), year, "/spending/functions/" + i);
        }
    }

    private void requireIncome(GrantShare share, FiscalYear year, String at) {
        String account = share.coding().account();
        reference
                .chart()
                .in(year)
                .map(version -> version.accounts().get(account))
                .map(Chart.Account::kind)
                .filter(kind -> kind != AccountKind.INCOME)
                .ifPresent(_ -> refusals.add(new ShareNotIncome(account, at)));
    }

    private void requireFunction(String function, FiscalYear year, String at) {
        boolean known = reference
                .chart()
                .in(year)
                .filter(version -> version.functions().containsKey(function))
                .isPresent();
        refusals.when(!known, () -> new UnknownFunction(function, year, at));
    }

    void requireLinesFree(Grants grants) {
        for (int i = 0; i < terms.shares().size(); i++) {
            GrantShare share = terms.shares().get(i);
            String at = "/shares/" + i;
            grants.on(share.coding(), terms)
                    .ifPresent(other -> refusals.add(new IncomeLineTaken(share.coding(), other.id(), at)));
        }
    }

    void requireYears(List<YearlyGrant> expected) {
        refusals.when(expected.isEmpty(), NothingExpected::new);
        Set<FiscalYear> seen = new HashSet<>();
        for (int i = 0; i < expected.size(); i++) {
            YearlyGrant year = expected.get(i);
            String at = "/expected/" + i;
            refusals.when(!seen.add(year.year()), () -> new GrantYearTwice(year.year(), at + "/year"));
            requireYear(year, at);
        }
    }

    void requireYear(YearlyGrant expected, String at) {
        refusals.when(
                !terms.coversYear(expected.year()),
                () -> new GrantYearOutsidePeriod(expected.year(), terms.from(), terms.to(), at + "/year"));
        refusals.when(expected.amount().isNegative(), () -> new NegativeGrant(at + "/amount"));
        List<Money> months = expected.months();
        if (months != null) {
            requireMonths(expected, months, at + "/months");
        }
    }

    private void requireMonths(YearlyGrant expected, List<Money> months, String at) {
        if (months.size() != Month.IN_A_YEAR) {
            refusals.add(new GrantMonthsNotTwelve(months.size(), at));
            return;
        }
        refusals.when(months.stream().anyMatch(Money::isNegative), () -> new NegativeGrant(at));
        Money sum = Money.sum(months);
        refusals.when(!sum.equals(expected.amount()), () -> new GrantMonthsMissAmount(expected.amount(), sum, at));
        boolean outside = IntStream.rangeClosed(1, Month.IN_A_YEAR)
                .filter(number -> !months.get(number - 1).isZero())
                .anyMatch(number -> !terms.coversMonth(expected.year().month(number)));
        refusals.when(outside, () -> new GrantMonthsOutsidePeriod(terms.from(), terms.to(), at));
    }
}
