package dev.gameday.rehearsal.flow;

import java.util.ArrayList;
import java.util.List;

/** The positions table's stream: four shards, each with a reader of its own. */
final class PositionStream {
    private static final int SHARDS = 4;

    private final List<ShardReader> readers = new ArrayList<>();

    PositionStream(Agenda agenda, LambdaService lambda, OrderLedger ledger, PositionSync positionSync) {
        for (int shard = 0; shard < SHARDS; shard++) {
            double phase = (double) shard / SHARDS;
            readers.add(new ShardReader(agenda, lambda, ledger, positionSync, phase));
        }
    }

    void start() {
        readers.forEach(ShardReader::start);
    }

    /** An item was written; its order decides the shard, as a key does. */
    void append(Order order) {
        readers.get((int) (order.number() % SHARDS)).append();
    }
}
