package no.tertial.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.tertial.chart.OrganisationCommand.AssignAnsvar;
import no.tertial.chart.OrganisationCommand.CloseUnit;
import no.tertial.chart.OrganisationCommand.CreateProgrammeArea;
import no.tertial.chart.OrganisationCommand.CreateUnit;
import no.tertial.chart.OrganisationCommand.MoveUnit;
import no.tertial.chart.OrganisationCommand.SplitAnsvar;
import no.tertial.decider.Rejected;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for an organisation whatever is asked of it. */
class RandomOrganisationHistoriesTest {
    private static final int COMMANDS = 80;
    private static final LocalDate START = LocalDate.of(2010, 1, 1);

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_change_rewrites_the_days_before_it_and_every_owner_has_an_area(long seed) {
        Random random = new Random(seed);
        OrganisationDecider decider = new OrganisationDecider();
        Organisation organisation = decider.initial();
        for (int i = 0; i < COMMANDS; i++) {
            OrganisationCommand command = command(random);
            Organisation before = organisation;
            organisation = decider.evolveAll(before, accepted(decider, command, before));
            assertThat(ownersUntil(command.validFrom(), organisation))
                    .isEqualTo(ownersUntil(command.validFrom(), before));
            assertEveryOwnerHasAnArea(organisation);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void handovers_tell_of_every_area_that_something_leaves_and_from_when(long seed) {
        Random random = new Random(seed);
        OrganisationDecider decider = new OrganisationDecider();
        Organisation organisation = decider.initial();
        for (int i = 0; i < COMMANDS; i++) {
            OrganisationCommand command = command(random);
            for (OrganisationEvent event : accepted(decider, command, organisation)) {
                Organisation after = decider.evolve(organisation, event);
                assertTold(Handover.of(organisation, event), command.validFrom(), organisation, after);
                organisation = after;
            }
        }
    }

    /** What ended earlier has nothing left that an area could lose. */
    private static void assertTold(List<Handover> handovers, LocalDate from, Organisation before, Organisation after) {
        Map<String, Handover> told = handovers.stream().collect(Collectors.toMap(Handover::ansvar, one -> one));
        before.ansvar()
                .keySet()
                .forEach(ansvar -> days().filter(
                                day -> before.splitOf(ansvar, day).isEmpty())
                        .forEach(day -> {
                            Optional<String> there = before.lastAreaOf(ansvar, day);
                            boolean since = !day.isBefore(from);
                            Optional<String> then = since && told.get(ansvar) instanceof Handover.ToArea move
                                    ? Optional.of(move.toArea())
                                    : there;
                            assertThat(after.lastAreaOf(ansvar, day))
                                    .as("%s on %s", ansvar, day)
                                    .isEqualTo(then);
                            if (since && told.get(ansvar) instanceof Handover.ToArea move) {
                                assertThat(there).contains(move.fromArea());
                            }
                        }));
        handovers.forEach(handover -> {
            if (handover instanceof Handover.Split split) {
                assertThat(before.lastAreaOf(split.ansvar(), from)).contains(split.fromArea());
                split.parts()
                        .forEach(part ->
                                assertThat(after.areaOf(part.ansvar(), from)).contains(part.area()));
            }
        });
    }

    private static List<OrganisationEvent> accepted(
            OrganisationDecider decider, OrganisationCommand command, Organisation organisation) {
        try {
            return decider.decide(command, organisation);
        } catch (Rejected _) {
            return List.of();
        }
    }

    private static OrganisationCommand command(Random random) {
        LocalDate day =
                random.nextInt(3) == 0 ? START.plusDays(random.nextInt(3_000)) : START.plusMonths(random.nextInt(100));
        String area = "area" + random.nextInt(4);
        String unit = "unit" + random.nextInt(6);
        String ansvar = "ansvar" + random.nextInt(12);
        return switch (random.nextInt(10)) {
            case 0, 1 -> new CreateProgrammeArea(area, "", day);
            case 2, 3, 4 -> new CreateUnit(unit, "", area, List.of(ansvar), day);
            case 5, 6 -> new MoveUnit(unit, area, day);
            case 7 -> new AssignAnsvar(ansvar, unit, day);
            case 8 ->
                new SplitAnsvar(
                        ansvar,
                        List.of(
                                new SplitPart("ansvar" + random.nextInt(20), unit, 1 + random.nextInt(9)),
                                new SplitPart("ansvar" + random.nextInt(20), "unit" + random.nextInt(6), 1)),
                        day);
            default -> new CloseUnit(unit, day);
        };
    }

    /** Who owned what on a few days before that one. */
    private static List<String> ownersUntil(LocalDate end, Organisation organisation) {
        return days().filter(day -> day.isBefore(end))
                .flatMap(day -> organisation.ansvar().keySet().stream()
                        .sorted()
                        .flatMap(ansvar -> organisation.unitOf(ansvar, day).stream()
                                .map(unit ->
                                        day + " " + ansvar + " " + unit + " " + organisation.areaOfUnit(unit, day))))
                .toList();
    }

    /** A budget line or posting whose responsibility centre is known always has an area to be summed into. */
    private static void assertEveryOwnerHasAnArea(Organisation organisation) {
        days().forEach(day -> organisation
                .ansvar()
                .keySet()
                .forEach(ansvar -> assertThat(organisation.areaOf(ansvar, day).isPresent())
                        .as("%s on %s", ansvar, day)
                        .isEqualTo(organisation.unitOf(ansvar, day).isPresent())));
    }

    private static Stream<LocalDate> days() {
        return Stream.iterate(START, day -> day.plusMonths(5)).limit(24);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }
}
