package no.tertial.app;

import static no.tertial.fixtures.Drammen.CHART_EVENTS;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import no.tertial.chart.Chart;
import no.tertial.chart.ChartCommand.LoadChart;
import no.tertial.chart.ChartEvent.ChartLoaded;
import no.tertial.chart.Coding;
import no.tertial.chart.Scope;
import no.tertial.command.ChunkTexts;
import no.tertial.command.FreeText;
import no.tertial.command.PresentReference;
import no.tertial.exchange.ReadingOptions;
import no.tertial.imports.ErrorPolicy;
import no.tertial.imports.ImportExtent;
import no.tertial.imports.ImportKind;
import no.tertial.imports.ImportRequest;
import no.tertial.imports.ImportRun;
import no.tertial.imports.ImportState;
import no.tertial.imports.Imports;
import no.tertial.journal.Voucher;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.postings.PostingLine;
import no.tertial.postings.PostingPage.Mark;
import no.tertial.postings.PostingQueries;
import no.tertial.postings.PostingQuestion;
import no.tertial.readside.ReadSide;
import no.tertial.replay.AsOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Down from a figure to lines that a file brought. */
class ImportedPostingsTest extends StoreTest {
    private static final int VOUCHERS = 1_500;
    private static final int RARE = 1_200;

    @Autowired
    private Imports imports;

    @Autowired
    private ReadSide readSide;

    @Autowired
    private PostingQueries postings;

    @Autowired
    private ChunkTexts chunkTexts;

    @Autowired
    private PresentReference present;

    /** One voucher a line; the one that is rare is the only one on its coding. */
    private static String ledger(FiscalYear year) {
        StringBuilder file = new StringBuilder(
                "klient;bilagsserie;bilagsnummer;bilagsdato;periode;tekst;kontoklasse;ansvar;konto;funksjon;beløp\n");
        for (int i = 1; i <= VOUCHERS; i++) {
            Coding coding = i == RARE ? DRUG_PURCHASES : NAV_BENEFITS;
            file.append("DK;IMP;%d;%s-03-31;%s-03;Tekst %d;1;%s;%s;%s;%d,50\n"
                    .formatted(i, year, year, i, coding.ansvar(), coding.account(), coding.function(), i));
        }
        return file.toString();
    }

    private ImportRun taken(FiscalYear year) {
        ImportRequest request = new ImportRequest(
                ImportKind.LEDGER,
                ImportExtent.PART,
                ErrorPolicy.REFUSE_ALL,
                ReadingOptions.NONE,
                "hovedbok.csv",
                Office.FINANCE,
                Office.newKey());
        String id = imports.submit(request, path -> Files.writeString(path, ledger(year)), null)
                .id();
        await(() -> imports.find(id).orElseThrow().state().hasEnded());
        ImportRun run = imports.find(id).orElseThrow();
        assertThat(run.state())
                .as("%s %s", run.report(), imports.errors(id, 0, 3))
                .isEqualTo(ImportState.COMPLETED);
        awaitAllKnown();
        return run;
    }

    private static PostingQuestion question(FiscalYear year, Coding coding) {
        return new PostingQuestion(
                year.period(3),
                year.period(3),
                null,
                null,
                coding.ansvar(),
                coding.accountClass(),
                coding.account(),
                coding.function(),
                null,
                AsOf.NOW);
    }

    @Test
    void the_lines_of_a_file_are_found_with_their_texts_and_only_their_chunks_are_read() {
        // given
        FiscalYear year = Office.newYear();
        ImportRun run = taken(year);
        List<Long> read = new ArrayList<>();
        PostingQueries counting = new PostingQueries(
                readSide.postingPlaces(),
                positions -> {
                    read.addAll(positions);
                    return feed.at(positions);
                },
                new PostingTexts(texts, chunkTexts, present::get));

        // when
        List<PostingLine> rare = counting.postings(new Scope.All(), question(year, DRUG_PURCHASES), Mark.START, 10)
                .postings();

        // then
        assertThat(read).hasSize(1);
        assertThat(rare).hasSize(1);
        PostingLine line = rare.getFirst();
        assertThat(line.voucher()).hasToString("DK-" + year + "-IMP-" + RARE);
        assertThat(line.text()).isEqualTo("Tekst " + RARE);
        assertThat(line.amount()).isEqualTo(new Money(RARE * 100L + 50));
        assertThat(line.importId()).isEqualTo(run.id());
    }

    @Test
    void all_lines_of_a_file_sum_to_its_figure_and_sensitive_texts_are_not_among_them() {
        FiscalYear year = Office.newYear();
        taken(year);

        List<PostingLine> lines =
                postings.all(new Scope.All(), question(year, NAV_BENEFITS)).toList();

        assertThat(lines)
                .hasSize(VOUCHERS - 1)
                .allSatisfy(line -> assertThat(line.text()).isNull());
        assertThat(Money.sum(lines.stream().map(PostingLine::amount).toList()))
                .isEqualTo(postings.postings(new Scope.All(), question(year, NAV_BENEFITS), Mark.START, 1)
                        .total())
                .isEqualTo(kroner(VOUCHERS * (VOUCHERS + 1L) / 2 - RARE).plus(new Money((VOUCHERS - 1) * 50L)));
    }

    @Test
    void texts_on_a_function_that_is_marked_sensitive_later_are_told_no_more() {
        // given
        FiscalYear year = Office.newYear();
        taken(year);
        FreeText text = FreeText.of("bilag", "Innkjøp av utstyr");
        Voucher voucher = Office.voucher(year.period(3), "1", DRUG_PURCHASES, kroner(1), text);
        commands.send(Office.posting(voucher), "batch", Office.FINANCE, Office.newKey(), List.of(text));
        awaitAllKnown();
        assertThat(textsOf(year)).containsExactly("Tekst " + RARE, "Innkjøp av utstyr");

        // when
        loadChart(year, true);
        List<@Nullable String> marked = textsOf(year);
        loadChart(year, false);

        // then
        assertThat(marked).containsExactly(null, null);
        assertThat(textsOf(year)).doesNotContainNull();
    }

    private List<@Nullable String> textsOf(FiscalYear year) {
        return postings.all(new Scope.All(), question(year, DRUG_PURCHASES))
                .<@Nullable String>map(PostingLine::text)
                .toList();
    }

    /** The fixture's chart from that year on, with the function of drug purchases marked or not. */
    private void loadChart(FiscalYear from, boolean sensitive) {
        ChartLoaded fixture = (ChartLoaded) CHART_EVENTS.getFirst();
        List<Chart.Function> functions = fixture.functions().stream()
                .map(function -> function.code().equals(DRUG_PURCHASES.function())
                        ? new Chart.Function(
                                function.code(),
                                function.name(),
                                function.nationalFunction(),
                                function.classes(),
                                sensitive)
                        : function)
                .toList();
        office.send(new LoadChart(from, fixture.accounts(), functions), Office.ADMIN);
    }
}
