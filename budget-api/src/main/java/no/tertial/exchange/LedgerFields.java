package no.tertial.exchange;

import java.util.List;
import java.util.Map;

/** The columns of a ledger, by the names that Unit4, Visma and Xledger give them, among others. */
final class LedgerFields {
    static final Field CLIENT = Field.of("client", "klient", "firma", "selskap", "company");
    static final Field LEDGER_YEAR = Field.of("ledgerYear", "regnskapsår", "år", "year", "fiscal year");
    static final Field SERIES =
            Field.of("series", "bilagsserie", "bilagsart", "bilagstype", "serie", "voucher type", "voucher series");
    static final Field NUMBER = Field.of(
            "number", "bilagsnummer", "bilagsnr", "bilag", "voucher", "voucher no", "voucher number", "transaction no");
    static final Field DATE =
            Field.of("date", "bilagsdato", "dato", "posteringsdato", "voucher date", "posting date", "trans date");
    static final Field PERIOD = Field.of("period", "periode", "regnskapsperiode", "accounting period");
    static final Field TEXT = Field.of("text", "tekst", "bilagstekst", "beskrivelse", "description");
    static final Field CLASS = Field.of("class", "kontoklasse", "klasse", "regnskap", "account class");
    static final Field ANSVAR =
            Field.of("ansvar", "ansvar", "ansvarssted", "koststed", "cost center", "cost centre", "responsibility");
    static final Field ACCOUNT = Field.of("account", "konto", "kontonr", "kontonummer", "art", "account no");
    static final Field FUNCTION = Field.of("function", "funksjon", "tjeneste", "service");
    static final Field PROJECT = Field.of("project", "prosjekt", "prosjektnr", "project no");
    static final Field AMOUNT = Field.of("amount", "beløp", "sum", "beløp kr", "amount nok");
    static final Field DEBIT = Field.of("debit", "debet", "debetbeløp", "debit beløp", "debit amount");
    static final Field CREDIT = Field.of("credit", "kredit", "kreditt", "kreditbeløp", "kredittbeløp", "credit amount");

    static final TableForm FORM = new TableForm(
            List.of(
                    CLIENT,
                    LEDGER_YEAR,
                    SERIES,
                    NUMBER,
                    DATE,
                    PERIOD,
                    TEXT,
                    CLASS,
                    ANSVAR,
                    ACCOUNT,
                    FUNCTION,
                    PROJECT,
                    AMOUNT,
                    DEBIT,
                    CREDIT),
            List.of(
                    List.of(CLIENT),
                    List.of(SERIES),
                    List.of(NUMBER),
                    List.of(DATE),
                    List.of(PERIOD),
                    List.of(CLASS),
                    List.of(ANSVAR),
                    List.of(ACCOUNT),
                    List.of(FUNCTION),
                    List.of(AMOUNT, DEBIT, CREDIT),
                    List.of(DEBIT, AMOUNT),
                    List.of(CREDIT, AMOUNT)),
            List.of(AMOUNT, DEBIT, CREDIT),
            Map.of(AMOUNT, List.of(DEBIT, CREDIT), DEBIT, List.of(AMOUNT), CREDIT, List.of(AMOUNT)));

    private LedgerFields() {}
}
