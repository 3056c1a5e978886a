package dev.gameday.rehearsal.flow.engine;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.Telemetry;
import dev.gameday.rehearsal.flow.Telemetry.Gauge;
import dev.gameday.rehearsal.flow.Telemetry.MetricName;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.FunctionDescription;
import dev.gameday.rehearsal.flow.description.SourceDescription;
import dev.gameday.rehearsal.flow.description.TableDescription;
import dev.gameday.rehearsal.flow.function.FunctionGauges;
import dev.gameday.rehearsal.flow.function.LambdaFunction;
import dev.gameday.rehearsal.flow.queue.PollerNature;
import dev.gameday.rehearsal.flow.queue.QueuePoller;
import dev.gameday.rehearsal.flow.stream.ReaderNature;
import dev.gameday.rehearsal.flow.stream.ShardReader;
import dev.gameday.rehearsal.flow.stream.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins functions to the queues and streams that they read. */
final class EventSources {
    private final Plant plant;
    private final Agenda agenda;
    private final Telemetry telemetry;

    EventSources(Plant plant, Agenda agenda, Telemetry telemetry) {
        this.plant = plant;
        this.agenda = agenda;
        this.telemetry = telemetry;
    }

    /** The poller of the function's queue, if it reads one. */
    Optional<QueuePoller> poller(FunctionDescription function) {
        return function.source()
                .filter(SourceDescription.Queue.class::isInstance)
                .map(SourceDescription.Queue.class::cast)
                .map(source -> new QueuePoller(
                        agenda,
                        new PollerNature(
                                source.batch(),
                                source.window().toNanos(),
                                source.concurrentAtFirst(),
                                source.mostConcurrent().orElse(Integer.MAX_VALUE),
                                source.reportsFailures()),
                        plant.stores().queue(source.queue()),
                        plant.function(function.name())));
    }

    /** Lets the function read a table's stream, if it reads one. */
    void connectStream(FunctionDescription function, FlowDescription flow) {
        function.source()
                .filter(SourceDescription.Stream.class::isInstance)
                .map(SourceDescription.Stream.class::cast)
                .ifPresent(source -> flow.tables().stream()
                        .filter(table -> table.name().equals(source.table()))
                        .forEach(table -> connect(function, source, table)));
    }

    private void connect(
            FunctionDescription described, SourceDescription.Stream source, TableDescription tableDescription) {
        Table table = plant.stores().table(tableDescription.name());
        LambdaFunction function = plant.function(described.name());
        Gauge iteratorAge = telemetry.gauge(new MetricName(
                FunctionGauges.NAMESPACE, "IteratorAge", Map.of("FunctionName", described.name()), "Milliseconds"));
        ReaderNature nature =
                new ReaderNature(source.batch(), tableDescription.retention().toNanos(), source.eachRecord());
        List<ShardReader> readers = new ArrayList<>();
        for (int shard = 0; shard < tableDescription.shards(); shard++) {
            double phase = (double) shard / tableDescription.shards();
            readers.add(new ShardReader(agenda, nature, table, function, iteratorAge, phase));
        }
        table.readBy(readers);
    }
}
