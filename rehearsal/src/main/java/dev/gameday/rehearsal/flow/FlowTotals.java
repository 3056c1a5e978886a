package dev.gameday.rehearsal.flow;

/**
 * What has become of the requests since the flow started, exactly. Submitted are all that clients sent; those without an
 * outcome for their client yet are neither accepted nor rejected. Routed counts requests once that reached the table
 * they are meant for; every further time that one reaches it is a duplicate. Lost are accepted requests that never
 * reached it and are on no way there.
 */
public record FlowTotals(long submitted, long accepted, long rejected, long routed, long lost, long duplicates) {
    /** Nothing yet. */
    public static final FlowTotals NONE = new FlowTotals(0, 0, 0, 0, 0, 0);

    /** These and those together. */
    public FlowTotals plus(FlowTotals other) {
        return new FlowTotals(
                submitted + other.submitted,
                accepted + other.accepted,
                rejected + other.rejected,
                routed + other.routed,
                lost + other.lost,
                duplicates + other.duplicates);
    }
}
