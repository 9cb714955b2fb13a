package no.tertial.budget;

import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.decider.Rejection;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.regulations.DecidingBody;
import no.tertial.regulations.Matter;
import org.jspecify.annotations.Nullable;

/** Why a change of the budget is refused. */
public sealed interface BudgetRejection extends Rejection {
    record BudgetAlreadyAdopted(FiscalYear year) implements BudgetRejection {}

    record BudgetNotAdopted(FiscalYear year) implements BudgetRejection {}

    record BudgetIsClosed(FiscalYear year) implements BudgetRejection {}

    record NoLines(String at) implements BudgetRejection {}

    record ZeroAmount(String at) implements BudgetRejection {}

    /** The council adopts one frame per area and class. */
    record DuplicateFrame(String area, AccountClass accountClass, String at) implements BudgetRejection {}

    record UnknownFrameArea(String area, String at) implements BudgetRejection {}

    /** The detail budget must always sum to the council's frame; what is not handed out stands as a line of its own. */
    record LinesDoNotSumToFrame(
            String area,
            AccountClass accountClass,
            @Nullable String project,
            Money frame,
            Money lines,
            Money difference)
            implements BudgetRejection {}

    /** The positions in the lines exceed those of the frame. */
    record MorePositionsThanFrame(String area, FullTimeEquivalents frame, FullTimeEquivalents lines)
            implements BudgetRejection {}

    /** A reallocation moves money and creates none: each class sums to zero. */
    record ReallocationDoesNotBalance(AccountClass accountClass, Money difference) implements BudgetRejection {}

    /** A supplementary appropriation names its financing in full, class by class. */
    record FinancingMissing(AccountClass accountClass, Money appropriated, Money financed, Money missing)
            implements BudgetRejection {
        @Override
        public String at() {
            return "/financing";
        }
    }

    /**
     * More is taken from a line than it holds. Both amounts are seen from the line's own side: positive for expenditure on an
     * expenditure account, and for income on an income account.
     */
    record InsufficientAppropriation(Coding line, Money available, Money requested, String at)
            implements BudgetRejection {}

    record EffectiveMonthOutsideYear(Month effectiveMonth, FiscalYear year) implements BudgetRejection {
        @Override
        public String at() {
            return "/effectiveMonth";
        }
    }

    record NotTwelveMonths(int given, String at) implements BudgetRejection {}

    /** The line is named more than once, or gives to itself. */
    record LineTwice(String at) implements BudgetRejection {}

    record MonthsDoNotSumToAmount(Money amount, Money months, String at) implements BudgetRejection {}

    record PhasedBeforeEffectiveMonth(Month effectiveMonth, String at) implements BudgetRejection {}

    record AdjustmentExists(String id) implements BudgetRejection {}

    record BudgetVersionExists(String version) implements BudgetRejection {
        @Override
        public String at() {
            return "/version";
        }
    }

    /** The annual budget binds, and only the council adopts or changes it as a whole. */
    record OnlyTheCouncilAdopts(DecidingBody body) implements BudgetRejection {
        @Override
        public String at() {
            return "/decision/body";
        }
    }

    /** A budget for the whole municipality ends at zero in each class when funds have been used or set aside. */
    record BudgetDoesNotBalance(AccountClass accountClass, Money sum) implements BudgetRejection {}

    /**
     * What operations give to investment (art 570) is what investment gets from operations (art 970), to the øre.
     *
     * @param operating on art 570, positive
     * @param capital on art 970, negative
     */
    record TransfersDiffer(Money operating, Money capital) implements BudgetRejection {}

    /** The council gives investment money to projects. */
    record ProjectMissing(String at) implements BudgetRejection {}

    record UnknownPhasingProfile(String name, String at) implements BudgetRejection {}

    /** The profile has no weight left from the effective month on. */
    record NoWeightLeft(Month effectiveMonth, String at) implements BudgetRejection {}

    record FinancingNotApplicable(AdjustmentKind kind) implements BudgetRejection {
        @Override
        public String at() {
            return "/financing";
        }
    }

