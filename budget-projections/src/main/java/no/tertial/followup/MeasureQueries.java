package no.tertial.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import no.tertial.chart.Coding;
import no.tertial.chart.Scope;
import no.tertial.followup.MeasureEffects.Effect;
import no.tertial.followup.MeasureHistory.EffectLine;
import no.tertial.followup.MeasureHistory.MeasureVersion;
import no.tertial.followup.MeasureList.MeasureRow;
import no.tertial.measures.MeasureStatus;
import no.tertial.money.Money;
import no.tertial.organisation.OutsideScope;
import no.tertial.organisation.Reference;
import no.tertial.organisation.Selection;
import no.tertial.organisation.UnknownFilter;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.period.MonthlyAmounts;
import no.tertial.replay.AsOf;
import no.tertial.replay.Moment;
import no.tertial.replay.ReadModel;
import no.tertial.replay.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers which measures units have, what they are expected to give and what they have given. */
public final class MeasureQueries {
    private static final String CURRENCY = "NOK";
    private static final String SELECT = """
            select v.measure, v.version, v.change, v.title, v.responsible, v.status, v.expected_from, v.full_year_effect,
                v.case_reference, v.adjustment, v.actor, k.recorded_nanos, v.from_position
            from measure_version v join known_position k on k.position = v.from_position
            where v.fiscal_year = :year and v.from_position <= :position
            """;

    private final Reading reading;
    private final Reference reference;

    public MeasureQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /**
     * The measures that work, or have worked, on the responsibility centres of the units.
     *
     * @throws OutsideScope when the area or unit is not the asker's to see
     * @throws UnknownFilter when there is no such area or unit
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public MeasureList measures(Scope scope, MeasureQuestion question) {
        return reading.at(question.asOf(), (db, moment) -> measures(scope, question, db, moment));
    }

    private MeasureList measures(Scope scope, MeasureQuestion question, JdbcClient db, Moment moment) {
        Selection selection = Selection.of(
                scope,
                question.area(),
                question.unit(),
                reference.organisation(db, moment),
                question.through().through().lastDay());
        Map<String, List<Effect>> effects = new LinkedHashMap<>();
        new MeasureEffects(db, moment)
                .of(question.year(), selection.unitOf().keySet(), null)
                .forEach(effect -> effects.computeIfAbsent(effect.measure(), _ -> new ArrayList<>())
                        .add(effect));
        int months = question.through().through().monthsElapsed();
        List<MeasureRow> rows = present(question.year(), db, moment).entrySet().stream()
                .filter(measure -> effects.containsKey(measure.getKey()))
                .filter(measure -> question.status() == null
                        || question.status() == measure.getValue().status())
                .map(measure -> row(
                        measure.getKey(),
                        measure.getValue(),
                        effects.getOrDefault(measure.getKey(), List.of()),
                        months,
                        selection))
                .toList();
        return new MeasureList(
                question.year(),
                question.through(),
                moment.knownAt(),
                moment.position(),
                CURRENCY,
                rows,
                rows.stream().map(MeasureRow::effect).reduce(MeasureEffect.NONE, MeasureEffect::plus));
    }

    private static Map<String, MeasureVersion> present(FiscalYear year, JdbcClient db, Moment moment) {
        Map<String, MeasureVersion> present = new LinkedHashMap<>();
        db.sql(SELECT + " and (v.to_position is null or v.to_position > :position) order by v.measure")
                .param("year", year.value())
                .param("position", moment.position())
                .query((ResultSet row) -> {
                    present.put(row.getString(1), version(row, year));
                });
        return present;
    }

    private static MeasureRow row(
            String measure, MeasureVersion version, List<Effect> effects, int months, Selection selection) {
        MeasureEffect sum = MeasureEffect.NONE;
        TreeSet<String> units = new TreeSet<>();
        for (Effect effect : effects) {
            Money toDate = effect.month() <= months ? effect.amount() : Money.ZERO;
            sum = sum.plus(
                    effect.realised()
                            ? new MeasureEffect(Money.ZERO, Money.ZERO, toDate)
                            : new MeasureEffect(effect.amount(), toDate, Money.ZERO));
            Optional.ofNullable(selection.unitOf().get(effect.coding().ansvar()))
                    .ifPresent(units::add);
        }
        return new MeasureRow(
                measure,
                version.version(),
                version.title(),
                version.responsible(),
                version.status(),
                version.expectedFrom(),
                List.copyOf(units),
                sum,
                version.fullYearEffect(),
                version.caseReference(),
                version.adjustment());
    }

    /**
     * One measure with its history, as known at the moment.
     *
     * @throws OutsideScope when it works on nothing that is the asker's to see
     * @throws UnknownFilter when the year has no such measure
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public MeasureHistory measure(Scope scope, FiscalYear year, String measure, AsOf asOf) {
        return reading.at(asOf, (db, moment) -> {
            List<MeasureVersion> versions = db.sql(SELECT + " and v.measure = :measure order by v.version")
                    .param("year", year.value())
                    .param("position", moment.position())
                    .param("measure", measure)
                    .query((row, _) -> version(row, year))
                    .list();
            if (versions.isEmpty()) {
                throw new UnknownFilter("measure", measure);
            }
            List<EffectLine> lines = lines(scope, year, measure, db, moment);
            if (lines.isEmpty()) {
                throw new OutsideScope("measure", measure);
            }
            return new MeasureHistory(year, measure, moment.knownAt(), moment.position(), CURRENCY, lines, versions);
        });
    }

    private List<EffectLine> lines(Scope scope, FiscalYear year, String measure, JdbcClient db, Moment moment) {
        Selection selection = Selection.of(
                scope,
                null,
                null,
                reference.organisation(db, moment),
                year.month(Month.IN_A_YEAR).lastDay());
        Map<Coding, EffectLine> lines = new LinkedHashMap<>();
        for (Effect effect :
                new MeasureEffects(db, moment).of(year, selection.unitOf().keySet(), measure)) {
            MonthlyAmounts amount = MonthlyAmounts.inMonth(effect.month(), effect.amount());
            EffectLine line = effect.realised()
                    ? EffectLine.of(effect.coding(), MonthlyAmounts.ZERO, amount)
                    : EffectLine.of(effect.coding(), amount, MonthlyAmounts.ZERO);
            lines.merge(effect.coding(), line, EffectLine::plus);
        }
        return List.copyOf(lines.values());
    }

    private static MeasureVersion version(ResultSet row, FiscalYear year) throws SQLException {
        return new MeasureVersion(
                row.getInt(2),
                MeasureChange.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                MeasureStatus.valueOf(row.getString(6)),
                year.month(row.getInt(7)),
                new Money(row.getLong(8)),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                ReadModel.instant(row.getLong(12)),
                row.getLong(13));
    }
}
