package no.tertial.grants;

import java.util.List;
import no.tertial.chart.Coding;
import org.jspecify.annotations.Nullable;

/**
 * What an earmarked grant is spent on, in the responsibility centres of its shares: so it can be read from the ledger.
 *
 * @param functions the local functions; empty where the project alone says it
 * @param project null where the functions alone say it
 */
public record Spending(List<String> functions, @Nullable String project) {
    /** Of income that may be used for anything. */
    public static final Spending FREE = new Spending(List.of(), null);

    public Spending {
        functions = List.copyOf(functions);
    }

    /** Whether money on the coding, in a share's responsibility centre, is used for the purpose; never where nothing is said. */
    public boolean covers(Coding coding) {
        return !equals(FREE)
                && (functions.isEmpty() || functions.contains(coding.function()))
                && (project == null || project.equals(coding.project()));
    }
}
