package no.tertial.demo;

import java.util.List;
import no.tertial.command.FreeText;
import no.tertial.money.Money;
import no.tertial.money.Precision;
import no.tertial.period.ReportingPeriod;
import no.tertial.rounds.Confidence;
import no.tertial.rounds.Outlook;
import no.tertial.rounds.StatedFigure;
import no.tertial.rounds.StatedFiguresCommand.RecordStatedFigures;
import no.tertial.rounds.StatedMeasure;
import no.tertial.rounds.StatementCommand.SubmitStatement;
import no.tertial.security.Caller;
import org.jspecify.annotations.Nullable;

/** The second tertial of 2014: what the printed report states, and what the heads say of the year's end. */
final class TertialReport {
    private static final ReportingPeriod PERIOD = ReportingPeriod.parse("2014-T2");
    private static final String SOURCE = "P13 T2 2014";
    private static final Money ROUNDED_TO = Money.kroner(100_000);

    private TertialReport() {}

    static List<Step> steps() {
        return List.of(
                new Step(
                        "stated-2014-T2",
                        Accounts.FINANCE,
                        new RecordStatedFigures(SOURCE, PERIOD, Foundations.AREA, printed()),
                        SOURCE),
                balance(
                        Foundations.NAV,
                        Accounts.UNIT_NAV,
                        Confidence.UNCERTAIN,
                        "Tiltakene bremser utgiftsveksten, men det er usikkert om alle får full effekt i år."),
                balance(
                        Foundations.INTRODUCTION_CENTRE,
                        Accounts.HEAD_13,
                        Confidence.UNCERTAIN,
                        "Økt bosetting gir høyere introduksjonsstønad; avviket ventes å avta."),
                balance(
                        Foundations.DRUG_PREVENTION,
                        Accounts.HEAD_13,
                        Confidence.LIKELY,
                        "Illustrativ: Prosjektmidlene er innvilget, og rammen ventes å holde."),
                balance(
                        Foundations.CENTRAL_FUNDS,
                        Accounts.HEAD_13,
                        Confidence.LIKELY,
                        "Illustrativ: Innenfor rammen."));
    }

    private static List<StatedFigure> printed() {
        return List.of(
                rounded(Foundations.NAV, "3400000.00"),
                rounded(Foundations.INTRODUCTION_CENTRE, "1900000.00"),
                rounded(Foundations.DRUG_PREVENTION, "-100000.00"),
                new StatedFigure(Foundations.CENTRAL_FUNDS, StatedMeasure.DEVIATION, null, Precision.UNKNOWN, null),
                rounded(null, "5300000.00"));
    }

    private static StatedFigure rounded(@Nullable String unit, String amount) {
        return new StatedFigure(unit, StatedMeasure.DEVIATION, Money.parse(amount), Precision.ROUNDED, ROUNDED_TO);
    }

    private static Step balance(String unit, Caller head, Confidence confidence, String comment) {
        FreeText text = FreeText.of(PERIOD + "/" + unit, comment);
        return new Step(
                "statement-2014-T2-" + unit,
                head,
                new SubmitStatement(PERIOD, unit, new Outlook.Balance(), confidence, text.hash(), null),
                unit,
                List.of(text));
    }
}
