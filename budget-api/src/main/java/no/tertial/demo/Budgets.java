package no.tertial.demo;

import java.time.LocalDate;
import java.util.List;
import no.tertial.budget.Adjustment;
import no.tertial.budget.AdjustmentKind;
import no.tertial.budget.BudgetCommand.AdjustBudget;
import no.tertial.budget.BudgetCommand.AdoptBudget;
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

/** What is adopted for 2012 to 2014, and the two changes: neither touches a figure that the sources state. */
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
        return List.of(
                adopted(new FiscalYear(2012)),
                adopted(Y2013),
                moreRefugees2013(),
                adopted(Y2014),
                fromMeasuresToSocialAssistance2014());
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

    /** Within one unit, so neither the unit's nor the area's figures change. */
    private static Step fromMeasuresToSocialAssistance2014() {
        Adjustment adjustment = new Adjustment(
                "demo-2014-1",
                new Decision(
                        "14/0428",
                        DecidingBody.COUNCIL,
                        LocalDate.of(2014, 4, 28),
                        "Illustrativ: Omdisponering innen NAV",
                        null),
                Y2014.month(5),
                Recurrence.ONE_OFF,
                "Illustrativ: Arbeidsrettede tiltak kom senere i gang enn planlagt.");
        return new Step(
                "reallocation-2014",
                Accounts.FINANCE,
                new AdjustBudget(
                        Y2014,
                        adjustment,
                        RequestedChange.of(
                                AdjustmentKind.REALLOCATION,
                                List.of(
                                        line("1310", "1370", "273", "-600000.00"),
                                        line("1310", "1470", "281", "600000.00")))),
                adjustment.id());
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
