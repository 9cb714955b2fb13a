package no.tertial.replay;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.support.SqlArrayValue;

/** Any number of texts as one parameter of a query. */
public final class TextArray {
    private TextArray() {}

    /**
     * Each text once, to be joined as in {@code from unnest(:ansvar) k (ansvar) join t on t.ansvar = k.ansvar}: either
     * database then seeks each in an index, where H2 would run through {@code in (:ansvar)} for every row.
     */
    public static SqlArrayValue of(Collection<String> texts) {
        return new SqlArrayValue("varchar", Set.copyOf(texts).toArray());
    }
}
