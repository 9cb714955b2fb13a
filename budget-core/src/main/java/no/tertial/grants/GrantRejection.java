package no.tertial.grants;

import java.util.List;
import no.tertial.chart.Coding;
import no.tertial.decider.Rejection;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import org.jspecify.annotations.Nullable;

/** Why something about a grant is refused. */
public sealed interface GrantRejection extends Rejection {
    record GrantExists(String grant) implements GrantRejection {
        @Override
        public String at() {
            return "/grant";
        }
    }

    record UnknownGrant(String grant) implements GrantRejection, Rejection.NotFound {}

    record GrantPeriodReversed(Month from, Month to) implements GrantRejection {
        @Override
        public String at() {
            return "/to";
        }
    }

    record NoShares() implements GrantRejection {
        @Override
        public String at() {
            return "/shares";
        }
    }

    /** A responsibility centre has one share of a grant. */
    record DuplicateShare(String ansvar, String at) implements GrantRejection {}

    record ShareWeightNotPositive(String at) implements GrantRejection {}

    /** A grant comes in on an income account. */
    record ShareNotIncome(String account, String at) implements GrantRejection {}

    /** What came in could not be told apart, had two grants the same line in a year. */
    record IncomeLineTaken(Coding line, String grant, String at) implements GrantRejection {}

    record RecipientsNotPositive() implements GrantRejection {
        @Override
        public String at() {
            return "/recipients";
        }
    }

    /** An earmarked grant says by functions or project what it is spent on, and no other kind does. */
    record SpendingMismatch(GrantKind kind) implements GrantRejection {
        @Override
        public String at() {
            return "/spending";
        }
    }

    record NothingExpected() implements GrantRejection {
        @Override
        public String at() {
            return "/expected";
        }
    }

    record GrantYearTwice(FiscalYear year, String at) implements GrantRejection {}

    record GrantYearOutsidePeriod(FiscalYear year, Month from, Month to, String at) implements GrantRejection {}

    /** Nobody gives less than nothing, in a year or in a month. */
    record NegativeGrant(String at) implements GrantRejection {}

    record GrantMonthsNotTwelve(int given, String at) implements GrantRejection {}

    record GrantMonthsMissAmount(Money amount, Money months, String at) implements GrantRejection {}

    record GrantMonthsOutsidePeriod(Month from, Month to, String at) implements GrantRejection {}

    /** What the giver says is what was expected already. */
    record GrantUnchanged(FiscalYear year, Money amount) implements GrantRejection {}

    /** Only an earmarked grant keeps what was not spent. */
    record NoRestrictedFund(GrantKind kind) implements GrantRejection {}

    record NoSuchShare(String ansvar) implements GrantRejection {
        @Override
        public String at() {
            return "/ansvar";
        }
    }

    record FundAmountNotPositive() implements GrantRejection {
        @Override
        public String at() {
            return "/amount";
        }
    }

    /**
     * A share cannot keep more of a year's money than it was promised for the year.
     *
     * @param setAside what the share has set aside in the year already, less what it has used
     */
    record MoreSetAsideThanExpected(FiscalYear year, Money expected, Money setAside, Money requested)
            implements GrantRejection {
        @Override
        public String at() {
            return "/amount";
        }
    }

    /** @param available what the share's fund can spare in the period, later uses considered */
    record FundOverdrawn(AccountingPeriod period, Money available, Money requested) implements GrantRejection {
        @Override
        public String at() {
            return "/amount";
        }
    }

    /** Earmarked money is used for its own purpose, in the class that it was given in, and pays expenditure. */
    record OutsidePurpose(
            Coding line, List<String> functions, @Nullable String project) implements GrantRejection {}
}
