package dev.gameday.rehearsal.flow.service;

import dev.gameday.rehearsal.flow.Surroundings.Zone;
import java.util.ArrayDeque;

/**
 * One instance of a service: so many requests are served at once, so many more wait in the order they came, and the rest
 * are refused. A request that waits for somebody else keeps its server, as a thread for each request does.
 */
final class Instance {
    private final Zone zone;
    private final int servers;
    private final int room;
    private final ArrayDeque<Served> queue = new ArrayDeque<>();
    private int busy;

    Instance(Zone zone, int servers, int room) {
        this.zone = zone;
        this.servers = servers;
        this.room = room;
    }

    Zone zone() {
        return zone;
    }

    void arrive(Served request) {
        if (busy < servers) {
            busy++;
            request.begin();
        } else if (queue.size() < room) {
            queue.addLast(request);
        } else {
            request.refuse();
        }
    }

    /** A request is through; the one that has waited longest is next. */
    void release() {
        Served next = queue.pollFirst();
        if (next == null) {
            busy--;
        } else {
            next.begin();
        }
    }
}
