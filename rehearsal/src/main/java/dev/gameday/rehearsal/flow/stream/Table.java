package dev.gameday.rehearsal.flow.stream;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.Telemetry.Gauge;
import dev.gameday.rehearsal.flow.request.Ledger;
import dev.gameday.rehearsal.flow.request.Request;
import java.util.List;
import java.util.Set;

/** A DynamoDB table. What is put into it appears in its stream, if that has a reader. */
public final class Table {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Agenda agenda;
    private final String name;
    private final Gauge streamLag;
    private Set<Ledger> destinedHere = Set.of();
    private ShardReader[] readers = {};

    /** A table without a reader. {@code streamLag} is how long after its write each record was read for good, in s. */
    public Table(Agenda agenda, String name, Gauge streamLag) {
        this.agenda = agenda;
        this.name = name;
        this.streamLag = streamLag;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Tells it which clients' requests are done when they get here. */
    public void isDestinationOf(Set<Ledger> ledgers) {
        destinedHere = Set.copyOf(ledgers);
    }

    /** Lets these read its stream, one for each shard. */
    public void readBy(List<ShardReader> shardReaders) {
        readers = shardReaders.toArray(ShardReader[]::new);
    }

    /** Starts the reading of its stream. */
    public void start() {
        for (ShardReader reader : readers) {
            reader.start();
        }
    }

    void put(Request request) {
        if (destinedHere.contains(request.ledger())) {
            request.ledger().route(request);
        }
        if (readers.length > 0) {
            // Its number decides the shard, as a key does.
            readers[(int) (request.number() % readers.length)].append(request);
        }
    }

    void read(long writtenNanos) {
        streamLag.record((agenda.nanos() - writtenNanos) / NANOS_PER_SECOND);
    }
}
