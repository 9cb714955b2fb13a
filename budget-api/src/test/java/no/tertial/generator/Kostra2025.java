package no.tertial.generator;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Chart;
import no.tertial.chart.ChartCommand;
import no.tertial.chart.ChartCommand.LoadKostra;
import no.tertial.chart.ChartDecider;
import no.tertial.chart.ChartEvent;
import no.tertial.chart.Kostra;
import no.tertial.chart.Organisation;
import no.tertial.chart.OrganisationCommand;
import no.tertial.chart.OrganisationDecider;
import no.tertial.chart.OrganisationEvent;
import no.tertial.chart.ReferenceData;
import no.tertial.period.FiscalYear;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A generated municipality's organisation and chart, judged by their own rules and the nation's codes of 2025. */
final class Kostra2025 {
    private Kostra2025() {}

    static ReferenceData reference(GeneratedMunicipality made) throws IOException {
        OrganisationDecider organisation = new OrganisationDecider();
        Organisation units = organisation.initial();
        for (OrganisationCommand command : made.organisation()) {
            for (OrganisationEvent event : organisation.decide(command, units)) {
                units = organisation.evolve(units, event);
            }
        }
        ChartDecider decider = new ChartDecider();
        Chart chart = decider.initial();
        for (ChartCommand command : List.of(codes(), made.chart())) {
            for (ChartEvent event : decider.decide(command, chart)) {
                chart = decider.evolve(chart, event);
            }
        }
        return new ReferenceData(units, chart);
    }

    private static LoadKostra codes() throws IOException {
        try (InputStream file = new ClassPathResource("kostra/2025.json").getInputStream()) {
            JsonNode root = new JsonMapper().readTree(file);
            List<Kostra.Art> arts = new ArrayList<>();
            root.get("arts")
                    .forEach(art -> arts.add(
                            new Kostra.Art(art.get("code").asString(), null, classes(art), art.has("internal"))));
            List<Kostra.NationalFunction> functions = new ArrayList<>();
            root.get("functions")
                    .forEach(function -> functions.add(
                            new Kostra.NationalFunction(function.get("code").asString(), null, classes(function))));
            return new LoadKostra(new FiscalYear(2025), arts, functions, List.of());
        }
    }

    private static List<AccountClass> classes(JsonNode code) {
        List<AccountClass> classes = new ArrayList<>();
        code.get("classes").forEach(name -> classes.add(AccountClass.valueOf(name.asString())));
        return classes;
    }
}
