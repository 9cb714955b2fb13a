package no.tertial.rest;

import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.chart.ChartCommand.LoadKostra;
import no.tertial.chart.Kostra.Art;
import no.tertial.chart.Kostra.Binding;
import no.tertial.chart.Kostra.NationalFunction;
import no.tertial.period.FiscalYear;
import no.tertial.rest.json.Text;
import org.jspecify.annotations.Nullable;

/**
 * The nation's arts and functions (KOSTRA).
 *
 * @param from the first fiscal year that they hold for, until later ones
 */
record KostraRequest(
        FiscalYear from,
        List<ArtRequest> arts,
        List<NationalFunctionRequest> functions,
        List<BindingRequest> bindings) {
    /**
     * @param code three digits
     * @param internal whether it is used inside the municipality alone and never reported; no where left out
     */
    record ArtRequest(
            @Text(pattern = Text.CODE) String code,
            @Nullable String name,
            List<AccountClass> classes,
            @Nullable Boolean internal) {
        private Art toArt() {
            return new Art(code, name, once(classes), Boolean.TRUE.equals(internal));
        }
    }

    /** @param code three digits */
    record NationalFunctionRequest(
            @Text(pattern = Text.CODE) String code,
            @Nullable String name,
            List<AccountClass> classes) {
        private NationalFunction toFunction() {
            return new NationalFunction(code, name, once(classes));
        }
    }

    /**
     * @param classes where the arts are used with the functions only
     * @param reverse whether the functions are also used with the arts only
     */
    record BindingRequest(
            List<AccountClass> classes,
            @Text(pattern = Text.CODE) List<String> arts,
            @Text(pattern = Text.CODE) List<String> functions,
            boolean reverse) {
        private Binding toBinding() {
            return new Binding(once(classes), arts, functions, reverse);
        }
    }

    LoadKostra toCommand() {
        return new LoadKostra(
                from,
                arts.stream().map(ArtRequest::toArt).toList(),
                functions.stream().map(NationalFunctionRequest::toFunction).toList(),
                bindings.stream().map(BindingRequest::toBinding).toList());
    }

    private static List<AccountClass> once(List<AccountClass> classes) {
        return classes.stream().distinct().toList();
    }
}
