package no.tertial.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Chart.Account;
import no.tertial.chart.Chart.Function;
import no.tertial.chart.ChartCommand.LoadChart;
import no.tertial.chart.OrganisationCommand.CreateProgrammeArea;
import no.tertial.chart.OrganisationCommand.CreateUnit;
import no.tertial.period.FiscalYear;

/** The organisation and the chart of accounts that the demo's figures stand on, in force from 2012. */
final class Foundations {
    static final String AREA = "13";
    static final String NAV = "nav";
    static final String INTRODUCTION_CENTRE = "introduksjonssenteret";
    static final String DRUG_PREVENTION = "rusforebygging";
    static final String CENTRAL_FUNDS = "sentrale-midler-13";

    private static final FiscalYear FIRST_YEAR = new FiscalYear(2012);
    private static final LocalDate FIRST_DAY = FIRST_YEAR.firstDay();

    private Foundations() {}

    static List<Step> steps() {
        return List.of(
                area(AREA, "Sosiale tjenester"),
                unit(NAV, "NAV", AREA, "1310"),
                unit(INTRODUCTION_CENTRE, "Introduksjonssenteret", AREA, "1320"),
                unit(DRUG_PREVENTION, "Senter for rusforebygging", AREA, "1330"),
                unit(CENTRAL_FUNDS, "Sentrale midler", AREA, "1390"),
                area("90", "Illustrativ: Fellesinntekter"),
                unit("fellesinntekter", "Illustrativ: Fellesinntekter", "90", "9000"),
                new Step(
                        "chart-2012",
                        Accounts.ADMIN,
                        new LoadChart(FIRST_YEAR, accounts(), functions()),
                        FIRST_YEAR.toString()));
    }

    private static Step area(String id, String name) {
        return new Step("area-" + id, Accounts.ADMIN, new CreateProgrammeArea(id, name, FIRST_DAY), id);
    }

    private static Step unit(String id, String name, String area, String ansvar) {
        return new Step("unit-" + id, Accounts.ADMIN, new CreateUnit(id, name, area, List.of(ansvar), FIRST_DAY), id);
    }

    /** A local account is the digit of a class, 1 for operations and 0 for capital, before the national art. */
    private static List<Account> accounts() {
        return DataFile.rows("arts.csv").stream()
                .flatMap(row -> classes(row.get(2), row.get(3)).stream()
                        .map(accountClass -> new Account(
                                digit(accountClass) + row.get(0), row.get(1), row.get(0), List.of(accountClass))))
                .toList();
    }

    private static String digit(AccountClass accountClass) {
        return switch (accountClass) {
            case CAPITAL -> "0";
            case OPERATING -> "1";
        };
    }

    private static List<Function> functions() {
        return DataFile.rows("functions.csv").stream()
                .map(row -> new Function(
                        row.get(0), row.get(1), row.get(0), classes(row.get(2), row.get(3)), isYes(row.get(4))))
                .toList();
    }

    private static List<AccountClass> classes(String operating, String capital) {
        List<AccountClass> classes = new ArrayList<>();
        Stream.of(AccountClass.values())
                .filter(accountClass -> isYes(
                        switch (accountClass) {
                            case OPERATING -> operating;
                            case CAPITAL -> capital;
                        }))
                .forEach(classes::add);
        return List.copyOf(classes);
    }

    private static boolean isYes(String value) {
        return value.equals("yes");
    }
}
