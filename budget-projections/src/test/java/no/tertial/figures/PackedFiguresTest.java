package no.tertial.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedFiguresTest {
    private static final long EVENT = 1_000_000;
    private static final int ROWS = 50;

    private record Unpacked(int coding, Measure measure, int period, long amount, List<Long> places) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_was_packed_is_read_in_the_same_order(long seed) {
        // given
        Random random = new Random(seed);
        List<Unpacked> cells = new ArrayList<>();
        PackedFigures packed = new PackedFigures(EVENT);
        for (int i = 0; i < ROWS; i++) {
            packed.add(row(random, cells));
        }

        // when
        PackedFigures.Reader cell = new PackedFigures.Reader(packed.bytes(), EVENT);
        List<Unpacked> read = new ArrayList<>();
        while (cell.next()) {
            read.add(new Unpacked(
                    cell.coding(),
                    cell.measure(),
                    cell.period(),
                    cell.amount(),
                    Arrays.stream(cell.places()).boxed().toList()));
        }

        // then
        assertThat(read).isEqualTo(cells);
    }

    /** A row of one period at least, with amounts of every size, also the greatest and the least there are. */
    private static FigureRow row(Random random, List<Unpacked> cells) {
        int coding = random.nextInt(Integer.MAX_VALUE);
        Measure measure = Measure.values()[random.nextInt(Measure.values().length)];
        PeriodAmounts amounts = new PeriodAmounts();
        Places places = new Places();
        int always = random.nextInt(PeriodColumns.COUNT);
        for (int period = 0; period < PeriodColumns.COUNT; period++) {
            if (period == always || random.nextInt(4) == 0) {
                long amount = random.nextLong() >> random.nextInt(Long.SIZE);
                amounts.add(period, amount);
                cells.add(new Unpacked(coding, measure, period, amount, places(period, places, random)));
            }
        }
        return new FigureRow(coding, "1310", measure, amounts, places);
    }

    private static List<Long> places(int period, Places places, Random random) {
        List<Long> positions = new ArrayList<>();
        long position = 1 + random.nextInt(1000);
        for (int i = random.nextInt(4); i > 0; i--) {
            position += 1 + random.nextInt(1000);
            positions.add(position);
            places.add(period, position);
            places.add(period, position);
        }
        return positions.isEmpty() ? List.of(EVENT) : positions;
    }
}
