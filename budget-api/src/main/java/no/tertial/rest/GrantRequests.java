package no.tertial.rest;

import java.time.LocalDate;
import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.grants.GrantCommand.ChangeGrant;
import no.tertial.grants.GrantCommand.RegisterGrant;
import no.tertial.grants.GrantCommand.SetAsideUnspent;
import no.tertial.grants.GrantCommand.UseFund;
import no.tertial.grants.GrantKind;
import no.tertial.grants.GrantShare;
import no.tertial.grants.GrantTerms;
import no.tertial.grants.Spending;
import no.tertial.grants.YearlyGrant;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.rest.json.Text;
import org.jspecify.annotations.Nullable;

/** What is told of grants and done with funds. Amounts are in kroner and positive: what is given, set aside or used. */
sealed interface GrantRequests {
    /**
     * @param purpose public; names no private person
     * @param reference the giver's letter or case
     * @param spending what an earmarked grant is spent on; that kind only
     */
    record GrantRequest(
            @Text(pattern = Text.IDENTIFIER) String grant,
            String name,
            String giver,
            GrantKind kind,
            @Text(max = 2000) String purpose,
            String reference,
            Month from,
            Month to,
            List<YearRequest> expected,
            List<ShareRequest> shares,
            @Nullable Integer recipients,
            @Nullable SpendingRequest spending)
            implements GrantRequests {
        RegisterGrant toCommand() {
            GrantTerms terms = new GrantTerms(
                    name,
                    giver,
                    kind,
                    purpose,
                    reference,
                    from,
                    to,
                    shares.stream().map(ShareRequest::toShare).toList(),
                    recipients,
                    spending == null ? Spending.FREE : spending.toSpending());
            return new RegisterGrant(
                    grant, terms, expected.stream().map(YearRequest::toYear).toList());
        }
    }

    /** @param months twelve amounts that sum to the amount; evenly over the grant's months of the year where left out */
    record YearRequest(
            FiscalYear year, Money amount, @Nullable List<Money> months) implements GrantRequests {
        private YearlyGrant toYear() {
            return new YearlyGrant(year, amount, months);
        }
    }

    /** @param weight the share is the weight in proportion to those of all shares; 1 where left out */
    record ShareRequest(
            @Text(pattern = Text.CODE) String ansvar,
            AccountClass accountClass,
            @Text(pattern = Text.CODE) String account,
            @Text(pattern = Text.CODE) String function,
            @Nullable @Text(pattern = Text.IDENTIFIER) String project,
            @Nullable Long weight)
            implements GrantRequests {
        private GrantShare toShare() {
            return new GrantShare(
                    new Coding(ansvar, accountClass, account, function, project), weight == null ? 1 : weight);
        }
    }

    /** Functions, a project, or both. */
    record SpendingRequest(
            @Nullable @Text(pattern = Text.CODE) List<String> functions,
            @Nullable @Text(pattern = Text.IDENTIFIER) String project)
            implements GrantRequests {
        private Spending toSpending() {
            return new Spending(functions == null ? List.of() : functions, project);
        }
    }

    /** @param learnedOn the day on which the municipality was told */
    record GrantChangeRequest(
            FiscalYear year,
            Money amount,
            @Nullable List<Money> months,
            LocalDate learnedOn,
            String reference,
            @Text(max = 2000) String reason)
            implements GrantRequests {
        ChangeGrant toCommand(String grant) {
            return new ChangeGrant(grant, new YearlyGrant(year, amount, months), learnedOn, reference, reason);
        }
    }

    /** @param ansvar the share that did not spend it */
    record SetAsideRequest(
            AccountingPeriod period,
            @Text(pattern = Text.CODE) String ansvar,
            Money amount,
            @Text(max = 2000) String reason)
            implements GrantRequests {
        SetAsideUnspent toCommand(String grant) {
            return new SetAsideUnspent(grant, period, ansvar, amount, reason);
        }
    }

    /** The coding is that of the expenditure which is paid. */
    record FundUseRequest(
            AccountingPeriod period,
            @Text(pattern = Text.CODE) String ansvar,
            AccountClass accountClass,
            @Text(pattern = Text.CODE) String account,
            @Text(pattern = Text.CODE) String function,
            @Nullable @Text(pattern = Text.IDENTIFIER) String project,
            Money amount,
            @Text(max = 2000) String reason)
            implements GrantRequests {
        UseFund toCommand(String grant) {
            Coding coding = new Coding(ansvar, accountClass, account, function, project);
            return new UseFund(grant, period, coding, amount, reason);
        }
    }
}
