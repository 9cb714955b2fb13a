package no.tertial.grants;

import no.tertial.chart.Coding;

/**
 * A part of a grant: the income line that it comes in on. Its responsibility centre is also the one that spends it.
 *
 * @param weight positive; only its proportion to the other shares' counts
 */
public record GrantShare(Coding coding, long weight) {
    String ansvar() {
        return coding.ansvar();
    }
}
