package no.tertial.yearfile;

import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.decider.Rejection;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;

/** Why a year's accounts cannot be reported as they stand. */
public sealed interface YearFileRejection extends Rejection {
    /** Nobody can tell what is valid in a year whose national codes were not loaded. */
    record NationalCodesMissing(FiscalYear year) implements YearFileRejection {}

    /** What units buy of each other (art 290) is what they sell to each other (art 790), to the øre. */
    record InternalArtsDoNotCancel(List<String> arts, Money difference) implements YearFileRejection {}

    /**
     * What operations give to investment (art 570) is what investment gets (art 970); the nation's control takes a difference
     * of 30 000 kr, for it counts in thousands.
     */
    record ReportedTransfersDiffer(Money given, Money received, Money difference) implements YearFileRejection {}

    /** The record has nine places for the amount. */
    record AmountTooWide(AccountClass accountClass, String nationalFunction, String art, Money amount)
            implements YearFileRejection {}
}
