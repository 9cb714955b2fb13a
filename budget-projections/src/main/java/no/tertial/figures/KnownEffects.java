package no.tertial.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tertial.figures.KnownEffect.Kind;
import no.tertial.followup.MeasureEffects;
import no.tertial.money.Money;
import no.tertial.organisation.Selection;
import no.tertial.replay.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The known effects on each unit; each is shown by itself, and none goes into a method. */
record KnownEffects(Map<String, List<KnownEffect>> byUnit) {
    static KnownEffects read(ForecastQuestion question, Selection selection, JdbcClient db, Moment moment) {
        Map<String, List<KnownEffect>> byUnit = new TreeMap<>();
        new MeasureEffects(db, moment)
                .after(
                        question.through().through().monthsElapsed(),
                        question.year(),
                        selection.unitOf().keySet(),
                        question.account(),
                        question.function())
                .forEach(measure -> byUnit.computeIfAbsent(
                                selection.unitOf().getOrDefault(measure.ansvar(), ""), _ -> new ArrayList<>())
                        .add(new KnownEffect(Kind.MEASURE, measure.measure(), measure.title(), measure.amount())));
        return new KnownEffects(byUnit);
    }

    private record Key(Kind kind, String id) {}

    /** The effects on the units together, one entry for each of what has an effect. */
    List<KnownEffect> of(Collection<String> units) {
        Map<Key, KnownEffect> effects = new LinkedHashMap<>();
        for (String unit : units) {
            byUnit.getOrDefault(unit, List.of())
                    .forEach(effect -> effects.merge(
                            new Key(effect.kind(), effect.id()),
                            effect,
                            (one, other) -> new KnownEffect(
                                    one.kind(),
                                    one.id(),
                                    one.name(),
                                    one.effect().plus(other.effect()))));
        }
        return List.copyOf(effects.values());
    }

    static Money sum(List<KnownEffect> effects) {
        return Money.sum(effects.stream().map(KnownEffect::effect).toList());
    }
}
