package dev.gameday.rehearsal.flow.request;

import dev.gameday.rehearsal.flow.Telemetry.Gauge;

/** What is reported of one client's requests. A figure that the flow has no metric for goes nowhere. */
public final class RequestGauges {
    /** Takes a value and forgets it. */
    public static final Gauge NOWHERE = value -> {};

    final Gauge accepted;
    final Gauge latency;
    final Gauge attempts;
    final Gauge routeTime;
    final Gauge duplicate;
    final Gauge lost;
    final Gauge[] callAttempts;

    /** {@code callAttempts} are reported for each request, in the order of the calls' numbers. */
    public RequestGauges(
            Gauge accepted,
            Gauge latency,
            Gauge attempts,
            Gauge routeTime,
            Gauge duplicate,
            Gauge lost,
            Gauge[] callAttempts) {
        this.accepted = accepted;
        this.latency = latency;
        this.attempts = attempts;
        this.routeTime = routeTime;
        this.duplicate = duplicate;
        this.lost = lost;
        this.callAttempts = callAttempts.clone();
    }

    int callsCounted() {
        return callAttempts.length;
    }
}
