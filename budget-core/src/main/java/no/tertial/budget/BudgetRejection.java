package no.tertial.budget;

import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.decider.Rejection;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;

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
    record LinesDoNotSumToFrame(String area, AccountClass accountClass, Money frame, Money lines, Money difference)
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

    record MonthsDoNotSumToAmount(Money amount, Money months, String at) implements BudgetRejection {}

    record PhasedBeforeEffectiveMonth(Month effectiveMonth, String at) implements BudgetRejection {}

    record AdjustmentExists(String id) implements BudgetRejection {}
}
