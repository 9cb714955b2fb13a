package no.tertial.demo;

import java.time.LocalDate;
import java.util.List;
import no.tertial.budget.Adjustment;
import no.tertial.budget.AdjustmentKind;
import no.tertial.budget.BudgetCommand.AdjustBudget;
import no.tertial.budget.BudgetCommand.AdoptBudget;
import no.tertial.budget.BudgetCommand.ApproveAdjustment;
import no.tertial.budget.BudgetCommand.SubmitAdjustment;
import no.tertial.budget.Extent;
import no.tertial.budget.Frame;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.budget.Phasing;
import no.tertial.budget.Recurrence;
import no.tertial.budget.RequestedChange;
import no.tertial.budget.RequestedLine;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.regulations.DecidingBody;
import no.tertial.regulations.Decision;
import org.jspecify.annotations.Nullable;

/** What is adopted for 2012 to 2014, and what was decided later: none of it touches a figure that the sources state. */
final class Budgets {
    private static final FiscalYear Y2013 = new FiscalYear(2013);
    private static final FiscalYear Y2014 = new FiscalYear(2014);
    private static final FullTimeEquivalents POSITIONS = FullTimeEquivalents.of(206);
    private static final String PREMISE =
            "Illustrativ: Rammen for 2012 er kildens. Fordelingen på konto og funksjon, og rammene for de andre årene, er"
                    + " antatt. Sosialhjelp for juli utbetales i juni, fordi kilden ikke sier om tallene midt i året gjelder til"
                    + " og med juni eller juli.";

    private Budgets() {}

    /** The years' budgets, each followed by what changed it. */
    static List<Step> steps() {
        Adjustment withinNav = withinNav2014();
        return List.of(
                adopted(new FiscalYear(2012)),
                adopted(Y2013),
                moreRefugees2013(),
                toInvestment2013(),
                adopted(Y2014),
                submitted(withinNav),
                approved(withinNav),
                proposedStrengthening2014());
    }

    private static Step adopted(FiscalYear year) {
        List<RequestedLine> lines = DataFile.rows("budget.csv").stream()
                .filter(row -> row.get(0).equals(year.toString()))
                .map(row -> line(row.get(1), row.get(2), row.get(3), FullTimeEquivalents.parse(row.get(4)), row.get(5)))
                .toList();
        Frame frame = new Frame(Foundations.AREA, AccountClass.OPERATING, Money.kroner(236_000_000), POSITIONS);
        int yearBefore = year.value() - 1;
        Decision decision = new Decision(
                "%02d/1300".formatted(yearBefore % 100),
                DecidingBody.COUNCIL,
                LocalDate.of(yearBefore, 12, 18),
                "Illustrativ: Årsbudsjett " + year,
                PREMISE);
        return new Step(
                "budget-" + year,
                Accounts.FINANCE,
                new AdoptBudget(year, decision, "ADOPTED", Extent.PART, List.of(frame), lines),
                year.toString());
    }

    /** The state's settlement grant rises with the refugees, and pays for more of the introduction programme. */
    private static Step moreRefugees2013() {
        Adjustment adjustment = new Adjustment(
                "demo-2013-1",
                new Decision(
                        "13/0613",
                        DecidingBody.COUNCIL,
                        LocalDate.of(2013, 6, 18),
                        "Illustrativ: Økt bosetting av flyktninger",
                        "Illustrativ: Finansieres av økt integreringstilskudd."),
                Y2013.month(7),
                Recurrence.ONE_OFF,
                "Illustrativ: Bosettingen økes fra 100 til inntil 130 flyktninger i året; beløpet er antatt.");
        return new Step(
                "supplementary-2013",
                Accounts.FINANCE,
                new AdjustBudget(
                        Y2013,
                        adjustment,
                        RequestedChange.of(
                                AdjustmentKind.SUPPLEMENTARY,
                                List.of(line("1320", "1089", "275", "1200000.00")),
                                List.of(line("9000", "1810", "850", "-1200000.00")))),
                adjustment.id());
    }

