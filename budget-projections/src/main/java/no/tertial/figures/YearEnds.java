package no.tertial.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import no.tertial.figures.YearEnd.Alternative;
import no.tertial.figures.YearEnd.Management;
import no.tertial.figures.YearEnd.Statistical;
import no.tertial.figures.YearEnd.WithKnownEffects;
import no.tertial.forecast.Answer;
import no.tertial.forecast.BalanceNeeds;
import no.tertial.forecast.Figures;
import no.tertial.forecast.Forecast;
import no.tertial.forecast.Method;
import no.tertial.forecast.NotApplicable;
import no.tertial.money.Money;
import no.tertial.organisation.Selection;
import no.tertial.rounds.Outlook;
import no.tertial.statements.Statement;
import org.jspecify.annotations.Nullable;

/** Puts the year-ends of units, and of all of them together, side by side with what their heads state. */
record YearEnds(
        ForecastQuestion question,
        Selection selection,
        UnitFigures figures,
        Map<String, Statement> statements,
        Promises promises,
        KnownEffects measures) {
    /** There are no past errors yet that an interval could rest on. */
    private static final String NO_INTERVALS = "INSUFFICIENT_HISTORY";

    YearEnd together() {
        String unit = selection.unit();
        Collection<String> units = selection.units();
        return unit != null
                ? of(unit)
                : yearEnd(null, selection.area() == null ? null : selection.nameOfArea(selection.area()), units);
    }

    List<YearEnd> byUnit() {
        return selection.units().stream().map(this::of).toList();
    }

    private YearEnd of(String unit) {
        return yearEnd(unit, selection.nameOf(unit), List.of(unit));
    }

    private YearEnd yearEnd(@Nullable String unit, @Nullable String name, Collection<String> units) {
        Figures seen = figures.of(units);
        Totals totals = figures.totals(units);
        List<String> missing = missing(units);
        Money promised = figures.promisedTo(units).revisedBudget();
        Answer chosen = withBudgetOf(promised, question.method().forecast(seen));
        List<KnownEffect> effects = knownEffects(units);
        return new YearEnd(
                unit,
                name,
                totals.revisedBudget(),
                totals.budgetToDate(),
                totals.actualToDate(),
                totals.deviation(),
                statistical(chosen),
                Arrays.stream(Method.values())
                        .filter(method -> method != question.method())
                        .map(method -> alternative(withBudgetOf(promised, method.forecast(seen))))
                        .toList(),
                effects,
                withKnownEffects(chosen, KnownEffects.sum(effects)),
                management(units, missing).orElse(null),
                missing,
                null,
                BalanceNeeds.of(totals.deviation(), figures.monthsElapsed()));
    }

    private List<KnownEffect> knownEffects(Collection<String> units) {
        List<KnownEffect> effects = new ArrayList<>(promises.effects(units, figures.promised()));
        effects.addAll(measures.of(units));
        return List.copyOf(effects);
    }

    /** The lines of grants count as budgeted here; what their givers have promised instead is a known effect. */
    private static Answer withBudgetOf(Money promisedLines, Answer answer) {
        return switch (answer) {
            case Forecast f -> new Forecast(f.method(), f.version(), f.yearEnd().plus(promisedLines), f.deviation());
            case NotApplicable n -> n;
        };
    }

    private static Statistical statistical(Answer answer) {
        return switch (answer) {
            case Forecast f ->
                new Statistical(f.method(), f.version(), f.yearEnd(), f.deviation(), null, List.of(), NO_INTERVALS);
            case NotApplicable n ->
                new Statistical(n.method(), n.version(), null, null, n.reason(), List.of(), NO_INTERVALS);
        };
    }

    private static @Nullable WithKnownEffects withKnownEffects(Answer answer, Money effects) {
        return switch (answer) {
            case Forecast f ->
                new WithKnownEffects(f.yearEnd().plus(effects), f.deviation().plus(effects));
            case NotApplicable _ -> null;
        };
    }

    private static Alternative alternative(Answer answer) {
        return switch (answer) {
            case Forecast f -> new Alternative(f.method(), f.version(), f.yearEnd(), f.deviation(), null);
            case NotApplicable n -> new Alternative(n.method(), n.version(), null, null, n.reason());
        };
    }

    private boolean isPartOfUnits() {
        return question.account() != null || question.function() != null;
    }

    /** Open units without a statement; a closed one that made none is not waited for. */
    private List<String> missing(Collection<String> units) {
        return isPartOfUnits()
                ? List.of()
                : selection.openUnits().stream()
                        .filter(units::contains)
                        .filter(unit -> !statements.containsKey(unit))
                        .toList();
    }

    private Optional<Management> management(Collection<String> units, List<String> missing) {
        List<String> stated =
                new TreeSet<>(units).stream().filter(statements::containsKey).toList();
        if (isPartOfUnits() || !missing.isEmpty() || stated.isEmpty()) {
            return Optional.empty();
        }
        Money yearEnd = Money.ZERO;
        for (String unit : units) {
            yearEnd = yearEnd.plus(statedYearEnd(unit));
        }
        Money deviation = yearEnd.minus(figures.totals(units).revisedBudget());
        Statement only = units.size() == 1 ? statements.get(stated.getFirst()) : null;
        return Optional.of(
                only == null
                        ? new Management(yearEnd, deviation, null, null, null, null, null)
                        : new Management(
                                yearEnd,
                                deviation,
                                only.outlook() instanceof Outlook.Balance,
                                only.confidence(),
                                only.version(),
                                only.by(),
                                only.at()));
    }

    /** Balance means the revised budget as of the asked moment; a closed unit that stated nothing ends where it stands. */
    private Money statedYearEnd(String unit) {
        Statement statement = statements.get(unit);
        Totals totals = figures.totals(List.of(unit));
        if (statement == null) {
            return totals.actualToDate();
        }
        return switch (statement.outlook()) {
            case Outlook.YearEnd(Money amount) -> amount;
            case Outlook.Balance _ -> totals.revisedBudget();
        };
    }
}
