package no.tertial.chart;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The coding string (kontostreng) of a budget line or posting: who answers for it, what it is, and what it is for.
 *
 * @param ansvar the responsibility centre
 * @param account the municipality's own account, mapped to a national art
 * @param function the municipality's own function, mapped to a national function
 * @param project where one is named; always for capital in practice
 */
public record Coding(
        String ansvar,
        AccountClass accountClass,
        String account,
        String function,
        @Nullable String project) {
    /** By responsibility centre, class, account, function and project; without a project first. */
    public static final Comparator<Coding> ORDER = Comparator.comparing(Coding::ansvar)
            .thenComparing(Coding::accountClass)
            .thenComparing(Coding::account)
            .thenComparing(Coding::function)
            .thenComparing(Coding::project, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Far from the 31 that texts are hashed by: codes of a few digits would meet in half as many hashes as there are. */
    private static final int SPREAD = 0x9E3779B1;

    @Override
    public int hashCode() {
        int hash = ansvar.hashCode() * SPREAD + accountClass.ordinal();
        hash = hash * SPREAD + account.hashCode();
        hash = hash * SPREAD + function.hashCode();
        return hash * SPREAD + Objects.hashCode(project);
    }

    /** The same coding under another responsibility centre. */
    public Coding withAnsvar(String other) {
        return new Coding(other, accountClass, account, function, project);
    }
}