    /** Four legs: the unit gives, operations transfer it, and the project gets it. Each class stays in balance. */
    private static Step toInvestment2013() {
        Adjustment adjustment = new Adjustment(
                "2013-demo-2",
                new Decision(
                        "13/0619",
                        DecidingBody.COUNCIL,
                        LocalDate.of(2013, 6, 18),
                        "Revidert budsjett 2013: fra drift til investering for Introduksjonssenteret",
                        null),
                Y2013.month(7),
                Recurrence.ONE_OFF,
                "0,72 mill. flyttes fra drift til investering.");
        return new Step(
                "to-investment-2013",
                Accounts.FINANCE,
                new AdjustBudget(
                        Y2013,
                        adjustment,
                        RequestedChange.of(
                                AdjustmentKind.OPERATING_TO_CAPITAL,
                                List.of(
                                        line("1320", "1190", "213", "-720000.00"),
                                        line("1390", "1570", "880", "720000.00"),
                                        capital("1320", "0230", "213", "INTRO", "720000.00"),
                                        capital("1390", "0970", "880", null, "-720000.00")))),
                adjustment.id());
    }

    /** Within one unit, so neither the unit's nor the area's figures change, and the head of the unit may decide it. */
    private static Adjustment withinNav2014() {
        return new Adjustment(
                "2014-demo-1",
                new Decision(
                        "14/0428",
                        DecidingBody.UNIT_HEAD,
                        LocalDate.of(2014, 4, 28),
                        "Illustrativ: Omdisponering innen NAV",
                        null),
                Y2014.month(5),
                Recurrence.ONE_OFF,
                "Illustrativ: Arbeidsrettede tiltak kom senere i gang enn planlagt.");
    }

    private static Step submitted(Adjustment adjustment) {
        return new Step(
                "submitted-2014",
                Accounts.UNIT_NAV,
                new SubmitAdjustment(
                        Y2014,
                        adjustment,
                        RequestedChange.of(
                                AdjustmentKind.REALLOCATION,
                                List.of(
                                        line("1310", "1370", "273", "-600000.00"),
                                        line("1310", "1470", "281", "600000.00"))),
                        Accounts.UNIT_NAV.actor(),
                        null),
                adjustment.id());
    }

    private static Step approved(Adjustment adjustment) {
        return new Step(
                "approved-2014",
                Accounts.APPROVER,
                new ApproveAdjustment(Y2014, adjustment.id(), 1, Accounts.APPROVER.actor()),
                adjustment.id());
    }

    /** The year after, the money for operations is asked for anew. It waits for the council, and has no effect. */
    private static Step proposedStrengthening2014() {
        Adjustment adjustment = new Adjustment(
                "2014-demo-2",
                new Decision(
                        "14/0915",
                        DecidingBody.COUNCIL,
                        LocalDate.of(2014, 9, 16),
                        "Styrking av driften ved Introduksjonssenteret",
                        null),
                Y2014.month(9),
                Recurrence.ONE_OFF,
                "0,72 mill. foreslås som styrking av driften. Illustrativ: Finansieres av økt integreringstilskudd.",
                null,
                "T2");
        return new Step(
                "proposed-2014",
                Accounts.FINANCE,
                new SubmitAdjustment(
                        Y2014,
                        adjustment,
                        RequestedChange.of(
                                AdjustmentKind.SUPPLEMENTARY,
                                List.of(line("1320", "1190", "213", "720000.00")),
                                List.of(line("9000", "1810", "850", "-720000.00"))),
                        Accounts.FINANCE.actor(),
                        null),
                adjustment.id());
    }

    private static RequestedLine capital(
            String ansvar, String account, String function, @Nullable String project, String amount) {
        Coding coding = new Coding(ansvar, AccountClass.CAPITAL, account, function, project);
        return new RequestedLine(coding, Money.parse(amount), FullTimeEquivalents.NONE, new Phasing.Even());
    }

    private static RequestedLine line(String ansvar, String account, String function, String amount) {
        return line(ansvar, account, function, FullTimeEquivalents.NONE, amount);
    }

    private static RequestedLine line(
            String ansvar, String account, String function, FullTimeEquivalents fte, String amount) {
        Coding coding = new Coding(ansvar, AccountClass.OPERATING, account, function, null);
        return new RequestedLine(coding, Money.parse(amount), fte, new Phasing.Even());
    }
}