    /** Money passes between operations and investment by kinds of their own only. */
    record TransferNotOfThisKind(AdjustmentKind kind, Money transfer) implements BudgetRejection {}

    /** An adjustment from operations to investment has legs on art 570 and 970. */
    record NoTransfer() implements BudgetRejection {}

    /** Investment money and loans never pay for operations. */
    record CapitalNeverFinancesOperations(Money amount) implements BudgetRejection {}

    record TechnicalMovesFrame(String area, AccountClass accountClass, Money net) implements BudgetRejection {}

    record OnlyInvestment(AdjustmentKind kind, String at) implements BudgetRejection {}

    /** What is carried over from last year belongs to this year alone. */
    record MustBeOneOff(AdjustmentKind kind) implements BudgetRejection {
        @Override
        public String at() {
            return "/recurrence";
        }
    }

    /** More is given again to a project than it left unused last year. */
    record MoreThanUnused(String project, Money unused, Money requested) implements BudgetRejection {}

    record RephasingMovesNoMoney(String at) implements BudgetRejection {}

    record GrantMissing() implements BudgetRejection {
        @Override
        public String at() {
            return "/grant";
        }
    }

    record GrantNotApplicable(AdjustmentKind kind) implements BudgetRejection {
        @Override
        public String at() {
            return "/grant";
        }
    }

    /** No grant of that name is expected in the year. */
    record GrantNotExpected(String grant, FiscalYear year) implements BudgetRejection {
        @Override
        public String at() {
            return "/grant";
        }
    }

    /**
     * The budgeted income moves toward what the giver now gives, and not past it. Income is negative.
     *
     * @param after what would be budgeted
     */
    record GrantNotFollowed(String grant, Money expected, Money budgeted, Money after) implements BudgetRejection {}

    /** The body may not decide this. {@code required} is the lowest one that may. */
    record AuthorityTooLow(Matter matter, Money amount, DecidingBody body, DecidingBody required)
            implements BudgetRejection {
        @Override
        public String at() {
            return "/decision/body";
        }
    }

    /** What the council has not decided is submitted, and takes effect when another person approves it. */
    record ApprovalNeeded(DecidingBody body) implements BudgetRejection {}

    record ExternalReferenceUsed(String externalReference) implements BudgetRejection {
        @Override
        public String at() {
            return "/externalReference";
        }
    }

    /** There is no such proposal, or it has been settled. */
    record UnknownProposal(String id, String at) implements BudgetRejection, NotFound {}

    /** The proposal was revised after you saw it. */
    record ProposalChanged(String id, int expected, int present, String at) implements BudgetRejection, VersionStale {}

    /** Nobody decides alone: whoever submitted a change neither approves nor rejects it, in any role. */
    record SamePerson(String id) implements BudgetRejection {}

    /** Only the account that submitted a change revises it or takes it back. */
    record NotTheSubmitter(String id) implements BudgetRejection {}

    /** What is put to the council is adopted by the council's decision, not by an approval. */
    record CouncilDecides(String id) implements BudgetRejection {}

    /** What is put to the council is put there in a package, which is then adopted by one decision. */
    record PackageMissing() implements BudgetRejection {
        @Override
        public String at() {
            return "/package";
        }
    }

    record NotInPackage(String id, String packageName, String at) implements BudgetRejection {}

    /** The decision says nothing of some of the package's proposals. */
    record PackageIncomplete(String packageName, List<String> missing) implements BudgetRejection {}

    record ProposalTwice(String id, String at) implements BudgetRejection {}

    record LinesAndDistribution() implements BudgetRejection {
        @Override
        public String at() {
            return "/distribution";
        }
    }

    /** A pot that is handed out is a positive amount. */
    record NothingToDistribute(Money amount) implements BudgetRejection {
        @Override
        public String at() {
            return "/distribution/amount";
        }
    }

    /** No line takes part in the distribution. */
    record NobodyTakesPart() implements BudgetRejection {
        @Override
        public String at() {
            return "/distribution/formula";
        }
    }
}
