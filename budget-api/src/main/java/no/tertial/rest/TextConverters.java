package no.tertial.rest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import no.tertial.chart.AccountClass;
import no.tertial.decisions.DecisionKind;
import no.tertial.decisions.DecisionStatus;
import no.tertial.figures.Detail;
import no.tertial.figures.Dimension;
import no.tertial.journal.VoucherKey;
import no.tertial.organisation.OrganisationView;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.period.ReportingPeriod;
import no.tertial.rest.json.WireDate;
import org.springframework.format.FormatterRegistry;

/** How values in paths and query parameters are read; what cannot be read gives {@code parameter-malformed}. */
final class TextConverters {
    private TextConverters() {}

    static void addTo(FormatterRegistry registry) {
        registry.addConverter(String.class, FiscalYear.class, TextConverters::year);
        registry.addConverter(String.class, AccountingPeriod.class, AccountingPeriod::parse);
        registry.addConverter(String.class, ReportingPeriod.class, ReportingPeriod::parse);
        registry.addConverter(String.class, LocalDate.class, WireDate::parse);
        registry.addConverter(String.class, VoucherKey.class, VoucherKey::parse);
        registry.addConverter(String.class, AccountClass.class, AccountClass::valueOf);
        registry.addConverter(String.class, OrganisationView.class, OrganisationView::valueOf);
        registry.addConverter(String.class, DecisionStatus.class, DecisionStatus::valueOf);
        registry.addConverter(String.class, DecisionKind.class, DecisionKind::valueOf);
        registry.addConverter(String.class, Detail.class, TextConverters::detail);
        registry.addConverter(String.class, Dimension.class, TextConverters::dimension);
    }

    private static FiscalYear year(String text) {
        return new FiscalYear(Integer.parseInt(text));
    }

    /** {@code unit} in the query is UNIT. */
    private static Detail detail(String text) {
        return Arrays.stream(Detail.values())
                .filter(detail -> nameOf(detail).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a detail: " + text));
    }

    static String nameOf(Detail detail) {
        return detail.name().toLowerCase(Locale.ROOT);
    }

    /** {@code accountGroup} in the query is ACCOUNT_GROUP. */
    private static Dimension dimension(String text) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> nameOf(dimension).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not something to group by: " + text));
    }

    /** The dimension as it stands in queries: camelCase. */
    static String nameOf(Dimension dimension) {
        String[] words = dimension.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
