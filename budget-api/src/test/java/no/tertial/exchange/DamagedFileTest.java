package no.tertial.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tertial.exchange.LedgerRow.Malformed;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sound files with some bytes changed, left out or put in: whatever they say, they never fail otherwise than as files do. */
@Timeout(60)
class DamagedFileTest {
    private static final String ROW = "DK;IF;100;2024-08-14;2024-08;Tøxt;1;1310;1470;281;;1250,00\n";
    private static final String JSON = """
            [{"client":"DK","series":"IF","vouchers":[{"number":"1","date":"2024-08-14","period":"2024-08","lines":[
            {"ansvar":"1310","class":"OPERATING","account":"1470","function":"281","amount":"1.00"}]}]}]""";
    private static final String KOSTRA = "0A2024 060200939214895         1281 470     1250\n";

    static Stream<Integer> seeds() {
        return IntStream.range(0, 200).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void is_read_or_refused(int seed) throws IOException {
        byte[] sound = switch (seed % 4) {
            case 0 -> (Read.HEADER + ROW.repeat(3)).getBytes(StandardCharsets.UTF_8);
            case 1 -> workbook();
            case 2 -> JSON.getBytes(StandardCharsets.UTF_8);
            default -> KOSTRA.repeat(3).getBytes(StandardCharsets.UTF_8);
        };
        ReadingOptions options = Read.defaults(Map.of("client", "DK", "ansvar", "9000"));

        try {
            Read.file(damaged(sound, new Random(seed)), options).stream()
                    .filter(Malformed.class::isInstance)
                    .forEach(row -> assertThat(((Malformed) row).errors()).isNotEmpty());
        } catch (UnreadableFile refused) {
            RowErrorTexts.requireSentence(refused.error());
        }
    }

    private static byte[] damaged(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                default -> bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at / 2, bytes.length));
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Ledger");
            String[] header = Read.HEADER.strip().split(";", -1);
            String[] row = ROW.strip().split(";", -1);
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
                sheet.value(1, i, row[i]);
            }
        }
        return out.toByteArray();
    }
}
