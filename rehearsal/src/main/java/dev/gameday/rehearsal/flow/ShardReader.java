package dev.gameday.rehearsal.flow;

import java.util.concurrent.TimeUnit;

/**
 * One shard of the stream with its event source mapping: batches of up to a hundred records, one at a time, each
 * second while records are there and at once when a full batch waits. A batch that fails is read again from the same
 * position until it succeeds or its records are a day old, when DynamoDB drops them.
 */
final class ShardReader implements Work {
    private static final int BATCH = 100;
    private static final long POLL_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long RETENTION_NANOS = TimeUnit.HOURS.toNanos(24);

    private final Agenda agenda;
    private final LambdaService lambda;
    private final OrderLedger ledger;
    private final PositionSync positionSync;
    private final double phase;
    private final LongRing written = new LongRing();
    private int batch;
    private long handedNanos;

    ShardReader(Agenda agenda, LambdaService lambda, OrderLedger ledger, PositionSync positionSync, double phase) {
        this.agenda = agenda;
        this.lambda = lambda;
        this.ledger = ledger;
        this.positionSync = positionSync;
        this.phase = phase;
    }

    void start() {
        agenda.afterNanos((long) (phase * POLL_NANOS), this::poll);
    }

    void append() {
        written.addLast(agenda.nanos());
    }

    @Override
    public void begin(Invocation invocation) {
        positionSync.begin(invocation);
    }

    @Override
    public void ended(Outcome outcome) {
        if (outcome.isDone()) {
            for (int record = 0; record < batch; record++) {
                ledger.synced(written.removeFirst());
            }
        }
        if (outcome.isDone() && written.size() >= BATCH) {
            poll();
        } else {
            agenda.afterNanos(handedNanos + POLL_NANOS - agenda.nanos(), this::poll);
        }
    }

    private void poll() {
        handedNanos = agenda.nanos();
        while (written.size() > 0 && agenda.nanos() - written.get(0) > RETENTION_NANOS) {
            written.removeFirst();
        }
        if (written.size() == 0) {
            agenda.afterNanos(POLL_NANOS, this::poll);
            return;
        }
        batch = Math.min(BATCH, written.size());
        positionSync.batchHanded(agenda.nanos() - written.get(batch - 1));
        lambda.invoke(FlowFunction.POSITION_SYNC, Lanes.FIRST, this);
    }
}
