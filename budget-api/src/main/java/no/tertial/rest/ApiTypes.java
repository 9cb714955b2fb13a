package no.tertial.rest;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.figures.Detail;
import no.tertial.figures.Dimension;
import no.tertial.imports.ImportReport.Difference;
import no.tertial.imports.ImportReport.Reconciliation;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.period.MonthlyAmounts;
import no.tertial.period.ReportingPeriod;
import no.tertial.rest.json.Text;
import no.tertial.rounds.Outlook;
import no.tertial.security.Caller;
import no.tertial.wire.WireNames;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;

/**
 * Describes types to OpenAPI as the web's mapper reads and writes them: values as text, components required unless they are
 * {@code @Nullable}, texts within their bounds.
 */
final class ApiTypes implements ModelConverter {
    /** What would otherwise share its schema with something else that is called the same. */
    private static final Map<Class<?>, String> NAMES =
            Map.of(Reconciliation.class, "ImportReconciliation", Difference.class, "ImportDifference");

    static final String AMOUNT = "-?\\d{1,12}(\\.\\d{1,2})?";

    /** Tells springdoc of the core's values, and what controllers are handed that is no part of a request's shape. */
    static void register() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, Reading.class, TableRequest.class, Write.class)
                .replaceWithSchema(Money.class, text(AMOUNT, "1234.50"))
                .replaceWithSchema(FullTimeEquivalents.class, text("-?\\d{1,7}(\\.\\d{1,2})?", "79.00"))
                .replaceWithSchema(BigDecimal.class, text("-?\\d+(\\.\\d+)?", "3.70"))
                .replaceWithSchema(Month.class, text("\\d{4}-(0[1-9]|1[0-2])", "2014-05"))
                .replaceWithSchema(AccountingPeriod.class, text("\\d{4}-(0\\d|1[0-5])", "2014-08"))
                .replaceWithSchema(ReportingPeriod.class, text("\\d{4}-(T[123]|0\\d|1[0-5])", "2014-T2"))
                .replaceWithSchema(VoucherKey.class, text(null, "DK-2014-IF-100234"))
                .replaceWithSchema(Outlook.class, text("balance|" + AMOUNT, "balance"))
                .replaceWithSchema(MonthlyAmounts.class, new ArraySchema().items(text(AMOUNT, "1234.50")))
                .replaceWithSchema(
                        FiscalYear.class,
                        new IntegerSchema().minimum(BigDecimal.valueOf(1900)).maximum(BigDecimal.valueOf(2999)));
    }

    /** The schema of a parameter of that type, where springdoc would only see a text that is converted. */
    static Optional<Schema<?>> ofParameter(Class<?> type) {
        if (type == FiscalYear.class) {
            return Optional.of(new IntegerSchema().example(2014));
        }
        if (type == ReportingPeriod.class) {
            return Optional.of(text("\\d{4}-(T[123]|0\\d|1[0-5])", "2014-T2"));
        }
        if (type == AccountingPeriod.class) {
            return Optional.of(text("\\d{4}-(0\\d|1[0-5])", "2014-08"));
        }
        if (type == VoucherKey.class) {
            return Optional.of(text(null, "DK-2014-IF-100234"));
        }
        if (type == LocalDate.class) {
            return Optional.of(new StringSchema().format("date"));
        }
        if (type == Detail.class) {
            StringSchema detail = new StringSchema();
            Arrays.stream(Detail.values()).map(TextConverters::nameOf).forEach(detail::addEnumItem);
            return Optional.of(detail);
        }
        return type == List.class ? Optional.of(dimensions()) : Optional.empty();
    }

    private static Schema<?> dimensions() {
        StringSchema dimension = new StringSchema();
        Arrays.stream(Dimension.values()).map(TextConverters::nameOf).forEach(dimension::addEnumItem);
        return new ArraySchema().items(dimension);
    }

    private static Schema<?> text(@Nullable String pattern, String example) {
        return new StringSchema().pattern(pattern).example(example);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        JavaType java = Json.mapper().constructType(type.getType());
        if (NAMES.containsKey(java.getRawClass())) {
            type.name(NAMES.get(java.getRawClass()));
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        if (schema != null && schema.get$ref() != null && java.isRecordType()) {
            String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            Schema<?> model = context.getDefinedModels().get(name);
            if (model != null) {
                describe(model, java.getRawClass());
            }
        }
        return schema;
    }

    private static void describe(Schema<?> model, Class<?> type) {
        rename(model);
        model.setRequired(null);
        for (RecordComponent component : type.getRecordComponents()) {
            String name = WireNames.of(component.getName());
            Schema<?> property = model.getProperties().get(name);
            if (property == null) {
                continue;
            }
            bound(property, component.getAnnotation(Text.class));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                model.addRequiredItem(name);
            } else if (property.getTypes() != null) {
                property.addType("null");
            } else if (property.get$ref() != null) {
                model.getProperties().put(name, orNull(property));
            }
        }
    }

    private static Schema<?> orNull(Schema<?> reference) {
        return new Schema<>().anyOf(List.of(reference, new Schema<>().types(Set.of("null"))));
    }

    @SuppressWarnings("rawtypes")
    private static void rename(Schema<?> model) {
        Map<String, Schema> renamed = new LinkedHashMap<>();
        model.getProperties().forEach((name, property) -> renamed.put(WireNames.of(name), property));
        model.setProperties(renamed);
    }

    private static void bound(Schema<?> property, @Nullable Text text) {
        Schema<?> value = property.getItems() == null ? property : property.getItems();
        if (text != null) {
            value.setMaxLength(text.max());
            value.setPattern(text.pattern().isEmpty() ? null : text.pattern());
        }
    }
}
