package no.tertial.grants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.tertial.chart.AccountKind;
import no.tertial.chart.Coding;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Decider;
import no.tertial.decider.Refusals;
import no.tertial.grants.GrantCommand.ChangeGrant;
import no.tertial.grants.GrantCommand.RegisterGrant;
import no.tertial.grants.GrantCommand.SetAsideUnspent;
import no.tertial.grants.GrantCommand.UseFund;
import no.tertial.grants.GrantEvent.ExpectedYear;
import no.tertial.grants.GrantEvent.FundUsed;
import no.tertial.grants.GrantEvent.GrantChanged;
import no.tertial.grants.GrantEvent.GrantRegistered;
import no.tertial.grants.GrantEvent.UnspentSetAside;
import no.tertial.grants.GrantRejection.FundAmountNotPositive;
import no.tertial.grants.GrantRejection.FundOverdrawn;
import no.tertial.grants.GrantRejection.GrantExists;
import no.tertial.grants.GrantRejection.GrantPeriodReversed;
import no.tertial.grants.GrantRejection.GrantUnchanged;
import no.tertial.grants.GrantRejection.MoreSetAsideThanExpected;
import no.tertial.grants.GrantRejection.NoRestrictedFund;
import no.tertial.grants.GrantRejection.NoSuchShare;
import no.tertial.grants.GrantRejection.OutsidePurpose;
import no.tertial.grants.GrantRejection.UnknownGrant;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.period.MonthlyAmounts;

/** Takes in what givers say, which is a fact and moves no budget, and guards what was given for a purpose. */
public record GrantDecider(ReferenceData reference) implements Decider<GrantCommand, GrantEvent, Grants> {
    @Override
    public Grants initial() {
        return Grants.NONE;
    }

    @Override
    public List<GrantEvent> decide(GrantCommand command, Grants grants) {
        return switch (command) {
            case RegisterGrant c -> register(c, grants);
            case ChangeGrant c -> change(c, required(c, grants));
            case SetAsideUnspent c -> setAside(c, required(c, grants));
            case UseFund c -> use(c, required(c, grants));
        };
    }

    private static Grant required(GrantCommand command, Grants grants) {
        return grants.find(command.grant()).orElseThrow(() -> new UnknownGrant(command.grant()).rejected());
    }

    private List<GrantEvent> register(RegisterGrant command, Grants grants) {
        GrantTerms terms = command.terms();
        if (grants.find(command.grant()).isPresent()) {
            throw new GrantExists(command.grant()).rejected();
        }
        if (terms.from().compareTo(terms.to()) > 0) {
            throw new GrantPeriodReversed(terms.from(), terms.to()).rejected();
        }
        Refusals refusals = new Refusals();
        GrantRules rules = new GrantRules(reference, terms, refusals);
        rules.requireTerms();
        rules.requireYears(command.expected());
        refusals.throwIfAny();
        command.expected().forEach(expected -> rules.requireKnown(expected.year()));
        rules.requireLinesFree(grants);
        refusals.throwIfAny();
        List<ExpectedYear> expected = command.expected().stream()
                .map(year -> new ExpectedYear(year.year(), year.sharedBy(terms)))
                .toList();
        return List.of(new GrantRegistered(command.grant(), terms, expected));
    }

    private List<GrantEvent> change(ChangeGrant command, Grant grant) {
        YearlyGrant expected = command.expected();
        FiscalYear year = expected.year();
        Refusals refusals = new Refusals();
        GrantRules rules = new GrantRules(reference, grant.terms(), refusals);
        rules.requireYear(expected, "");
        refusals.throwIfAny();
        if (!grant.expected().containsKey(year)) {
            rules.requireKnown(year);
        }
        refusals.throwIfAny();
        List<ExpectedIncome> changes = new ArrayList<>();
        for (ExpectedIncome line : expected.sharedBy(grant.terms())) {
            MonthlyAmounts change = line.months().minus(grant.expectedOn(line.coding(), year));
            if (!change.equals(MonthlyAmounts.ZERO)) {
                changes.add(new ExpectedIncome(line.coding(), change));
            }
        }
        if (changes.isEmpty()) {
            throw new GrantUnchanged(year, expected.amount()).rejected();
        }
        return List.of(new GrantChanged(
                grant.id(),
                year,
                grant.givenIn(year),
                expected.amount(),
                command.learnedOn(),
                command.reference(),
                command.reason(),
                List.copyOf(changes)));
    }

