package no.tertial.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.tertial.chart.Coding;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Decider;
import no.tertial.decider.Refusals;
import no.tertial.measures.MeasureCommand.ChangeMeasureStatus;
import no.tertial.measures.MeasureCommand.FollowSplit;
import no.tertial.measures.MeasureCommand.RecordRealisedEffect;
import no.tertial.measures.MeasureCommand.RegisterMeasure;
import no.tertial.measures.MeasureCommand.ReviseMeasure;
import no.tertial.measures.MeasureEvent.MeasureDivided;
import no.tertial.measures.MeasureEvent.MeasureRegistered;
import no.tertial.measures.MeasureEvent.MeasureRevised;
import no.tertial.measures.MeasureEvent.MeasureStatusChanged;
import no.tertial.measures.MeasureEvent.RealisedEffectRecorded;
import no.tertial.measures.MeasureRejection.EffectOutsideMeasure;
import no.tertial.measures.MeasureRejection.MeasureChanged;
import no.tertial.measures.MeasureRejection.MeasureExists;
import no.tertial.measures.MeasureRejection.MeasureHasStatus;
import no.tertial.measures.MeasureRejection.MeasureIsAbandoned;
import no.tertial.measures.MeasureRejection.MeasureMonthOutsideYear;
import no.tertial.measures.MeasureRejection.NoMeasureEffects;
import no.tertial.measures.MeasureRejection.UnknownMeasure;
import no.tertial.measures.Measures.Standing;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.period.MonthlyAmounts;

/** One year's measures. */
public record MeasureDecider(ReferenceData reference) implements Decider<MeasureCommand, MeasureEvent, Measures> {
    @Override
    public Measures initial() {
        return Measures.NONE;
    }

    @Override
    public List<MeasureEvent> decide(MeasureCommand command, Measures measures) {
        return switch (command) {
            case RegisterMeasure c -> register(c, measures);
            case ReviseMeasure c -> revise(c, seen(c.year(), c.measure(), c.expectedVersion(), measures));
            case ChangeMeasureStatus c -> change(c, seen(c.year(), c.measure(), c.expectedVersion(), measures));
            case RecordRealisedEffect c -> record(c, seen(c.year(), c.measure(), c.expectedVersion(), measures));
            case FollowSplit c -> follow(c, measures);
        };
    }

    private List<MeasureEvent> register(RegisterMeasure command, Measures measures) {
        if (measures.byId().containsKey(command.measure())) {
            throw new MeasureExists(command.year(), command.measure()).rejected();
        }
        MeasurePlan plan = new PlanRules(reference, command.year()).checked(command.plan());
        return List.of(new MeasureRegistered(command.year(), command.measure(), 1, plan));
    }

    /** The measure that can be changed by someone who saw it in that version. */
    private static Standing seen(FiscalYear year, String measure, int expected, Measures measures) {
        Standing standing = measures.byId().get(measure);
        if (standing == null) {
            throw new UnknownMeasure(year, measure).rejected();
        }
        if (standing.version() != expected) {
            throw new MeasureChanged(measure, expected, standing.version()).rejected();
        }
        if (standing.status() == MeasureStatus.ABANDONED) {
            throw new MeasureIsAbandoned(measure).rejected();
        }
        return standing;
    }

    private List<MeasureEvent> revise(ReviseMeasure command, Standing standing) {
        MeasurePlan plan = new PlanRules(reference, command.year()).checked(command.plan());
        List<MeasureLine> changes = MeasureLine.difference(standing.plan().lines(), plan.lines());
        return List.of(new MeasureRevised(command.year(), command.measure(), standing.version() + 1, plan, changes));
    }

    private static List<MeasureEvent> change(ChangeMeasureStatus command, Standing standing) {
        if (standing.status() == command.status()) {
            throw new MeasureHasStatus(command.measure(), command.status()).rejected();
        }
        List<MeasureLine> changes = command.status() == MeasureStatus.ABANDONED
                ? MeasureLine.difference(standing.plan().lines(), List.of())
                : List.of();
        return List.of(new MeasureStatusChanged(
                command.year(), command.measure(), standing.version() + 1, command.status(), changes));
    }

