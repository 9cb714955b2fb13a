package no.tertial.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tertial.budget.Budget;
import no.tertial.budget.BudgetCommand;
import no.tertial.budget.BudgetDecider;
import no.tertial.chart.Chart;
import no.tertial.chart.ChartCommand;
import no.tertial.chart.ChartDecider;
import no.tertial.chart.Organisation;
import no.tertial.chart.OrganisationCommand;
import no.tertial.chart.OrganisationDecider;
import no.tertial.chart.ReferenceData;
import no.tertial.command.IdempotencyKey;
import no.tertial.fixtures.Budgets;
import no.tertial.journal.JournalCommand.PostVouchers;
import no.tertial.journal.JournalDecider;
import no.tertial.journal.LedgerFacts;
import no.tertial.journal.Posting;
import no.tertial.journal.Voucher;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import org.junit.jupiter.api.Test;

class DemoStepsTest {
    private final ReferenceData reference = reference();

    @Test
    void each_step_has_a_key_of_its_own_that_is_the_same_at_every_start() {
        var keys = Demo.steps().stream().map(Step::key).toList();

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(Demo.steps().stream().map(Step::key)).containsExactlyElementsOf(keys);
        assertThat(keys.getFirst())
                .isEqualTo(new IdempotencyKey(
                        "demo-area-13", "625965591458c4cdf4e0d0d1afeb135c8fc201f98ff05652524b0026f0632a92"));
    }

    @Test
    void the_budgets_and_their_changes_keep_the_rules() {
        BudgetDecider decider = Budgets.decider(reference);
        for (int year = 2012; year <= 2014; year++) {
            FiscalYear fiscalYear = new FiscalYear(year);
            Budget budget = decider.initial();
            for (BudgetCommand command : commands(BudgetCommand.class)) {
                if (command.year().equals(fiscalYear)) {
                    budget = decider.evolveAll(budget, decider.decide(command, budget));
                }
            }
            assertThat(budget).isInstanceOf(Budget.Adopted.class);
        }
    }

    @Test
    void the_ledger_comes_in_vouchers_that_keep_the_rules() {
        JournalDecider decider = new JournalDecider(reference, new LedgerFacts(Map.of(), Set.of()));
        for (PostVouchers command : commands(PostVouchers.class)) {
            assertThat(decider.decide(command, decider.initial())).hasSize(1);
            assertThat(command.vouchers()).hasSizeBetween(20, 60);
        }
    }

    @Test
    void social_assistance_is_what_the_source_states_with_nothing_paid_in_july() {
        assertThat(socialAssistance(2012, 6)).isEqualTo(Money.kroner(38_400_000));
        assertThat(socialAssistance(2012, 7)).isEqualTo(Money.kroner(38_400_000));
        assertThat(socialAssistance(2012, 12)).isEqualTo(Money.kroner(70_600_000));
        assertThat(socialAssistance(2013, 6)).isEqualTo(Money.kroner(56_200_000));
        assertThat(socialAssistance(2013, 7)).isEqualTo(Money.kroner(56_200_000));
    }

    private static boolean isSocialAssistance(Voucher voucher) {
        return voucher.lines().stream()
                .anyMatch(line -> line.coding().function().equals("281"));
    }

    private static Money socialAssistance(int year, int months) {
        return Money.sum(commands(PostVouchers.class).stream()
                .flatMap(command -> command.vouchers().stream())
                .filter(voucher -> voucher.period().year().value() == year
                        && voucher.period().number() <= months
                        && isSocialAssistance(voucher))
                .flatMap(voucher -> voucher.lines().stream())
                .filter(line -> line.coding().function().equals("281"))
                .map(Posting::amount)
                .toList());
    }

    private static <C> List<C> commands(Class<C> type) {
        return Demo.steps().stream()
                .map(Step::command)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static ReferenceData reference() {
        OrganisationDecider organisations = new OrganisationDecider();
        Organisation organisation = organisations.initial();
        for (OrganisationCommand command : commands(OrganisationCommand.class)) {
            organisation = organisations.evolveAll(organisation, organisations.decide(command, organisation));
        }
        ChartDecider charts = new ChartDecider();
        Chart chart = charts.initial();
        for (ChartCommand command : commands(ChartCommand.class)) {
            chart = charts.evolveAll(chart, charts.decide(command, chart));
        }
        return new ReferenceData(organisation, chart);
    }
}
