package no.tertial.regulations;

import static no.tertial.regulations.DecidingBody.CHIEF_EXECUTIVE;
import static no.tertial.regulations.DecidingBody.COUNCIL;
import static no.tertial.regulations.DecidingBody.UNIT_HEAD;
import static no.tertial.regulations.Matter.WITHIN_AREA;
import static no.tertial.regulations.Matter.WITHIN_UNIT;

import java.util.List;
import no.tertial.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Who may decide what (delegasjon). The council may decide everything; an entry gives a matter to another body and all above
 * it. Where a body has a limit, larger changes go to the next body without one, or to the council.
 */
public record AuthorityTable(List<Entry> entries) {
    /** What holds until the municipality has adopted a table of its own. */
    public static final AuthorityTable DEFAULT = new AuthorityTable(
            List.of(new Entry(WITHIN_UNIT, UNIT_HEAD, null), new Entry(WITHIN_AREA, CHIEF_EXECUTIVE, null)));

    public AuthorityTable {
        entries = List.copyOf(entries);
    }

    /**
     * A body that may decide the matter.
     *
     * @param upTo the largest amount moved, in øre and inclusive; null where there is no limit
     */
    public record Entry(
            Matter matter, DecidingBody body, @Nullable Money upTo) {
        boolean covers(Money amount) {
            return upTo == null || amount.compareTo(upTo) <= 0;
        }
    }

    /**
     * The lowest body that may decide the matter for that amount; the council where no entry covers it.
     *
     * @param amount what is moved or given, never negative
     */
    public DecidingBody lowest(Matter matter, Money amount) {
        return entries.stream()
                .filter(entry -> entry.matter() == matter && entry.covers(amount))
                .map(Entry::body)
                .max(DecidingBody::compareTo)
                .orElse(COUNCIL);
    }
}
