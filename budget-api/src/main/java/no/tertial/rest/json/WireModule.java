package no.tertial.rest.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Function;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.period.MonthlyAmounts;
import no.tertial.period.ReportingPeriod;
import no.tertial.period.Tertial;
import no.tertial.rounds.Outlook;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How the core's values look on the wire: amounts, periods and positions as text, years as numbers. */
final class WireModule extends SimpleModule {
    private static final String BALANCE = "balance";

    WireModule() {
        super("tertial-wire");
        addDeserializer(String.class, new TextDeserializer());
        addDeserializer(Money.class, new MoneyDeserializer());
        addDeserializer(FiscalYear.class, new YearDeserializer());
        parsed(LocalDate.class, "date-malformed", WireDate::parse);
        parsed(FullTimeEquivalents.class, "positions-malformed", FullTimeEquivalents::parse);
        parsed(Month.class, "month-malformed", Month::parse);
        parsed(AccountingPeriod.class, "period-malformed", AccountingPeriod::parse);
        parsed(ReportingPeriod.class, "period-malformed", ReportingPeriod::parse);
        parsed(VoucherKey.class, "voucher-malformed", VoucherKey::parse);
        parsed(Outlook.class, "outlook-malformed", WireModule::outlook);
        written(Money.class, (money, json) -> json.writeString(money.toString()));
        written(FullTimeEquivalents.class, (fte, json) -> json.writeString(fte.toString()));
        written(Month.class, (month, json) -> json.writeString(month.toString()));
        written(AccountingPeriod.class, (period, json) -> json.writeString(period.toString()));
        written(Tertial.class, (tertial, json) -> json.writeString(tertial.toString()));
        written(ReportingPeriod.class, (period, json) -> json.writeString(period.toString()));
        written(VoucherKey.class, (voucher, json) -> json.writeString(voucher.toString()));
        written(FiscalYear.class, (year, json) -> json.writeNumber(year.value()));
        written(BigDecimal.class, (decimal, json) -> json.writeString(decimal.toPlainString()));
        written(MonthlyAmounts.class, (amounts, json) -> json.writePOJO(amounts.months()));
        written(Outlook.class, (outlook, json) -> json.writeString(textOf(outlook)));
    }

    private static Outlook outlook(String text) {
        return text.equals(BALANCE) ? new Outlook.Balance() : new Outlook.YearEnd(Money.parse(text));
    }

    private static String textOf(Outlook outlook) {
        return switch (outlook) {
            case Outlook.Balance _ -> BALANCE;
            case Outlook.YearEnd yearEnd -> yearEnd.amount().toString();
        };
    }

    private <T> void parsed(Class<T> type, String code, Function<String, T> parse) {
        addDeserializer(type, new ParsedDeserializer<>(type, code, parse));
    }

    private <T> void written(Class<T> type, BiConsumer<T, JsonGenerator> write) {
        addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                write.accept(value, json);
            }
        });
    }
}
