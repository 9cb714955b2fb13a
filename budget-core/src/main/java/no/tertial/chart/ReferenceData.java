package no.tertial.chart;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import no.tertial.chart.Chart.Account;
import no.tertial.chart.Chart.Function;
import no.tertial.chart.CodingRejection.AccountNotInClass;
import no.tertial.chart.CodingRejection.FunctionNotInClass;
import no.tertial.chart.CodingRejection.NoChartInForce;
import no.tertial.chart.CodingRejection.UnknownAccount;
import no.tertial.chart.CodingRejection.UnknownAnsvar;
import no.tertial.chart.CodingRejection.UnknownFunction;
import no.tertial.decider.Refusals;
import no.tertial.period.FiscalYear;

/** The organisation and the chart as they stand: what other rules judge coding strings against, handed in as a value. */
public record ReferenceData(Organisation organisation, Chart chart) {
    /** Before anything is known. */
    public static final ReferenceData EMPTY = new ReferenceData(
            Organisation.EMPTY, new Chart(Collections.emptyNavigableMap(), Collections.emptyNavigableMap()));

    /**
     * Adds a refusal for each part of the coding that does not exist on that day or in that year, and where the nation's codes
     * of the year are known, for an art and a function that do not go together there.
     *
     * @param at JSON pointer of the object that carries the coding, such as {@code /lines/3}
     */
    public void check(Coding coding, FiscalYear year, LocalDate day, String at, Refusals refusals) {
        checkKnown(coding, year, day, at, refusals);
        chart.kostraIn(year).ifPresent(kostra -> checkNational(coding, year, kostra, at, refusals));
    }

    /**
     * As {@link #check}, but not held against the nation's codes: what was posted before they came can be taken back. Adds a
     * refusal for each part of the coding that does not exist on that day or in that year.
     */
    public void checkKnown(Coding coding, FiscalYear year, LocalDate day, String at, Refusals refusals) {
        refusals.when(
                organisation.unitOf(coding.ansvar(), day).isEmpty(),
                () -> new UnknownAnsvar(coding.ansvar(), day, at + "/ansvar"));
        checkChart(coding, year, at, refusals);
    }

    /**
     * As {@link #check}, for what is summed over responsibility centres: adds a refusal for an account or a function that the
     * chart of the year does not have, and for an art and a function that do not go together there.
     */
    public void checkCodes(
            AccountClass accountClass, String account, String function, FiscalYear year, String at, Refusals refusals) {
        Coding coding = new Coding("", accountClass, account, function, null);
        checkChart(coding, year, at, refusals);
        chart.kostraIn(year).ifPresent(kostra -> checkNational(coding, year, kostra, at, refusals));
    }

    /**
     * As {@link #checkKnown}, for what is left where the unit has closed, the responsibility centre has ended, or the nation's
     * codes allow no more: it may be moved away from there.
     */
    public void checkLeftover(Coding coding, FiscalYear year, LocalDate day, String at, Refusals refusals) {
        refusals.when(
                organisation.lastUnitOf(coding.ansvar(), day).isEmpty(),
                () -> new UnknownAnsvar(coding.ansvar(), day, at + "/ansvar"));
        checkChart(coding, year, at, refusals);
    }

    private void checkChart(Coding coding, FiscalYear year, String at, Refusals refusals) {
        chart.in(year)
                .ifPresentOrElse(
                        version -> checkChart(coding, year, version, at, refusals),
                        () -> refusals.add(new NoChartInForce(year)));
    }

    private void checkChart(Coding coding, FiscalYear year, Chart.Version version, String at, Refusals refusals) {
        Account account = version.accounts().get(coding.account());
        if (account == null) {
            refusals.add(new UnknownAccount(coding.account(), year, at + "/account"));
        } else if (!fits(account.classes(), coding)) {
            refusals.add(new AccountNotInClass(account.code(), account.art(), coding.accountClass(), at + "/account"));
        }
        Function function = version.functions().get(coding.function());
        if (function == null) {
            refusals.add(new UnknownFunction(coding.function(), year, at + "/function"));
        } else if (!fits(function.classes(), coding)) {
            refusals.add(new FunctionNotInClass(function.code(), coding.accountClass(), at + "/function"));
        }
    }

    /** What the chart itself refuses has been told already. */
    private void checkNational(Coding coding, FiscalYear year, Kostra kostra, String at, Refusals refusals) {
        chart.in(year).ifPresent(version -> {
            Account account = version.accounts().get(coding.account());
            Function function = version.functions().get(coding.function());
            if (account != null
                    && fits(account.classes(), coding)
                    && function != null
                    && fits(function.classes(), coding)) {
                new KostraRules(kostra, year, refusals).check(account, function, coding.accountClass(), at);
            }
        });
    }

    private static boolean fits(List<AccountClass> classes, Coding coding) {
        return classes.contains(coding.accountClass());
    }

    /**
     * Which way the account runs.
     *
     * @throws IllegalArgumentException when it is not in the chart; check the coding first
     */
    public AccountKind kindOf(String account, FiscalYear year) {
        return account(account, year)
                .map(Account::kind)
                .orElseThrow(() -> new IllegalArgumentException("No account " + account + " in " + year));
    }

    /**
     * The national art that the account maps to.
     *
     * @throws IllegalArgumentException when it is not in the chart; check the coding first
     */
    public String artOf(String account, FiscalYear year) {
        return account(account, year)
                .map(Account::art)
                .orElseThrow(() -> new IllegalArgumentException("No account " + account + " in " + year));
    }

    /** The account of that code in the chart of the year. */
    private Optional<Account> account(String code, FiscalYear year) {
        return chart.in(year).map(version -> version.accounts().get(code));
    }

    /** Whether the function is marked sensitive in that year; an unknown function is not. */
    public boolean isSensitive(String function, FiscalYear year) {
        return chart.in(year)
                .map(version -> version.functions().get(function))
                .map(Function::sensitive)
                .orElse(false);
    }
}
