package dev.gameday.rehearsal.flow;

import dev.gameday.rehearsal.flow.Surroundings.Permission;
import dev.gameday.rehearsal.flow.Surroundings.Zone;

/** The order router: 200 ms for each order, then a PutItem into the positions table, whose stream carries it on. */
final class Router implements Handler {
    private static final int MEDIAN_MILLIS = 200;

    private final Surroundings surroundings;
    private final OrderLedger ledger;
    private final PositionStream stream;
    private final WorkTime workTime;

    Router(Surroundings surroundings, OrderLedger ledger, PositionStream stream, Streams streams) {
        this.surroundings = surroundings;
        this.ledger = ledger;
        this.stream = stream;
        this.workTime = new WorkTime(MEDIAN_MILLIS, streams.of("order-router work"));
    }

    long orderNanos(double slowdown) {
        return workTime.draw(slowdown);
    }

    Permission putPermission() {
        return FlowCall.PUT_POSITION.permission(surroundings);
    }

    boolean reachesTable(Zone zone) {
        return surroundings.reaches(zone, "dynamodb");
    }

    /** The PutItem worked. */
    void put(Order order) {
        ledger.route(order);
        stream.append(order);
    }

    /** One order's work and a PutItem that is refused or not, but writes nothing. */
    @Override
    public Run run(Zone zone, double slowdown) {
        long nanos = workTime.draw(slowdown);
        Permission permission = putPermission();
        if (!reachesTable(zone)) {
            return Run.failing(
                    nanos + Intake.CONNECT_TIMEOUT_NANOS,
                    FlowCall.CONNECT_TIMEOUT,
                    FlowCall.PUT_POSITION.connectTimeoutMessage());
        }
        return permission.allowed()
                ? Run.good(nanos)
                : Run.failing(nanos, FlowCall.ACCESS_DENIED, permission.message());
    }
}
