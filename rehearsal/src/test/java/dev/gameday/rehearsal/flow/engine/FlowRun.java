package dev.gameday.rehearsal.flow.engine;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.QueueDepth;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.file.Flows;
import java.time.Duration;
import java.time.Instant;

/** A practice flow of one seed in a fake cloud, and what it measured. */
final class FlowRun {
    static final Instant ORIGIN = Instant.parse("2030-01-01T00:00:00Z");

    final Agenda agenda = new Agenda(ORIGIN);
    final FakeCloud cloud;
    final Measurements measured = new Measurements(agenda);
    final PracticeFlow flow;

    /** The trade-order flow. */
    FlowRun(long seed) {
        this(Flows.shipped("trade-order"), seed);
    }

    FlowRun(FlowDescription description, long seed) {
        cloud = new FakeCloud(description);
        flow = new PracticeFlow(description, agenda, cloud, measured, seed);
        flow.start();
    }

    /** Runs the flow up to that second since its start. */
    FlowRun until(long second) {
        agenda.advanceTo(ORIGIN.plus(Duration.ofSeconds(second)));
        return this;
    }

    QueueDepth orders() {
        return flow.queue("orders").depth();
    }

    QueueDepth deadLetters() {
        return flow.queue("orders-dlq").depth();
    }
}
