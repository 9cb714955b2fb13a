package no.tertial.rounds;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.tertial.chart.Organisation;
import no.tertial.decider.Decider;
import no.tertial.decider.Refusals;
import no.tertial.money.Money;
import no.tertial.money.Precision;
import no.tertial.rounds.StatedFiguresCommand.RecordStatedFigures;
import no.tertial.rounds.StatedFiguresEvent.StatedFiguresRecorded;
import no.tertial.rounds.StatedFiguresRejection.AmountAndPrecisionDisagree;
import no.tertial.rounds.StatedFiguresRejection.FigureStatedTwice;
import no.tertial.rounds.StatedFiguresRejection.NoFigures;
import no.tertial.rounds.StatedFiguresRejection.RoundingStepMismatch;
import no.tertial.rounds.StatedFiguresRejection.UnitNotInArea;
import no.tertial.rounds.StatedFiguresRejection.UnknownStatedArea;

/** Takes in the figures that a report printed, as they stand: they are evidence, and never have to add up. */
public record StatedFiguresDecider(Organisation organisation)
        implements Decider<StatedFiguresCommand, StatedFiguresEvent, StatedFiguresDecider.NoState> {
    /** Every record of a source replaces the one before, so none is remembered. */
    public record NoState() {}

    @Override
    public NoState initial() {
        return new NoState();
    }

    @Override
    public List<StatedFiguresEvent> decide(StatedFiguresCommand command, NoState state) {
        return switch (command) {
            case RecordStatedFigures c -> record(c);
        };
    }

    private List<StatedFiguresEvent> record(RecordStatedFigures command) {
        Refusals refusals = new Refusals();
        refusals.when(command.figures().isEmpty(), NoFigures::new);
        refusals.when(!organisation.areas().containsKey(command.area()), () -> new UnknownStatedArea(command.area()));
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < command.figures().size(); i++) {
            StatedFigure figure = command.figures().get(i);
            String at = "/figures/" + i;
            refusals.when(!seen.add(Arrays.asList(figure.unit(), figure.measure())), () -> new FigureStatedTwice(at));
            checkUnit(figure, command, at, refusals);
            checkPrecision(figure, at, refusals);
        }
        refusals.throwIfAny();
        return List.of(new StatedFiguresRecorded(
                command.source(), command.period(), command.area(), List.copyOf(command.figures())));
    }

    private void checkUnit(StatedFigure figure, RecordStatedFigures command, String at, Refusals refusals) {
        String unit = figure.unit();
        if (unit != null) {
            boolean inArea = organisation
                    .areaOfUnit(unit, command.period().through().lastDay())
                    .filter(command.area()::equals)
                    .isPresent();
            refusals.when(!inArea, () -> new UnitNotInArea(unit, command.area(), at + "/unit"));
        }
    }

    private static void checkPrecision(StatedFigure figure, String at, Refusals refusals) {
        boolean unknown = figure.precision() == Precision.UNKNOWN;
        refusals.when(
                unknown != (figure.amount() == null),
                () -> new AmountAndPrecisionDisagree(figure.precision(), at + "/amount"));
        Money step = figure.roundedTo();
        boolean rounded = figure.precision() == Precision.ROUNDED;
        boolean stepFits = rounded ? step != null && step.isPositive() : step == null;
        refusals.when(!stepFits, () -> new RoundingStepMismatch(figure.precision(), at + "/roundedTo"));
    }

    @Override
    public NoState evolve(NoState state, StatedFiguresEvent event) {
        return state;
    }
}
