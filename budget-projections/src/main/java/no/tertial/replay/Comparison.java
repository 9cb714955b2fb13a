package no.tertial.replay;

import java.util.List;

/**
 * The live read model held against one built anew from the events.
 *
 * @param position where both stand
 * @param equal whether every row of every table is the same
 * @param tables what each table came to
 */
public record Comparison(long position, boolean equal, List<TableComparison> tables) {
    /**
     * @param liveHash SHA-256 in hex of all rows in their order
     * @param rebuiltHash the same of the rebuilt table
     * @param differences the first rows that stand on one side only, at most {@value #MOST_DIFFERENCES}
     */
    public record TableComparison(
            String table,
            long liveRows,
            long rebuiltRows,
            String liveHash,
            String rebuiltHash,
            List<Difference> differences) {
        static final int MOST_DIFFERENCES = 20;

        public boolean equal() {
            return liveHash.equals(rebuiltHash);
        }
    }

    /** A row that only one side has. */
    public record Difference(Side side, String row) {}

    /** Where a row stands. */
    public enum Side {
        LIVE,
        REBUILT
    }
}
