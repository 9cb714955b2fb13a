package no.tertial.regulations;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import no.tertial.decider.Decider;
import no.tertial.decider.Refusals;
import no.tertial.period.Month;
import no.tertial.regulations.RegulationsCommand.AdoptAuthorityTable;
import no.tertial.regulations.RegulationsCommand.DefinePhasingProfile;
import no.tertial.regulations.RegulationsEvent.AuthorityTableAdopted;
import no.tertial.regulations.RegulationsEvent.PhasingProfileDefined;
import no.tertial.regulations.RegulationsRejection.AuthorityNotAfterPresent;
import no.tertial.regulations.RegulationsRejection.AuthorityNotTheCouncils;
import no.tertial.regulations.RegulationsRejection.NegativeWeight;
import no.tertial.regulations.RegulationsRejection.NoPositiveWeight;
import no.tertial.regulations.RegulationsRejection.ProfileNameReserved;
import no.tertial.regulations.RegulationsRejection.WeightsNotTwelve;

/** Keeps the financial regulations. A new table or profile holds from then on and never judges what was decided before. */
public final class RegulationsDecider implements Decider<RegulationsCommand, RegulationsEvent, Regulations> {
    @Override
    public Regulations initial() {
        return Regulations.DEFAULT;
    }

    @Override
    public List<RegulationsEvent> decide(RegulationsCommand command, Regulations regulations) {
        return switch (command) {
            case AdoptAuthorityTable c -> adopt(c, regulations);
            case DefinePhasingProfile c -> define(c);
        };
    }

    private static List<RegulationsEvent> adopt(AdoptAuthorityTable command, Regulations regulations) {
        Refusals refusals = new Refusals();
        DecidingBody body = command.decision().body();
        refusals.when(body != DecidingBody.COUNCIL, () -> new AuthorityNotTheCouncils(body));
        Map.Entry<LocalDate, AuthorityTable> last = regulations.tables().lastEntry();
        if (last != null && !command.validFrom().isAfter(last.getKey())) {
            refusals.add(new AuthorityNotAfterPresent(command.validFrom(), last.getKey()));
        }
        new AuthorityRules(command.entries(), refusals).check();
        refusals.throwIfAny();
        return List.of(new AuthorityTableAdopted(command.validFrom(), command.decision(), command.entries()));
    }

    private static List<RegulationsEvent> define(DefinePhasingProfile command) {
        Refusals refusals = new Refusals();
        String name = command.profile().name();
        List<Long> weights = command.profile().weights();
        refusals.when(PhasingProfile.RESERVED_NAMES.contains(name), () -> new ProfileNameReserved(name));
        refusals.when(weights.size() != Month.IN_A_YEAR, () -> new WeightsNotTwelve(weights.size()));
        for (int i = 0; i < weights.size(); i++) {
            long weight = weights.get(i);
            String at = "/weights/" + i;
            refusals.when(weight < 0, () -> new NegativeWeight(weight, at));
        }
        refusals.when(weights.stream().allMatch(weight -> weight == 0), () -> new NoPositiveWeight(name));
        refusals.throwIfAny();
        return List.of(new PhasingProfileDefined(name, weights, command.reason(), command.decision()));
    }

    @Override
    public Regulations evolve(Regulations regulations, RegulationsEvent event) {
        return switch (event) {
            case AuthorityTableAdopted e -> {
                NavigableMap<LocalDate, AuthorityTable> tables = new TreeMap<>(regulations.tables());
                tables.put(e.validFrom(), new AuthorityTable(e.entries()));
                yield new Regulations(Collections.unmodifiableNavigableMap(tables), regulations.profiles());
            }
            case PhasingProfileDefined e -> {
                Map<String, PhasingProfile> profiles = new HashMap<>(regulations.profiles());
                profiles.put(e.name(), new PhasingProfile(e.name(), e.weights()));
                yield new Regulations(regulations.tables(), Map.copyOf(profiles));
            }
        };
    }
}