    private static List<GrantEvent> setAside(SetAsideUnspent command, Grant grant) {
        GrantShare share = shareWithFund(grant, command.ansvar(), command.amount());
        FiscalYear year = command.period().year();
        Money expected = grant.expectedOn(share.coding(), year).total().negated();
        Money already = grant.fundOf(command.ansvar()).setAsideIn(year);
        if (already.plus(command.amount()).compareTo(expected) > 0) {
            throw new MoreSetAsideThanExpected(year, expected, already, command.amount()).rejected();
        }
        return List.of(
                new UnspentSetAside(grant.id(), command.period(), share.coding(), command.amount(), command.reason()));
    }

    private List<GrantEvent> use(UseFund command, Grant grant) {
        GrantShare share = shareWithFund(grant, command.coding().ansvar(), command.amount());
        AccountingPeriod period = command.period();
        Refusals refusals = new Refusals();
        reference.check(command.coding(), period.year(), period.lastDay(), "", refusals);
        refusals.throwIfAny();
        if (!isForThePurpose(command, grant, share)) {
            Spending spending = grant.terms().spending();
            throw new OutsidePurpose(command.coding(), spending.functions(), spending.project()).rejected();
        }
        Money available = grant.fundOf(share.ansvar()).available(period);
        if (command.amount().compareTo(available) > 0) {
            throw new FundOverdrawn(period, available, command.amount()).rejected();
        }
        return List.of(new FundUsed(grant.id(), period, command.coding(), command.amount(), command.reason()));
    }

    private boolean isForThePurpose(UseFund command, Grant grant, GrantShare share) {
        Coding coding = command.coding();
        return grant.terms().spending().covers(coding)
                && coding.accountClass() == share.coding().accountClass()
                && reference.kindOf(coding.account(), command.period().year()) == AccountKind.EXPENDITURE;
    }

    private static GrantShare shareWithFund(Grant grant, String ansvar, Money amount) {
        Refusals refusals = new Refusals();
        refusals.when(
                !grant.terms().kind().hasPurpose(),
                () -> new NoRestrictedFund(grant.terms().kind()));
        refusals.when(!amount.isPositive(), FundAmountNotPositive::new);
        refusals.throwIfAny();
        return grant.terms().shareOf(ansvar).orElseThrow(() -> new NoSuchShare(ansvar).rejected());
    }

    @Override
    public Grants evolve(Grants grants, GrantEvent event) {
        return switch (event) {
            case GrantRegistered e when grants.find(e.grant()).isEmpty() -> grants.with(registered(e));
            case GrantRegistered e -> throw corrupt(e);
            case GrantChanged e -> grants.with(known(e, grants).expecting(e.year(), e.changes()));
            case UnspentSetAside e ->
                grants.with(known(e, grants).keeping(e.coding().ansvar(), e.period(), e.amount()));
            case FundUsed e ->
                grants.with(known(e, grants)
                        .keeping(e.coding().ansvar(), e.period(), e.amount().negated()));
        };
    }

    private static Grant registered(GrantRegistered event) {
        Grant grant = new Grant(event.grant(), event.terms(), Map.of(), Map.of());
        for (ExpectedYear year : event.expected()) {
            grant = grant.expecting(year.year(), year.lines());
        }
        return grant;
    }

    private static Grant known(GrantEvent event, Grants grants) {
        return grants.find(event.grant()).orElseThrow(() -> corrupt(event));
    }

    private static IllegalStateException corrupt(GrantEvent event) {
        return new IllegalStateException("Corrupt history: " + event);
    }
}
