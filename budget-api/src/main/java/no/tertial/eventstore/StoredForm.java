package no.tertial.eventstore;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.period.MonthlyAmounts;
import no.tertial.period.ReportingPeriod;
import no.tertial.regulations.Attachment;
import no.tertial.regulations.Decision;
import no.tertial.rounds.Outlook;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How the values in an event look in the store: amounts as whole øre, positions in hundredths, years as numbers, periods
 * and voucher keys as text, a year's months as twelve numbers. Only components are written, nothing that is computed.
 */
final class StoredForm {
    private StoredForm() {}

    static void configure(JsonMapper.Builder mapper) {
        SimpleModule module = new SimpleModule("stored-form");
        number(module, Money.class, Money::ore, Money::new);
        number(module, FullTimeEquivalents.class, FullTimeEquivalents::hundredths, FullTimeEquivalents::new);
        number(module, FiscalYear.class, FiscalYear::value, year -> new FiscalYear(Math.toIntExact(year)));
        text(module, Month.class, Month::parse);
        text(module, AccountingPeriod.class, AccountingPeriod::parse);
        text(module, ReportingPeriod.class, ReportingPeriod::parse);
        text(module, VoucherKey.class, VoucherKey::parse);
        module.addSerializer(MonthlyAmounts.class, new MonthsWriter());
        module.addDeserializer(MonthlyAmounts.class, new MonthsReader());
        mapper.addModule(module)
                .addMixIn(Outlook.class, NamedOutlook.class)
                .addMixIn(Decision.class, AttachmentsWhereAny.class)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Outlook.YearEnd.class, name = "year-end"),
        @JsonSubTypes.Type(value = Outlook.Balance.class, name = "balance")
    })
    private interface NamedOutlook {}

    private interface AttachmentsWhereAny {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Attachment> attachments();
    }

    private static <T> void number(
            SimpleModule module, Class<T> type, ToLongFunction<T> toNumber, Function<Long, T> fromNumber) {
        module.addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeNumber(toNumber.applyAsLong(value));
            }
        });
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                return fromNumber.apply(json.getLongValue());
            }
        });
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> fromText) {
        module.addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeString(value.toString());
            }
        });
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                return fromText.apply(json.getString());
            }
        });
    }

    private static final class MonthsWriter extends ValueSerializer<MonthlyAmounts> {
        @Override
        public void serialize(MonthlyAmounts value, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            value.months().forEach(month -> json.writeNumber(month.ore()));
            json.writeEndArray();
        }
    }

    private static final class MonthsReader extends ValueDeserializer<MonthlyAmounts> {
        @Override
        public MonthlyAmounts deserialize(JsonParser json, DeserializationContext context) {
            List<Money> months = new java.util.ArrayList<>(Month.IN_A_YEAR);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                months.add(new Money(json.getLongValue()));
            }
            return new MonthlyAmounts(months);
        }
    }
}