    private static List<MeasureEvent> record(RecordRealisedEffect command, Standing standing) {
        requireEffectsOf(command, standing.plan());
        int month = command.month().number();
        List<MeasureLine> before = standing.realised().stream()
                .map(line -> new MeasureLine(line.coding(), line.months().only(month)))
                .toList();
        List<MeasureLine> after = command.effects().stream()
                .map(effect -> new MeasureLine(effect.coding(), MonthlyAmounts.inMonth(month, effect.amount())))
                .toList();
        return List.of(new RealisedEffectRecorded(
                command.year(),
                command.measure(),
                standing.version() + 1,
                command.month(),
                command.effects(),
                MeasureLine.difference(before, after)));
    }

    private static void requireEffectsOf(RecordRealisedEffect command, MeasurePlan plan) {
        Refusals refusals = new Refusals();
        refusals.when(
                !command.month().year().equals(command.year()),
                () -> new MeasureMonthOutsideYear(command.month(), command.year(), "/month"));
        refusals.when(command.effects().isEmpty(), () -> new NoMeasureEffects("/effects"));
        for (int i = 0; i < command.effects().size(); i++) {
            Coding coding = command.effects().get(i).coding();
            String at = "/effects/" + i;
            refusals.when(
                    plan.lines().stream().noneMatch(line -> line.coding().equals(coding)),
                    () -> new EffectOutsideMeasure(command.measure(), coding, at));
        }
        refusals.throwIfAny();
    }

    private static List<MeasureEvent> follow(FollowSplit command, Measures measures) {
        List<MeasureEvent> events = new ArrayList<>();
        measures.byId().forEach((measure, standing) -> {
            List<MeasureLine> before = standing.plan().lines();
            List<MeasureLine> after = divided(before, command);
            List<MeasureLine> changes = MeasureLine.difference(before, after);
            if (standing.status() != MeasureStatus.ABANDONED && !changes.isEmpty()) {
                events.add(new MeasureDivided(
                        command.year(),
                        measure,
                        standing.version() + 1,
                        command.effectiveMonth(),
                        command.ansvar(),
                        after,
                        changes));
            }
        });
        return List.copyOf(events);
    }

    private static List<MeasureLine> divided(List<MeasureLine> lines, FollowSplit command) {
        Month from = command.effectiveMonth();
        if (from.year().compareTo(command.year()) > 0) {
            return lines;
        }
        int month = from.year().equals(command.year()) ? from.number() : 1;
        return MeasureLine.merged(lines.stream()
                .flatMap(line -> line.coding().ansvar().equals(command.ansvar())
                        ? line.dividedFrom(month, command.parts()).stream()
                        : List.of(line).stream())
                .toList());
    }

    @Override
    public Measures evolve(Measures measures, MeasureEvent event) {
        Standing before = measures.byId().get(event.measure());
        if (event.version() != (before == null ? 1 : before.version() + 1)) {
            throw new IllegalStateException("Corrupt history: " + event);
        }
        return measures.with(event.measure(), before == null ? first(event) : after(before, event));
    }

    private static Standing first(MeasureEvent event) {
        return switch (event) {
            case MeasureRegistered e -> new Standing(e.plan(), MeasureStatus.PLANNED, List.of(), e.version());
            case MeasureRevised _, MeasureStatusChanged _, MeasureDivided _, RealisedEffectRecorded _ ->
                throw new IllegalStateException("Corrupt history: " + event);
        };
    }

    private static Standing after(Standing before, MeasureEvent event) {
        MeasurePlan plan = before.plan();
        return switch (event) {
            case MeasureRegistered e -> throw new IllegalStateException("Corrupt history: " + e);
            case MeasureRevised e -> new Standing(e.plan(), before.status(), before.realised(), e.version());
            case MeasureStatusChanged e -> new Standing(plan, e.status(), before.realised(), e.version());
            case MeasureDivided e ->
                new Standing(plan.with(e.lines()), before.status(), before.realised(), e.version());
            case RealisedEffectRecorded e -> {
                List<MeasureLine> realised = Stream.concat(before.realised().stream(), e.changes().stream())
                        .toList();
                yield new Standing(plan, before.status(), MeasureLine.merged(realised), e.version());
            }
        };
    }
}
