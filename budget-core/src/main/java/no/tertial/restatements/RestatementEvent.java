package no.tertial.restatements;

import org.jspecify.annotations.Nullable;

/** What has been restated. Kept for ever: fields are only added. */
public sealed interface RestatementEvent {
    /**
     * Amounts of delivered accounts are shown where they belong. The ledger and all that is counted from it stay.
     *
     * @param cancels the restatement that this one takes back, with the opposite amounts; null for one that takes back none
     */
    record RestatementRecorded(
            String restatement,
            Restatement content,
            @Nullable String cancels) implements RestatementEvent {}
}
