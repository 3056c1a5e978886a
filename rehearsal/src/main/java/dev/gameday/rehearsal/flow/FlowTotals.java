package dev.gameday.rehearsal.flow;

/**
 * What has become of the orders since the flow started, exactly. Submitted are all that clients sent; those without an
 * outcome for their client yet are neither accepted nor rejected. Routed counts orders once; every further time that
 * one is routed is a duplicate. Lost are accepted orders that were never routed and are in no queue.
 */
public record FlowTotals(long submitted, long accepted, long rejected, long routed, long lost, long duplicates) {}
