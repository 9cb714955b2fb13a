package no.tertial.regulations;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.tertial.decider.Refusals;
import no.tertial.money.Money;
import no.tertial.regulations.AuthorityTable.Entry;
import no.tertial.regulations.RegulationsRejection.AuthorityGivenTwice;
import no.tertial.regulations.RegulationsRejection.CouncilNeedsNoEntry;
import no.tertial.regulations.RegulationsRejection.LowerBodyDecidesMore;
import no.tertial.regulations.RegulationsRejection.NegativeAuthority;

/** The rules that the entries of an authority table must keep. */
record AuthorityRules(List<Entry> entries, Refusals refusals) {
    private record Given(Matter matter, DecidingBody body) {}

    void check() {
        Set<Given> given = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String at = "/entries/" + i;
            Money upTo = entry.upTo();
            refusals.when(
                    entry.body() == DecidingBody.COUNCIL, () -> new CouncilNeedsNoEntry(entry.matter(), at + "/body"));
            refusals.when(
                    !given.add(new Given(entry.matter(), entry.body())),
                    () -> new AuthorityGivenTwice(entry.matter(), entry.body(), at));
            if (upTo != null && upTo.isNegative()) {
                refusals.add(new NegativeAuthority(upTo, at + "/upTo"));
            }
            requireNoMoreThanHigherBodies(entry, at + "/upTo");
        }
    }

    private void requireNoMoreThanHigherBodies(Entry lower, String at) {
        for (Entry higher : entries) {
            Money limit = higher.upTo();
            if (higher.matter() == lower.matter()
                    && higher.body() != DecidingBody.COUNCIL
                    && higher.body() != lower.body()
                    && higher.body().isAtLeast(lower.body())
                    && limit != null
                    && (lower.upTo() == null || lower.upTo().compareTo(limit) > 0)) {
                refusals.add(
                        new LowerBodyDecidesMore(lower.matter(), lower.body(), lower.upTo(), higher.body(), limit, at));
            }
        }
    }
}
